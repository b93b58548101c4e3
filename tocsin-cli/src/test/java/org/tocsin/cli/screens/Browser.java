package org.tocsin.cli.screens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven as a person would. Whatever the pages print on the console is kept: it must stay empty. */
final class Browser implements AutoCloseable {
    private static final int MOST_SHOWN = 1_600;
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb");

    private final Playwright playwright;
    private final Path program;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> console = Collections.synchronizedList(new ArrayList<>());

    private Browser(Playwright playwright, Path program) {
        this.playwright = playwright;
        this.program = program;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
    }

    /** Starts it; where it is not installed the test is skipped. */
    static Browser start() {
        Stream<Path> places = PLACES.stream().map(Path::of);
        Path program = places.filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(program != null, "no Chromium here: install it with 'apt-get install chromium'");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // on a busy machine an answer may take a while
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        try {
            return new Browser(playwright, java.util.Objects.requireNonNull(program));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A fresh window in which nobody is signed in, in this language. */
    Page window(String language, int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language.equals("fr") ? "fr-FR" : "en-GB")
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(width, height));
        return page(context);
    }

    /** One more page beside this one, with the same cookies. */
    Page tab(Page beside) {
        return page(beside.context());
    }

    private Page page(BrowserContext context) {
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(console::add);
        return page;
    }

    /** A browser that keeps all that browsers keep in this folder, as that of somebody who works every day. */
    Page keeping(Path profile) {
        return page(playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program)
                                .setArgs(ARGUMENTS)
                                .setLocale("fr-FR")
                                .setViewportSize(1366, 768)));
    }

    /** What the pages printed on the console, errors of scripts among it. */
    List<String> console() {
        return console;
    }

    /** Signs in. */
    static void signIn(Page page, String address, String name, String password) {
        page.navigate(address + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", password);
        page.locator("form[action='/sign-in'] button").click();
        PlaywrightAssertions.assertThat(page.locator("nav.menu")).isVisible();
    }

    /** Presses the button with this name. */
    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** What axe finds against WCAG 2.2 A and AA and against good practice, a line a fault. */
    List<String> faults(Page page) {
        int before = console.size();
        List<String> found = faultsOf(page);
        // axe tries styles of its own, which our policy blocks: what it made the browser say is not ours
        console.subList(before, console.size()).removeIf(line -> line.contains("Applying inline style violates"));
        return found;
    }

    private static List<String> faultsOf(Page page) {
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}))
                  .violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))
                """);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("axe did not run");
    }

    private static String axe() {
        try (InputStream in = com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the page, of a long one its beginning: where {@code tocsin.screens} says, else with the results of the build. */
    static void picture(Page page, String name) {
        Path folder = Path.of(System.getProperty("tocsin.screens", "target/screens"));
        int width = page.viewportSize().width;
        Object height = page.evaluate("() => document.documentElement.scrollHeight");
        int shown = Math.min(MOST_SHOWN, height instanceof Number number ? number.intValue() : MOST_SHOWN);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true)
                .setClip(0, 0, width, shown));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
