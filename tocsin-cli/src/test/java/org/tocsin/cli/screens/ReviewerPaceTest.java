package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many keys a scripted reviewer presses for a decision, and how long the application keeps them waiting; printed on request, since
 * it says something on a quiet machine only: {@code -Dtocsin.pace=50} for fifty decisions.
 */
final class ReviewerPaceTest {
    @TempDir
    Path folder;

    @Test
    void a_decision_takes_one_key() {
        int decisions = Integer.getInteger("tocsin.pace", 0);
        assumeTrue(decisions > 0, "give -Dtocsin.pace=N to measure N decisions");
        try (Browser browser = Browser.start();
                ServedCase served = new ServedCase(DemoCase.made().copy(folder))) {
            Page page = browser.window("fr", 1366, 768);
            Browser.signIn(page, served.address(), "r.swann", Team.PASSWORD);
            page.navigate(served.address() + "/review");
            assertThat(page.locator("#h-answer")).isVisible();
            // the first pages warm the server up
            for (int i = 0; i < 5; i++) {
                Deciding.answer(page, "s");
            }
            int before = Deciding.left(page);
            List<Double> waits = new ArrayList<>();
            for (int i = 0; i < decisions; i++) {
                waits.add(waited(page));
            }
            assertThat(before - Deciding.left(page)).isEqualTo(decisions);
            print(waits);
        }
    }

    /** Yes where nothing about the first candidate differs, else somebody else: one key; gives milliseconds until the next is there. */
    private static double waited(Page page) {
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        boolean differs = page.locator(".compare tbody td:nth-child(3).differs").count() > 0;
        page.evaluate("() => { document.getElementById('doubt').dataset.before = 'yes'; }");
        Object took = page.evaluate("""
                key => new Promise(done => {
                  const start = performance.now();
                  new MutationObserver((changes, observer) => {
                    if (!document.querySelector('#doubt[data-before]')) {
                      observer.disconnect();
                      requestAnimationFrame(() => done(performance.now() - start));
                    }
                  }).observe(document.querySelector('main'), {childList: true, subtree: true});
                  document.body.dispatchEvent(new KeyboardEvent('keydown', {key: key, bubbles: true, cancelable: true}));
                })
                """, differs ? "u" : "a");
        return took instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static void print(List<Double> waits) {
        Collections.sort(waits);
        int size = waits.size();
        System.out.printf(
                Locale.ROOT,
                "%d decisions, 1 key each; from the key to the next doubt: median %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                size,
                waits.get(size / 2),
                waits.get((int) (size * 0.95)),
                waits.get(size - 1));
    }
}
