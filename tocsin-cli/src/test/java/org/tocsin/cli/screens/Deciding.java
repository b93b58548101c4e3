package org.tocsin.cli.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Deciding by keyboard, as the tests do it. */
final class Deciding {
    /** Before that a press is not taken for an answer to the doubt that has just come. */
    static final int READING_MILLISECONDS = 300;

    private Deciding() {}

    /** Presses a key, no sooner than somebody could have read, and waits for what comes next. */
    static void answer(Page page, String key) {
        page.waitForTimeout(READING_MILLISECONDS);
        page.evaluate("() => { document.getElementById('doubt').dataset.before = 'yes'; }");
        page.keyboard().press(key);
        PlaywrightAssertions.assertThat(page.locator("#doubt:not([data-before])"))
                .isVisible();
    }

    /** How many doubts the page says are left. */
    static int left(Page page) {
        return Integer.parseInt(page.locator(".left b").textContent().replaceAll("\\D", ""));
    }

    /** Which doubt is shown. */
    static String shown(Page page) {
        return page.locator("#doubt .answer [name=item]").inputValue()
                + ':'
                + page.locator("#doubt .answer [name=mention]").inputValue();
    }
}
