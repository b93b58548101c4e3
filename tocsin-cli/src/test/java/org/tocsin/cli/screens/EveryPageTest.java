package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.cli.CommandLineRun;

/** Every page that the server has is looked at in both languages; one that nobody looked at fails the last test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EveryPageTest extends ServedDemo {
    private static final Set<String> visited = new TreeSet<>();
    private static final List<String> faults = new ArrayList<>();

    private static Page enter(String name, String language) {
        Page page = browser.window(language, 1366, 768);
        Browser.signIn(page, served.address(), name, Team.PASSWORD);
        return page;
    }

    /** Looks at the page as it stands, keeps a picture where it has a name. */
    private static void look(Page page, String language, String name) {
        assertThat(page.locator("main h1")).isVisible();
        if (!name.isEmpty()) {
            Browser.picture(page, name + '-' + language);
        }
        browser.faults(page).forEach(fault -> faults.add(page.url() + " in " + language + ": " + fault));
        PageChecks.faults(page, language).forEach(fault -> faults.add(page.url() + " in " + language + ": " + fault));
        visited.add(language + ' ' + Pages.pattern(URI.create(page.url()).getPath()));
    }

    private static void visit(Page page, String language, String... paths) {
        for (String path : paths) {
            Response answer = page.navigate(served.address() + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            String name = path.equals("/")
                    ? "overview"
                    : path.substring(1).replace("review/", "").replace('/', '-');
            look(page, language, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    @Order(1)
    void the_pages_of_those_who_decide_are_right(String language) {
        Page page = enter("o.verdurin", language);
        visit(
                page,
                language,
                "/",
                "/people",
                "/documents",
                "/unknown",
                "/unread",
                "/notices",
                "/notices/held",
                "/notices/1");
        visit(page, language, "/journal", "/account", "/review", "/review/patterns", "/quality");
        page.navigate(served.address() + "/people");
        page.locator("tbody th a").first().click();
        look(page, language, "person");
        page.navigate(served.address() + "/documents");
        page.locator("tbody th a").first().click();
        look(page, language, "");
        page.navigate(served.address() + "/people");
        page.fill("#query", "martin");
        page.locator("#query").press("Enter");
        look(page, language, "people-found");
        assertThat(page.url()).as("a name never stands in the address").endsWith("/people");
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    @Order(2)
    void the_picture_of_a_page_is_right_unreadable_opened_and_shown_whole(String language) {
        Page page = enter("o.verdurin", language);
        page.navigate(served.address() + ScannedPages.document(page, served.address()));
        look(page, language, "document-unreadable");
        page.locator(".scan [data-key=i]").first().press("Enter");
        if (page.locator(".scan [role=alert] p").count() > 0) {
            look(page, language, "document-warned");
            page.locator(".scan [data-key=i]").first().press("Enter");
        }
        assertThat(page.locator(".scan .sheet img").first()).isVisible();
        look(page, language, "document-opened");
        page.locator(".scan select").first().selectOption("unclear");
        page.locator(".scan .mask button").first().press("Enter");
        assertThat(page.locator(".scan .note.warn").first()).isVisible();
        look(page, language, "");
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    @Order(3)
    void the_pages_of_an_administrator_and_those_without_an_account_are_right(String language) {
        Page page = enter("admin", language);
        visit(page, language, "/accounts", "/accounts/3", "/accounts/tokens");
        page.fill("#name", "numbers of the week");
        page.locator("form[action='/accounts/tokens'] button.primary").press("Enter");
        assertThat(page.locator("#secret")).isVisible();
        look(page, language, "tokens-made");
        page.navigate(served.address() + "/accounts/4711");
        look(page, language, "fault-missing");
        assertThat(page.locator("main")).not().containsText("4711");
        page.navigate(served.address() + "/people");
        look(page, language, "fault-refused");
        page.context().close();
        Page stranger = browser.window(language, 1366, 768);
        stranger.navigate(served.address() + "/sign-in?wrong");
        look(stranger, language, "");
        stranger.context().close();
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(4)
    void a_case_in_which_nothing_was_scanned_is_right() {
        Path empty = folder.resolve("empty");
        CommandLineRun.on(empty, "init", "--organisation", "CH de Valmont");
        try (ServedCase fresh = new ServedCase(empty)) {
            for (String language : List.of("en", "fr")) {
                Page page = browser.window(language, 1366, 768);
                page.navigate(fresh.firstLink());
                look(page, language, "first");
                page.context().close();
            }
            Team.make(browser, fresh);
            for (String language : List.of("en", "fr")) {
                Page page = browser.window(language, 1366, 768);
                Browser.signIn(page, fresh.address(), "o.verdurin", Team.PASSWORD);
                for (String place :
                        List.of("", "review", "people", "documents", "unknown", "unread", "quality", "notices")) {
                    page.navigate(fresh.address() + '/' + place);
                    look(page, language, "empty-" + (place.isEmpty() ? "overview" : place));
                }
                page.context().close();
            }
            assertThat(fresh.problems()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(5)
    void no_page_was_left_out_and_a_planted_fault_is_found() {
        Set<String> expected = new TreeSet<>();
        Pages.all().forEach(pattern -> List.of("en ", "fr ").forEach(language -> expected.add(language + pattern)));
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(visited).containsAll(expected);
        Page page = enter("o.verdurin", "en");
        page.evaluate("() => document.querySelector('main h1').outerHTML = '<img src=x>'");
        assertThat(browser.faults(page)).anyMatch(fault -> fault.startsWith("image-alt"));
        assertThat(served.problems()).isEmpty();
        // the browser itself notes that a page was refused or missing, and the image that was planted
        assertThat(browser.console()).allMatch(line -> line.contains("status of 40"));
        page.context().close();
    }
}
