package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.Needles;
import org.tocsin.cli.ScanProcess;

/**
 * A day of all roles, and then a search of bytes: nobody of the registry stands in what the server printed, in the addresses that were
 * asked for, in headers, in what the browser keeps on its disk, in the temporary folder or in the case.
 */
final class LeavesNothingTest {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+/(?=[ )])");
    private static final long PATIENCE_SECONDS = 120;

    /** Bytes of a picture that occur nowhere else by chance. */
    private static final int PIECE = 64;

    /** Where a stream that is not sealed would begin, and how long it would be. */
    private static final int HEAD = 512;

    private static final int LONG_STREAM = 32_768;

    @TempDir
    static Path folder;

    private static final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private static People people;
    private static Path profile;
    private static String printed = "";
    private static int seen;

    /** A stretch of each picture of a page that was sent: what would lie somewhere if one had been kept. */
    private static final Needles pictures = new Needles();

    @BeforeAll
    static void live_through_a_day() throws Exception {
        people = People.of(DemoCase.made().registry());
        profile = folder.resolve("profile");
        Path theCase = DemoCase.made().copy(folder);
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Browser browser = Browser.start();
                ScanProcess server = ScanProcess.start(home, theCase, "serve", "--port", "0")) {
            String address = address(server);
            Page page = browser.keeping(profile);
            page.onRequest(request -> sent.add(request.method() + ' ' + request.url() + ' ' + request.headers()));
            page.onResponse(response -> sent.add(response.status() + " " + response.headers()));
            page.onResponse(LeavesNothingTest::keepPicture);
            reviewer(page, address);
            officer(page, address);
            picture(page, address);
            visits(page, address, "a.nalyste", "", "people", "documents", "unknown", "unread", "quality");
            visits(page, address, "i.queteur", "", "unread", "quality", "journal");
            visits(page, address, "admin", "", "accounts", "accounts/2", "journal");
            page.context().close();
            server.handle().destroy();
            assertThat(server.endsWithin(PATIENCE_SECONDS * 1_000)).isTrue();
            printed = server.output();
        }
    }

    private static String address(ScanProcess server) throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
            Matcher matcher = ADDRESS.matcher(server.output());
            if (matcher.find()) {
                return matcher.group().replaceAll("/$", "");
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the server did not start: " + server.output());
    }

    private static void look(Page page) {
        seen += people.namedIn(page.content()).size();
    }

    private static void reviewer(Page page, String address) {
        Browser.signIn(page, address, "r.swann", Team.PASSWORD);
        page.navigate(address + "/review");
        for (String key : List.of("a", "u", "s", "r", "z")) {
            assertThat(page.locator("#doubt")).isVisible();
            look(page);
            Deciding.answer(page, key);
        }
        String name = page.locator(".compare thead tr:first-child th:last-child span")
                .last()
                .innerText();
        page.keyboard().press("o");
        page.fill("#query", name);
        page.locator("#found button").first().waitFor();
        look(page);
        page.locator(".passage a").first().click();
        assertThat(page.locator("#h-people")).isVisible();
        if (page.locator("#reason").count() > 0) {
            page.selectOption("#reason", "unclear");
            page.locator("form.mask button").click();
            assertThat(page.locator(".note.warn").first()).isVisible();
        }
        look(page);
        page.navigate(address + "/people");
        page.fill("#query", name);
        page.locator("#query").press("Enter");
        assertThat(page.locator(".hits, .empty").first()).isVisible();
        look(page);
        page.navigate(address + "/people");
        page.locator("tbody th a").first().click();
        assertThat(page.locator("#h-registry")).isVisible();
        look(page);
        page.navigate(address + "/nothing/of/this/name");
        out(page);
    }

    private static void keepPicture(Response response) {
        if (response.headers().getOrDefault("content-type", "").startsWith("image/png") && response.ok()) {
            byte[] png = response.body();
            int middle = png.length / 2;
            pictures.add("a picture of a page", Arrays.copyOfRange(png, middle, middle + PIECE));
        }
    }

    /** Somebody opens the picture of a page, first with others covered and then whole. */
    private static void picture(Page page, String address) {
        Browser.signIn(page, address, "o.verdurin", Team.PASSWORD);
        page.navigate(address + ScannedPages.document(page, address));
        for (int presses = 0; page.locator(".scan .sheet").count() == 0; presses++) {
            assertThat(presses).isLessThan(3);
            page.locator(".scan [data-key=i]").first().press("Enter");
            page.waitForTimeout(Deciding.READING_MILLISECONDS);
            page.waitForLoadState();
        }
        page.locator(".scan select").first().selectOption("unclear");
        page.locator(".scan .mask button").first().press("Enter");
        assertThat(page.locator(".scan .note.warn").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        out(page);
    }

    private static void officer(Page page, String address) {
        Browser.signIn(page, address, "o.verdurin", Team.PASSWORD);
        page.navigate(address + "/quality");
        page.fill("#links", "5");
        page.fill("#documents", "2");
        page.locator("form[action='/quality/draw'] button").click();
        assertThat(page.locator("#h-judge")).isVisible();
        Locator asked = page.locator("form[action='/quality/judge'] [name=ordinal]");
        String first = asked.inputValue();
        page.keyboard().press("a");
        // one that leaves before the answer is kept breaks off the one or the other
        assertThat(asked).not().hasValue(first);
        page.navigate(address + "/journal");
        out(page);
    }

    private static void visits(Page page, String address, String who, String... places) {
        Browser.signIn(page, address, who, Team.PASSWORD);
        for (String place : places) {
            page.navigate(address + '/' + place);
            look(page);
        }
        out(page);
    }

    private static void out(Page page) {
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void people_were_looked_at_and_a_planted_name_is_found_by_the_search() throws IOException {
        assertThat(people.size()).isGreaterThan(3_000);
        assertThat(seen).isGreaterThan(50);
        Path planted = Files.createDirectories(folder.resolve("planted/cache"));
        String somebody = Files.readAllLines(DemoCase.made().registry()).get(1).split(",")[0];
        Files.writeString(planted.resolve("f_00001"), "GET /people?query=" + somebody);
        assertThat(people.namedBelow(planted)).isNotEmpty();
        assertThat(people.namedIn("GET /people?query=" + somebody)).isNotEmpty();
    }

    @Test
    void the_server_prints_nobody() {
        assertThat(printed).contains("The review application is at");
        assertThat(people.namedIn(printed)).isEmpty();
    }

    @Test
    void no_address_and_no_header_names_anybody() {
        assertThat(sent).hasSizeGreaterThan(100).anyMatch(line -> line.contains("/review/search"));
        assertThat(people.namedIn(String.join("\n", sent))).isEmpty();
    }

    @Test
    void the_browser_keeps_nobody_on_its_disk() {
        assertThat(profile.resolve("Default")).isDirectory();
        assertThat(people.namedBelow(profile)).isEmpty();
    }

    @Test
    void the_temporary_folder_and_the_case_hold_nobody_in_clear() {
        assertThat(people.namedBelow(folder.resolve("home"))).isEmpty();
        assertThat(people.namedBelow(folder.resolve("case"))).isEmpty();
    }

    @Test
    void pictures_of_pages_lie_sealed_in_their_packs_and_nowhere_else() throws IOException {
        assertThat(pictures.size()).as("pictures that were sent").isGreaterThan(1);
        for (String place : List.of("profile", "home", "case")) {
            assertThat(pictures.below(folder.resolve(place))).as(place).isEmpty();
        }
        List<Path> packs;
        try (Stream<Path> walk = Files.walk(folder.resolve("case"))) {
            packs = walk.filter(path -> path.toString().endsWith(".page")).toList();
        }
        assertThat(packs).isNotEmpty();
        for (Path pack : packs) {
            byte[] bytes = Files.readAllBytes(pack);
            assertThat(people.namedIn(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .isEmpty();
            // a page is mostly white: what is not sealed becomes far smaller, or is a stream that opens
            assertThat(pressed(bytes)).as("size of what can be pressed").isGreaterThan(bytes.length * 98 / 100);
            assertThat(opens(bytes)).as("a stream that anybody can open").isFalse();
        }
        assertThat(pressed(new byte[1 << 16])).isLessThan(1 << 10);
        assertThat(opens(deflated(new byte[1 << 16]))).isTrue();
    }

    private static int pressed(byte[] bytes) {
        return deflated(bytes).length;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 1_024];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    /** Whether a deflated stream of some length begins among the first bytes. */
    private static boolean opens(byte[] bytes) {
        for (int start = 0; start < Math.min(HEAD, bytes.length); start++) {
            Inflater inflater = new Inflater(true);
            inflater.setInput(bytes, start, bytes.length - start);
            try {
                if (inflater.inflate(new byte[LONG_STREAM]) == LONG_STREAM) {
                    return true;
                }
            } catch (DataFormatException e) {
                // none begins here
            } finally {
                inflater.end();
            }
        }
        return false;
    }
}
