package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The days of those who do not decide, in a real browser: what each finds, and what stays closed. */
final class RolesDayTest extends ServedDemo {
    private static final List<String> LANGUAGES = List.of("en", "fr");

    /** Of all pages that a test saw. */
    private static final List<String> faults = new ArrayList<>();

    @AfterEach
    void all_pages_were_right_and_nothing_was_said_on_the_console_nor_to_the_operator() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).isEmpty();
        // the browser itself notes that a page was refused
        assertThat(browser.console()).allMatch(line -> line.contains("status of 403"));
        assertThat(served.problems()).isEmpty();
    }

    private static Page enter(String name, String language) {
        Page page = browser.window(language, 1366, 768);
        Browser.signIn(page, served.address(), name, Team.PASSWORD);
        return page;
    }

    private static void go(Page page, String path) {
        Response answer = page.navigate(served.address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.locator("main h1")).isVisible();
    }

    private static void looksRight(Page page, String language, String what) {
        browser.faults(page).forEach(fault -> faults.add(what + " in " + language + ": " + fault));
        PageChecks.faults(page, language).forEach(fault -> faults.add(what + " in " + language + ": " + fault));
    }

    private static void visit(Page page, String language, String... paths) {
        for (String path : paths) {
            go(page, path);
            looksRight(page, language, path);
        }
    }

    private static void isRefused(Page page, String... paths) {
        for (String path : paths) {
            assertThat(page.navigate(served.address() + path).status()).as(path).isEqualTo(403);
        }
    }

    private static Set<String> menu(Page page) {
        Set<String> menu = new TreeSet<>();
        for (var link : page.locator("nav.menu a").all()) {
            menu.add(String.valueOf(link.getAttribute("href")));
        }
        return menu;
    }

    @Test
    void an_analyst_sees_lists_people_and_documents_and_decides_nothing() {
        for (String language : LANGUAGES) {
            Page page = enter("a.nalyste", language);
            assertThat(menu(page))
                    .containsExactlyInAnyOrder(
                            "/", "/people", "/documents", "/unknown", "/unread", "/quality", "/notices");
            visit(
                    page,
                    language,
                    "/",
                    "/people",
                    "/documents",
                    "/unknown",
                    "/unread",
                    "/quality",
                    "/notices",
                    "/account");
            assertThat(page.locator("form[action='/quality/draw']")).hasCount(0);
            filters(page, language);
            page.locator("tbody th a").first().click();
            assertThat(page.locator("#h-text")).isVisible();
            looksRight(page, language, "document");
            go(page, "/people");
            page.locator("tbody th a").first().click();
            assertThat(page.locator("#h-registry")).isVisible();
            looksRight(page, language, "person");
            isRefused(page, "/review", "/review/patterns", "/journal", "/accounts");
            looksRight(page, language, "refused");
            page.context().close();
        }
    }

    /** Each list with a condition, by keyboard alone; what is asked for stands in the address in words of the tables. */
    private static void filters(Page page, String language) {
        go(page, "/people");
        page.locator("#population").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("form.filters[method=get] button").press("Enter");
        page.waitForURL("**/people?*population=patient*");
        looksRight(page, language, "people, some");
        go(page, "/people?band=low&class=benefits&category=autopsy&population=partner");
        assertThat(page.locator(".empty")).isVisible();
        looksRight(page, language, "people, none");
        go(page, "/documents?outcome=read&order=size");
        assertThat(page.locator("tbody tr").first()).isVisible();
    }

    @Test
    @SuppressWarnings("deprecation") // keys lead to the same address: nothing newer tells when the next page is there
    void a_data_protection_officer_draws_and_judges_samples_and_reads_the_journal_and_makes_no_accounts() {
        for (String language : LANGUAGES) {
            Page page = enter("o.verdurin", language);
            visit(page, language, "/", "/quality", "/notices", "/journal");
            page.navigate(served.address() + "/quality");
            page.fill("#links", "12");
            page.fill("#documents", "3");
            Locator draw = page.locator("form[action='/quality/draw'] button");
            page.waitForNavigation(() -> draw.press("Enter"));
            assertThat(page.locator("#h-judge")).isVisible();
            Locator asked = page.locator("form[action='/quality/judge'] [name=ordinal]");
            for (String key : List.of("a", "r", "s")) {
                String before = asked.inputValue();
                // a document in which nobody was found is asked about with a number: it has no "wrong"
                String there = page.locator("[data-key=" + key + "]").count() > 0 ? key : "s";
                page.waitForNavigation(() -> page.keyboard().press(there));
                assertThat(asked).not().hasValue(before);
            }
            assertThat(page.locator("#h-last")).isVisible();
            looksRight(page, language, "quality, judged");
            go(page, "/journal");
            assertThat(page.locator("main")).containsText("sample.judged");
            isRefused(page, "/accounts", "/accounts/1");
            page.context().close();
        }
    }

    @Test
    void an_investigator_sees_the_ledger_the_unread_and_the_journal_and_no_person_anywhere() {
        for (String language : LANGUAGES) {
            Page page = enter("i.queteur", language);
            assertThat(menu(page)).containsExactlyInAnyOrder("/", "/unread", "/quality", "/journal");
            visit(page, language, "/", "/unread", "/quality", "/journal", "/account");
            noPersonAnywhere(page, "/", "/unread", "/quality", "/journal");
            isRefused(page, "/people", "/people/1", "/documents", "/unknown", "/review", "/notices", "/accounts");
            page.context().close();
        }
    }

    @Test
    void an_administrator_makes_accounts_and_sees_no_person_anywhere() {
        for (String language : LANGUAGES) {
            Page page = enter("admin", language);
            assertThat(menu(page)).containsExactlyInAnyOrder("/", "/journal", "/accounts");
            visit(page, language, "/", "/accounts", "/accounts/3", "/accounts/tokens", "/journal", "/account");
            noPersonAnywhere(page, "/", "/journal", "/accounts");
            isRefused(
                    page,
                    "/people",
                    "/people/1",
                    "/documents",
                    "/unknown",
                    "/unread",
                    "/quality",
                    "/notices",
                    "/review");
            wrongFormsAreExplained(page, language);
            page.context().close();
        }
    }

    /** A form with a fault says so, names the field, and keeps what was written. */
    private static void wrongFormsAreExplained(Page page, String language) {
        go(page, "/accounts");
        page.fill("#name", "o.verdurin");
        page.fill("#shown", "Odile bis");
        page.fill("#password", Team.PASSWORD);
        page.fill("#again", Team.PASSWORD);
        page.check("#role-analyst");
        page.locator("form[action='/accounts'] button").press("Enter");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("#name")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#name")).hasValue("o.verdurin");
        assertThat(page.locator("#role-analyst")).isChecked();
        looksRight(page, language, "accounts with a fault");
    }

    /** No link to somebody, and none of the people of the registry by name. */
    private static void noPersonAnywhere(Page page, String... paths) {
        People people = People.of(DemoCase.made().registry());
        for (String path : paths) {
            go(page, path);
            assertThat(page.locator("a[href^='/people'], a[href^='/documents']"))
                    .hasCount(0);
            assertThat(people.namedIn(page.content())).as(path).isEmpty();
        }
    }
}
