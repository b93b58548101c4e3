package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.ScanProcess;

/**
 * A day of all roles, and then a search of bytes: nobody of the registry stands in what the server printed, in the addresses that were
 * asked for, in headers, in what the browser keeps on its disk, in the temporary folder or in the case.
 */
final class LeavesNothingTest {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+/(?=[ )])");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private static final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private static People people;
    private static Path profile;
    private static String printed = "";
    private static int seen;

    @BeforeAll
    static void live_through_a_day() throws Exception {
        people = People.of(DemoCase.made().registry());
        profile = folder.resolve("profile");
        Path theCase = DemoCase.made().copy(folder);
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Browser browser = Browser.start();
                ScanProcess server = ScanProcess.start(home, theCase, "serve", "--port", "0")) {
            String address = address(server);
            Page page = browser.keeping(profile);
            page.onRequest(request -> sent.add(request.method() + ' ' + request.url() + ' ' + request.headers()));
            page.onResponse(response -> sent.add(response.status() + " " + response.headers()));
            reviewer(page, address);
            officer(page, address);
            visits(page, address, "a.nalyste", "", "people", "documents", "unknown", "unread", "quality");
            visits(page, address, "i.queteur", "", "unread", "quality", "journal");
            visits(page, address, "admin", "", "accounts", "accounts/2", "journal");
            page.context().close();
            server.handle().destroy();
            assertThat(server.endsWithin(PATIENCE_SECONDS * 1_000)).isTrue();
            printed = server.output();
        }
    }

    private static String address(ScanProcess server) throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
            Matcher matcher = ADDRESS.matcher(server.output());
            if (matcher.find()) {
                return matcher.group().replaceAll("/$", "");
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the server did not start: " + server.output());
    }

    private static void look(Page page) {
        seen += people.namedIn(page.content()).size();
    }

    private static void reviewer(Page page, String address) {
        Browser.signIn(page, address, "r.swann", Team.PASSWORD);
        page.navigate(address + "/review");
        for (String key : List.of("a", "u", "s", "r", "z")) {
            assertThat(page.locator("#doubt")).isVisible();
            look(page);
            Deciding.answer(page, key);
        }
        String name = page.locator(".compare thead tr:first-child th:last-child span")
                .last()
                .innerText();
        page.keyboard().press("o");
        page.fill("#query", name);
        page.locator("#found button").first().waitFor();
        look(page);
        page.locator(".passage a").first().click();
        assertThat(page.locator("#h-people")).isVisible();
        if (page.locator("#reason").count() > 0) {
            page.selectOption("#reason", "unclear");
            page.locator("form.mask button").click();
            assertThat(page.locator(".note.warn").first()).isVisible();
        }
        look(page);
        page.navigate(address + "/people");
        page.fill("#query", name);
        page.locator("#query").press("Enter");
        assertThat(page.locator(".hits, .empty").first()).isVisible();
        look(page);
        page.navigate(address + "/people");
        page.locator("tbody th a").first().click();
        assertThat(page.locator("#h-registry")).isVisible();
        look(page);
        page.navigate(address + "/nothing/of/this/name");
        out(page);
    }

    private static void officer(Page page, String address) {
        Browser.signIn(page, address, "o.verdurin", Team.PASSWORD);
        page.navigate(address + "/quality");
        page.fill("#links", "5");
        page.fill("#documents", "2");
        page.locator("form[action='/quality/draw'] button").click();
        page.keyboard().press("a");
        page.waitForLoadState();
        page.navigate(address + "/journal");
        out(page);
    }

    private static void visits(Page page, String address, String who, String... places) {
        Browser.signIn(page, address, who, Team.PASSWORD);
        for (String place : places) {
            page.navigate(address + '/' + place);
            look(page);
        }
        out(page);
    }

    private static void out(Page page) {
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void people_were_looked_at_and_a_planted_name_is_found_by_the_search() throws IOException {
        assertThat(people.size()).isGreaterThan(3_000);
        assertThat(seen).isGreaterThan(50);
        Path planted = Files.createDirectories(folder.resolve("planted/cache"));
        String somebody = Files.readAllLines(DemoCase.made().registry()).get(1).split(",")[0];
        Files.writeString(planted.resolve("f_00001"), "GET /people?query=" + somebody);
        assertThat(people.namedBelow(planted)).isNotEmpty();
        assertThat(people.namedIn("GET /people?query=" + somebody)).isNotEmpty();
    }

    @Test
    void the_server_prints_nobody() {
        assertThat(printed).contains("The review application is at");
        assertThat(people.namedIn(printed)).isEmpty();
    }

    @Test
    void no_address_and_no_header_names_anybody() {
        assertThat(sent).hasSizeGreaterThan(100).anyMatch(line -> line.contains("/review/search"));
        assertThat(people.namedIn(String.join("\n", sent))).isEmpty();
    }

    @Test
    void the_browser_keeps_nobody_on_its_disk() {
        assertThat(profile.resolve("Default")).isDirectory();
        assertThat(people.namedBelow(profile)).isEmpty();
    }

    @Test
    void the_temporary_folder_and_the_case_hold_nobody_in_clear() {
        assertThat(people.namedBelow(folder.resolve("home"))).isEmpty();
        assertThat(people.namedBelow(folder.resolve("case"))).isEmpty();
    }
}
