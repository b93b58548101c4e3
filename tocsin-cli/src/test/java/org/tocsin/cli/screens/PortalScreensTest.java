package org.tocsin.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.portal.format.Reply;

/** The portal in a real browser: with script, without, on a telephone, enlarged, printed. */
final class PortalScreensTest {
    private static final int PHONE = 390;

    @TempDir
    Path folder;

    private Browser browser;
    private InventedPortal portal;

    PortalScreensTest() {}

    @BeforeEach
    void start() throws IOException {
        browser = Browser.start();
        portal = new InventedPortal(folder);
    }

    @AfterEach
    void end() {
        portal.close();
        browser.close();
    }

    private static void title(Page page, String title) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(title);
    }

    private void looksRight(Page page, String name) {
        Browser.picture(page, "portal-" + name);
        assertThat(browser.faults(page)).as(name).isEmpty();
        Object wider =
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wider).as(name + " scrolls sideways").isEqualTo(false);
    }

    private Page open(Page page, String language, int number) {
        page.navigate(portal.address() + language + "/");
        page.fill("#code", portal.code(number).grouped());
        page.locator("#open button").click();
        title(page, language.equals("fr") ? "Cet avis est authentique" : "This notice is genuine");
        return page;
    }

    @Test
    void with_script_the_browser_opens_the_notice_and_the_code_never_leaves_it() throws IOException {
        Page page = browser.window("fr", 1280, 900);
        List<byte[]> sent = new ArrayList<>();
        page.onRequest(request -> sent.addAll(brought(request)));
        page.navigate(portal.address());
        assertThat(page.url()).endsWith("/fr/");
        looksRight(page, "code-fr");

        open(page, "fr", 4);
        assertThat(page.url()).endsWith("/fr/");
        PlaywrightAssertions.assertThat(page.locator("#date")).hasText("20 novembre 2026");
        PlaywrightAssertions.assertThat(page.locator("#text ol li")).hasCount(3);
        looksRight(page, "notice-fr");
        Download letter = page.waitForDownload(() -> page.locator("#take a").click());
        assertThat(letter.suggestedFilename()).isEqualTo("lettre-plainte.pdf");
        assertThat(Files.readString(letter.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");

        page.getByText("Écrivez-moi par la poste").click();
        page.fill("#post-address", "Zoulikha Varambon\n3 rue Basse\n91100 Valmont");
        looksRight(page, "reply-fr");
        Browser.press(page, "Envoyer mon adresse");
        PlaywrightAssertions.assertThat(page.locator("#replies [role=status]")).isVisible();
        assertThat(portal.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(Reply.Kind.BY_POST);
            assertThat(reply.number()).isEqualTo(4);
            assertThat(reply.code()).isEqualTo(portal.code(4));
            assertThat(reply.address()).isEqualTo("Zoulikha Varambon, 3 rue Basse, 91100 Valmont");
        });
        String all = sent.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .reduce("", String::concat);
        assertThat(all).isNotEmpty().doesNotContain(portal.code(4).text(), "Varambon");
        assertThat(browser.console()).isEmpty();
    }

    private static List<byte[]> brought(Request request) {
        byte[] body = request.postDataBuffer();
        byte[] url = request.url().getBytes(StandardCharsets.UTF_8);
        return body == null ? List.of(url) : List.of(url, body);
    }

    @Test
    void with_script_slips_and_unknown_codes_are_said_beside_the_field() {
        Page page = browser.window("en", 1280, 900);
        page.navigate(portal.address() + "en/");
        looksRight(page, "code-en");
        page.fill("#code", portal.code(1).grouped().substring(4));
        page.locator("#open button").click();
        PlaywrightAssertions.assertThat(page.locator("#fault")).containsText("not complete");
        page.fill("#code", "0000 0000 0000 0000 0000");
        page.locator("#open button").click();
        PlaywrightAssertions.assertThat(page.locator("#fault")).containsText("None of our notices has this code");
        looksRight(page, "unknown-en");
        open(page, "en", 2);
        looksRight(page, "notice-en");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void without_script_an_old_telephone_does_all_of_it() throws IOException {
        Page page = browser.window("fr", PHONE, 800);
        page.route("**/portal.js", Route::abort);
        page.navigate(portal.address());
        looksRight(page, "code-phone-fr");
        page.fill("#code", "1234");
        page.locator("#open button").click();
        PlaywrightAssertions.assertThat(page.locator("[role=alert]")).containsText("n’est pas complet");
        open(page, "fr", 3);
        assertThat(page.url()).endsWith("/fr/notice");
        looksRight(page, "notice-phone-fr");
        page.locator(".language button").click();
        title(page, "This notice is genuine");
        page.locator("summary").first().click();
        page.locator("#wrong-text").fill("Another birth date.");
        Browser.press(page, "Send: this is not me");
        title(page, "Your answer is recorded");
        looksRight(page, "thanks-phone-en");
        assertThat(portal.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(Reply.Kind.WRONG_PERSON);
            assertThat(reply.text()).isEqualTo("Another birth date.");
        });
    }

    @Test
    void the_public_pages_and_the_check_of_a_message_read_well() {
        Page page = browser.window("fr", 1280, 900);
        page.navigate(portal.address() + "fr/genuine");
        looksRight(page, "genuine-fr");
        page.navigate(portal.address() + "fr/how");
        looksRight(page, "how-fr");
        page.locator("nav a[href='/fr/check']").click();
        looksRight(page, "check-fr");
        page.fill(
                "#message",
                "URGENT : votre dossier médical a été publié. Confirmez votre mot de passe sous 24 heures sur"
                        + " http://ch-va1mont.example/avis, sinon votre compte sera suspendu.");
        page.fill("#sender", "information@ch-valmont.support");
        Browser.press(page, "Chercher les signes");
        PlaywrightAssertions.assertThat(page.locator("#result .note")).containsText("signes clairs de fraude");
        looksRight(page, "check-found-fr");
        page.locator(".language a").click();
        title(page, "Check a message");
        page.setViewportSize(PHONE, 800);
        page.fill("#message", "Your code is " + portal.code(6).grouped());
        Browser.press(page, "Look for signs");
        PlaywrightAssertions.assertThat(page.locator("#result .good")).containsText("Yes, we sent");
        looksRight(page, "check-genuine-phone-en");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void enlarged_to_200_percent_and_printed_nothing_is_cut_off() {
        Page page = browser.window("fr", 640, 450);
        open(page, "fr", 5);
        looksRight(page, "notice-200-percent-fr");
        page.setViewportSize(794, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browser.picture(page, "portal-notice-print-fr");
        PlaywrightAssertions.assertThat(page.locator("#replies")).isHidden();
        PlaywrightAssertions.assertThat(page.locator("#text")).isVisible();
    }
}
