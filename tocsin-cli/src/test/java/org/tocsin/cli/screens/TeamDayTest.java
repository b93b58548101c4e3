package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team decides together, in a real browser: with a second person, many at once, and again when the registry has changed. */
final class TeamDayTest {
    @TempDir
    Path folder;

    private Browser browser;
    private ServedCase served;
    private DoubtfulLeak leak;
    private Path theCase;
    private final List<String> faults = new ArrayList<>();

    private Page reviewing(String name, String language, String query) {
        Page page = browser.window(language, 1366, 768);
        Browser.signIn(page, served.address(), name, Team.PASSWORD);
        page.navigate(served.address() + "/review" + query);
        assertThat(page.locator("#doubt")).isVisible();
        return page;
    }

    private void looksRight(Page page, String language, String what) {
        Browser.picture(page, what + "-" + language);
        browser.faults(page).forEach(fault -> faults.add(what + " in " + language + ": " + fault));
        PageChecks.faults(page, language).forEach(fault -> faults.add(what + " in " + language + ": " + fault));
    }

    @BeforeEach
    void serve() {
        leak = new DoubtfulLeak(folder);
        theCase = leak.scanned();
        browser = Browser.start();
        served = new ServedCase(theCase, "--second-person");
    }

    @Test
    void a_second_person_agrees_many_are_decided_at_once_and_a_changed_proposal_comes_back() {
        try {
            Team.make(browser, served);
            aSecondPersonAgrees();
            manyAtOnceAndBack();
            served.close();
            leak.aNewHomonym();
            served = new ServedCase(theCase, "--second-person");
            aChangedProposalComesBack();
            assertThat(faults).isEmpty();
            assertThat(browser.console()).isEmpty();
            assertThat(served.problems()).isEmpty();
        } finally {
            served.close();
            browser.close();
        }
    }

    private void aSecondPersonAgrees() {
        Page first = reviewing("o.verdurin", "en", "?category=psychiatry");
        assertThat(Deciding.left(first)).isEqualTo(1);
        Deciding.answer(first, "a");
        assertThat(first.locator("#said")).hasText("Noted. A second person must agree before it counts.");
        // whoever said it first is not asked again
        assertThat(first.locator(".empty")).isVisible();
        looksRight(first, "en", "review-none");
        Page second = reviewing("r.swann", "fr", "?only=proposals");
        assertThat(second.locator(".note.warn").first()).isVisible();
        looksRight(second, "fr", "review-second");
        Deciding.answer(second, "a");
        assertThat(second.locator("#said")).hasText("Confirmé.");
        assertThat(second.locator(".empty")).isVisible();
        first.context().close();
        second.context().close();
    }

    private void manyAtOnceAndBack() {
        Page page = reviewing("r.swann", "en", "?category=radiology");
        int left = Deciding.left(page);
        assertThat(left).isEqualTo(7);
        for (int i = 0; i < 3; i++) {
            Deciding.answer(page, "a");
        }
        page.locator("a[href='/review/patterns']").press("Enter");
        assertThat(page.locator("main h1")).hasText("The same answer for many");
        looksRight(page, "en", "patterns-proposed");
        page.locator("form[action='/review/patterns'] button").first().press("Enter");
        assertThat(page.locator("[role=status]")).containsText("4 doubts decided.");
        looksRight(page, "en", "patterns-done");
        page.navigate(served.address() + "/review?category=radiology");
        assertThat(page.locator(".left b")).hasText("0");
        // also later, when one has long left the page
        page.navigate(served.address() + "/review/patterns");
        looksRight(page, "en", "patterns-to-take-back");
        Browser.press(page, "Take all of them back");
        assertThat(page.locator("[role=status]")).hasText("Taken back.");
        assertThat(page.locator("#h-done")).hasCount(0);
        page.navigate(served.address() + "/review?category=radiology");
        assertThat(page.locator(".left b")).hasText("4");
        page.context().close();
    }

    private void aChangedProposalComesBack() {
        Page page = reviewing("r.swann", "en", "?only=conflicts");
        int left = Deciding.left(page);
        assertThat(left).isPositive();
        assertThat(page.locator(".note.warn").first())
                .containsText("This was decided before, and what is proposed has changed since.");
        looksRight(page, "en", "review-conflict");
        Browser.press(page, "Français");
        page.navigate(served.address() + "/review?only=conflicts");
        looksRight(page, "fr", "review-conflict");
        for (int i = 1; i <= left; i++) {
            Deciding.answer(page, "a");
            assertThat(Deciding.left(page)).isEqualTo(left - i);
        }
        assertThat(page.locator(".empty")).isVisible();
        page.context().close();
    }
}
