package org.tocsin.cli.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** Makes the accounts of a small team through the screens. */
final class Team {
    static final String PASSWORD = "une cloche dans la nuit";

    private Team() {}

    /** An administrator, a reviewer who is data protection officer too, a second reviewer, an analyst and an investigator; once a case. */
    static void make(Browser browser, ServedCase served) {
        if (!served.said().contains("/first/")) {
            return;
        }
        Page page = browser.window("en", 1366, 768);
        page.navigate(served.firstLink());
        fill(page, "admin", "Bruno Lestrange");
        Browser.press(page, "Make the administrator");
        PlaywrightAssertions.assertThat(page.locator("[role=status]")).isVisible();
        Browser.signIn(page, served.address(), "admin", PASSWORD);
        page.navigate(served.address() + "/accounts");
        add(page, 2, "o.verdurin", "Odile Verdurin", List.of("reviewer", "dpo"));
        add(page, 3, "r.swann", "René Swann", List.of("reviewer"));
        add(page, 4, "a.nalyste", "Ana Lyste", List.of("analyst"));
        add(page, 5, "i.queteur", "Inès Quêteur", List.of("investigator"));
        page.context().close();
    }

    private static void add(Page page, int rows, String name, String shown, List<String> roles) {
        fill(page, name, shown);
        roles.forEach(role -> page.check("#role-" + role));
        Browser.press(page, "Make the account");
        PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(rows);
    }

    static void fill(Page page, String name, String shown) {
        page.fill("#name", name);
        page.fill("#shown", shown);
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
    }
}
