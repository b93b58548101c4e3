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
 * it says something on a quiet machine only: {@code -Dtocsin.pace=50} for fifty decisions, or as many as there are doubts.
 */
final class ReviewerPaceTest {
    /** Answers that warm the server up. */
    private static final int WARM = 5;

    /** Counts keys and notes when the next doubt is painted; gives -1 where none came, so that nobody waits for ever. */
    private static final String WATCH = """
            () => {
              const doubt = document.getElementById('doubt');
              doubt.dataset.before = 'yes';
              window.keysPressed = window.keysPressed || 0;
              window.nextDoubt = new Promise(done => {
                let start = performance.now();
                document.addEventListener('keydown', () => { start = performance.now(); window.keysPressed++; },
                  {once: true, capture: true});
                const observer = new MutationObserver(() => {
                  if (!document.querySelector('#doubt[data-before]')) {
                    observer.disconnect();
                    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
                  }
                });
                observer.observe(document.querySelector('main'), {childList: true, subtree: true});
                setTimeout(() => done(-1), 20000);
              });
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_decision_takes_one_key() {
        int wanted = Integer.getInteger("tocsin.pace", 0);
        assumeTrue(wanted > 0, "give -Dtocsin.pace=N to measure N decisions");
        try (Browser browser = Browser.start();
                ServedCase served = new ServedCase(DemoCase.made().copy(folder))) {
            Page page = browser.window("fr", 1366, 768);
            Browser.signIn(page, served.address(), "r.swann", Team.PASSWORD);
            page.navigate(served.address() + "/review");
            assertThat(page.locator("#h-answer")).isVisible();
            int before = Deciding.left(page);
            // what is put off comes again when nothing else is left
            int decisions = Math.min(wanted, before - WARM);
            for (int i = 0; i < WARM; i++) {
                Deciding.answer(page, "s");
            }
            List<Double> waits = new ArrayList<>();
            for (int i = 0; i < decisions; i++) {
                waits.add(waited(page));
            }
            assertThat(waits).as("a next doubt came each time").allMatch(wait -> wait >= 0);
            assertThat(before - Deciding.left(page)).isEqualTo(decisions);
            Object keys = page.evaluate("() => window.keysPressed");
            assertThat(keys).isEqualTo(decisions);
            print(waits);
        }
    }

    /** One key for what the page says; gives milliseconds from the key until the next doubt can be read. */
    private static double waited(Page page) {
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        page.evaluate(WATCH);
        page.keyboard().press(answer(page));
        return page.evaluate("() => window.nextDoubt") instanceof Number took ? took.doubleValue() : Double.NaN;
    }

    /** The first candidate about whom nothing differs, else somebody whom the registry does not know. */
    private static String answer(Page page) {
        int candidates =
                page.locator(".compare thead tr.buttons td:has(button)").count();
        for (int i = 0; i < candidates; i++) {
            String cells = ".compare tbody td:nth-child(" + (i + 3) + ").differs";
            if (page.locator(cells).count() == 0) {
                return i == 0 ? "a" : Integer.toString(i + 1);
            }
        }
        return "u";
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
