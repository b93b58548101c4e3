package org.tocsin.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The reviewer's day, in a real browser, on an invented leak. */
final class ReviewerDayTest extends ServedDemo {
    private static final List<String> faults = new ArrayList<>();

    @AfterEach
    void all_pages_were_right() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).isEmpty();
    }

    @Test
    void thirty_doubts_are_decided_with_one_key_each_and_the_last_is_taken_back() throws Exception {
        try (Page page = browser.window("en", 1366, 768)) {
            Browser.signIn(page, served.address(), "o.verdurin", Team.PASSWORD);
            page.navigate(served.address() + "/review");
            PlaywrightAssertions.assertThat(page.locator("#h-answer")).isVisible();
            looksRight(browser, page, "review-en");
            int left = Deciding.left(page);
            assertThat(left).isGreaterThanOrEqualTo(30);
            String[] keys = {"a", "u", "a", "a", "u"};
            for (int i = 1; i <= 30; i++) {
                Deciding.answer(page, keys[i % keys.length]);
                assertThat(Deciding.left(page)).isEqualTo(left - i);
            }
            assertThat(page.locator("#said").textContent()).isIn("Confirmed.", "Noted: nobody of the registry.");
            Deciding.answer(page, "z");
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
    void whom_the_system_did_not_propose_is_found_by_name_without_the_mouse() {
        Page page = browser.window("fr", 1366, 768);
        Browser.signIn(page, served.address(), "r.swann", Team.PASSWORD);
        page.navigate(served.address() + "/review");
        PlaywrightAssertions.assertThat(page.locator("#h-answer")).isVisible();
        int left = Deciding.left(page);
        String name = page.locator(".compare thead tr:first-child th:last-child span")
                .last()
                .innerText();
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        page.keyboard().press("o");
        PlaywrightAssertions.assertThat(page.locator("#query")).isFocused();
        page.keyboard().type(name);
        PlaywrightAssertions.assertThat(page.locator("#found li").first()).isVisible();
        page.keyboard().press("Enter");
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        assertThat(Deciding.left(page)).as("the enter key decides nothing").isEqualTo(left);
        PlaywrightAssertions.assertThat(page.locator("#found li").first()).isVisible();
        // who still writes is not thrown out of the field by what was found
        PlaywrightAssertions.assertThat(page.locator("#query")).isFocused();
        looksRight(browser, page, "review-search-fr");
        // the look at the page went through all of its stops
        page.locator("#query").focus();
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(page.locator("#found button").first()).isFocused();
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#said")).hasText("Confirmé avec la personne choisie.");
        assertThat(Deciding.left(page)).isEqualTo(left - 1);
        assertThat(page.url()).endsWith("/review");
        // a screen reader hears what became of the answer though the part around it was replaced
        PlaywrightAssertions.assertThat(page.locator("#heard")).hasText("Confirmé avec la personne choisie.");
        page.context().close();
    }

    @Test
    void single_keys_can_be_turned_off_and_buttons_still_work() {
        Page page = browser.window("en", 1366, 768);
        Browser.signIn(page, served.address(), "r.swann", Team.PASSWORD);
        page.navigate(served.address() + "/review");
        int left = Deciding.left(page);
        Browser.press(page, "Answer with single keys");
        page.keyboard().press("u");
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        assertThat(Deciding.left(page)).isEqualTo(left);
        page.locator("[data-key=u]").press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".left b")).hasText(Integer.toString(left - 1));
        page.context().close();
    }

    @Test
    void a_sample_is_drawn_and_judged_by_keyboard() {
        Page page = browser.window("en", 1366, 768);
        Browser.signIn(page, served.address(), "o.verdurin", Team.PASSWORD);
        judgeSomeOfASample(browser, page, served);
        assertThat(served.problems()).isEmpty();
        page.context().close();
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

    private static void looksRight(Browser browser, Page page, String name) {
        Browser.picture(page, name);
        browser.faults(page).forEach(fault -> faults.add(name + ": " + fault));
        if (page.viewportSize().width > 1_000) {
            PageChecks.faults(page, language(page)).forEach(fault -> faults.add(name + ": " + fault));
        }
    }

    private static String language(Page page) {
        return String.valueOf(page.locator("html").getAttribute("lang"));
    }
}
