package org.tocsin.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.Main;
import org.tocsin.cli.SmallLeak;

/** The administrator's first day, in a real browser. */
final class FirstDayTest {
    private static final String PASSWORD = "une cloche dans la nuit";

    @TempDir
    Path folder;

    @Test
    void the_first_link_makes_the_administrator_who_makes_the_others() throws Exception {
        Path theCase = folder.resolve("case");
        String[] scan = {
            "run",
            SmallLeak.folder(folder).toString(),
            "--registry",
            SmallLeak.registry(folder).toString(),
            "--case",
            theCase.toString(),
            "--key-file",
            theCase + ".key"
        };
        Main.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), scan);
        try (Browser browser = Browser.start();
                ServedCase served = new ServedCase(theCase)) {
            Page page = browser.window("en", 1280, 800);
            page.navigate(served.address());
            assertThat(page.url()).endsWith("/sign-in");
            looksRight(browser, page, "sign-in");

            page.navigate(served.firstLink());
            looksRight(browser, page, "first");
            makeAdministrator(page);
            page.navigate(served.firstLink());
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("There is nothing here");

            Browser.signIn(page, served.address(), "admin", PASSWORD);
            looksRight(browser, page, "overview-administrator");
            page.navigate(served.address() + "/accounts");
            makeReviewer(page);
            looksRight(browser, page, "accounts");
            page.locator("a[aria-label='Account of Odile Verdurin']").click();
            looksRight(browser, page, "account-edit");
            Browser.press(page, "Sign out");

            Browser.signIn(page, served.address(), "o.verdurin", PASSWORD);
            Browser.press(page, "Français");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Vue d’ensemble");
            looksRight(browser, page, "overview-fr");
            page.setViewportSize(390, 800);
            looksRight(browser, page, "overview-narrow");
            page.navigate(served.address() + "/accounts");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Cette page ne vous est pas ouverte");
            looksRight(browser, page, "refused");
            // The browser itself notes on the console that a page was refused or not found; nothing else may stand
            // there.
            assertThat(browser.console()).allMatch(line -> line.contains("status of 40"));
            assertThat(served.problems()).isEmpty();
        }
    }

    private static void makeAdministrator(Page page) {
        page.fill("#name", "admin");
        page.fill("#shown", "Bruno Lestrange");
        page.fill("#password", PASSWORD);
        page.fill("#again", "another one altogether");
        Browser.press(page, "Make the administrator");
        PlaywrightAssertions.assertThat(page.locator("[role=alert]")).hasText("The two passwords differ.");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        Browser.press(page, "Make the administrator");
        PlaywrightAssertions.assertThat(page.locator("[role=status]")).hasText("The administrator is made. Sign in.");
    }

    private static void makeReviewer(Page page) {
        page.fill("#name", "o.verdurin");
        page.fill("#shown", "Odile Verdurin");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.check("#role-reviewer");
        page.check("#role-dpo");
        Browser.press(page, "Make the account");
        PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(2);
    }

    private static void looksRight(Browser browser, Page page, String name) {
        Browser.picture(page, name);
        assertThat(browser.faults(page)).as(name).isEmpty();
    }
}
