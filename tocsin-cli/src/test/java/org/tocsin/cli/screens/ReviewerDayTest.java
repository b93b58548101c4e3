package org.tocsin.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.Main;

/** The reviewer's day, in a real browser, on an invented leak. */
final class ReviewerDayTest {
    @TempDir
    static Path folder;

    private static Path theCase = Path.of("");

    @BeforeAll
    static void scan() {
        StringWriter out = new StringWriter();
        Main.run(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "demo",
                "--people",
                "1500",
                "--documents",
                "80",
                "--seed",
                "207",
                "--dir",
                folder.toString());
        theCase = folder.resolve("seed-207-1500-80").resolve("case");
    }

    @Test
    void thirty_doubts_are_decided_with_one_key_each_and_the_last_is_taken_back() throws Exception {
        try (Browser browser = Browser.start();
                ServedCase served = new ServedCase(theCase)) {
            Team.make(browser, served);
            Page page = browser.window("en", 1366, 768);
            Browser.signIn(page, served.address(), "o.verdurin", Team.PASSWORD);
            page.navigate(served.address() + "/review");
            PlaywrightAssertions.assertThat(page.locator("#h-answer")).isVisible();
            looksRight(browser, page, "review-en");
            int left = left(page);
            assertThat(left).isGreaterThanOrEqualTo(30);
            String[] keys = {"a", "u", "a", "a", "u"};
            for (int i = 1; i <= 30; i++) {
                page.keyboard().press(keys[i % keys.length]);
                PlaywrightAssertions.assertThat(page.locator(".left b"))
                        .hasText(Integer.toString(left - i), new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            }
            assertThat(page.locator("#said").textContent()).isIn("Confirmed.", "Noted: nobody of the registry.");
            page.keyboard().press("z");
            PlaywrightAssertions.assertThat(page.locator("#said")).hasText("Taken back.");
            PlaywrightAssertions.assertThat(page.locator(".left b")).hasText(Integer.toString(left - 29));

            page.locator("#h-passage a, .passage a").first().click();
            PlaywrightAssertions.assertThat(page.locator("#h-people")).isVisible();
            looksRight(browser, page, "document-en");
            Browser.press(page, "Français");
            looksRight(browser, page, "document-fr");
            page.navigate(served.address() + "/review");
            PlaywrightAssertions.assertThat(page.locator("#h-answer")).hasText("Qui est-ce ?");
            looksRight(browser, page, "review-fr");
            page.setViewportSize(400, 800);
            looksRight(browser, page, "review-narrow");
            page.setViewportSize(683, 384);
            looksRight(browser, page, "review-200-percent");
            assertThat(browser.console()).isEmpty();
            assertThat(served.problems()).isEmpty();
        }
    }

    @Test
    void every_page_is_right_in_both_languages_and_a_planted_fault_is_found() {
        try (Browser browser = Browser.start();
                ServedCase served = new ServedCase(theCase)) {
            Team.make(browser, served);
            for (String language : List.of("en", "fr")) {
                Page page = browser.window(language, 1366, 768);
                Browser.signIn(page, served.address(), "o.verdurin", Team.PASSWORD);
                for (String place : List.of(
                        "", "review/patterns", "people", "documents", "unknown", "unread", "journal", "account")) {
                    page.navigate(served.address() + "/" + place);
                    PlaywrightAssertions.assertThat(page.locator("main h1")).isVisible();
                    looksRight(
                            browser,
                            page,
                            (place.isEmpty() ? "overview" : place.replace("review/", "")) + "-" + language);
                }
                page.navigate(served.address() + "/people");
                page.locator("tbody th a").first().click();
                PlaywrightAssertions.assertThat(page.locator("#h-registry")).isVisible();
                looksRight(browser, page, "person-" + language);
                page.navigate(served.address() + "/people");
                page.fill("#query", "martin");
                page.locator("#query").press("Enter");
                PlaywrightAssertions.assertThat(page.locator("main h1")).isVisible();
                assertThat(page.url()).endsWith("/people");
                looksRight(browser, page, "people-found-" + language);
            }
            Page page = browser.window("en", 1366, 768);
            Browser.signIn(page, served.address(), "o.verdurin", Team.PASSWORD);
            judgeSomeOfASample(browser, page, served);
            page.evaluate("() => document.querySelector('main h1').outerHTML = '<img src=x>'");
            assertThat(browser.faults(page)).anyMatch(fault -> fault.startsWith("image-alt"));
            assertThat(served.problems()).isEmpty();
        }
    }

    private static void judgeSomeOfASample(Browser browser, Page page, ServedCase served) {
        page.navigate(served.address() + "/quality");
        page.fill("#links", "20");
        page.fill("#documents", "5");
        Browser.press(page, "Draw");
        PlaywrightAssertions.assertThat(page.locator("#h-judge")).isVisible();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("a");
            page.waitForLoadState();
        }
        PlaywrightAssertions.assertThat(page.locator("#h-last")).isVisible();
        looksRight(browser, page, "quality-en");
    }

    private static int left(Page page) {
        Locator number = page.locator(".left b");
        return Integer.parseInt(number.textContent().replaceAll("\\D", ""));
    }

    private static void looksRight(Browser browser, Page page, String name) {
        Browser.picture(page, name);
        assertThat(browser.faults(page)).as(name).isEmpty();
    }
}
