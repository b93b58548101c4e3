package org.tocsin.web.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.Journal;
import org.tocsin.web.Site;

/** What somebody sees of the picture of a page, pixel by pixel. */
@Timeout(120)
final class PicturePageTest {
    private static final int MASK = 0x2b3a42;
    private static final int NAME_GROUND = 0xffe08a;
    private static final int P1 = 0;
    private static final int P5 = 4;
    private static final Pattern IMAGE = Pattern.compile("src=\"(/documents/[^\"]+/pictures/[^\"]+)\"");

    @TempDir
    static Path folder;

    private static Site site;
    private static String letter = "";

    @BeforeAll
    static void serve() throws Exception {
        site = new Site(folder);
        ScannedCase.fill(site.store(), folder);
        letter = id("letter.pdf");
        for (String name : List.of("odile", "lucie")) {
            site.account(name, "reviewer");
        }
        site.account("rene", "analyst");
        ready(site.signedIn("odile"), "/people");
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static String id(String path) {
        return ScannedCase.item(site.store(), path).id();
    }

    private static HttpResponse<String> ready(Site.Visitor visitor, String path) throws Exception {
        HttpResponse<String> page = visitor.get(path);
        for (int tries = 0; (page.statusCode() == 503 || page.body().contains("http-equiv")) && tries < 400; tries++) {
            Thread.sleep(50);
            page = visitor.get(path);
        }
        return page;
    }

    private static String image(String html) {
        Matcher image = IMAGE.matcher(html);
        assertThat(image.find()).as("a picture in the page").isTrue();
        return image.group(1);
    }

    private static String show(Site.Visitor visitor, String item, String... fields) throws Exception {
        return visitor.post("/documents/" + item, "/documents/" + item + "/pictures/0", fields)
                .body();
    }

    private static BufferedImage loaded(Site.Visitor visitor, String path) throws Exception {
        HttpResponse<byte[]> png = visitor.bytes(path);
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("content-type")).contains("image/png");
        assertThat(png.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(chunks(png.body())).isEqualTo(List.of("IHDR", "PLTE", "IDAT", "IEND"));
        return ImageIO.read(new ByteArrayInputStream(png.body()));
    }

    private static List<String> chunks(byte[] png) {
        List<String> names = new ArrayList<>();
        java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(png).position(8);
        while (in.hasRemaining()) {
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name).position(in.position() + length + 4);
            names.add(new String(name, StandardCharsets.US_ASCII));
        }
        return names;
    }

    /** Whether the columns of a word take turns in brightness. */
    private static boolean canBeRead(BufferedImage page, String word) {
        int left = ScannedCase.left(ScannedCase.LETTER, word);
        int top = ScannedCase.top(ScannedCase.LETTER, word);
        int right = left + ScannedCase.CHARACTER * word.length();
        return canBeRead(page, left, top + 4, right, top + ScannedCase.LETTERS - 4);
    }

    private static boolean canBeRead(BufferedImage page, int left, int top, int right, int bottom) {
        int turns = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x + 1 < right; x++) {
                turns += (page.getRGB(x, y) & 0xffffff) != (page.getRGB(x + 1, y) & 0xffffff) ? 1 : 0;
            }
        }
        return turns > (right - left) * (bottom - top) / 8;
    }

    private static boolean isCovered(BufferedImage page, String word) {
        int left = ScannedCase.left(ScannedCase.LETTER, word);
        int top = ScannedCase.top(ScannedCase.LETTER, word);
        for (int y = top; y < top + ScannedCase.LETTERS; y++) {
            for (int x = left; x < left + ScannedCase.CHARACTER * word.length(); x++) {
                if ((page.getRGB(x, y) & 0xffffff) != MASK) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> journal(String event) {
        List<String> found = new ArrayList<>();
        for (Journal.Entry entry : entries()) {
            if (entry.event().equals(event)) {
                found.add(entry.facts().toString());
            }
        }
        return found;
    }

    private static List<Journal.Entry> entries() {
        List<Journal.Entry> entries = new ArrayList<>();
        site.store().journal().forEach(entries::add);
        return entries;
    }

    @Test
    void the_first_picture_is_unreadable_and_made_by_the_server() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        int before = journal("picture.viewed").size();
        String path = image(odile.get("/documents/" + letter).body());
        assertThat(path).isEqualTo("/documents/" + letter + "/pictures/0");
        BufferedImage page = loaded(odile, path);
        assertThat(page.getWidth()).isLessThanOrEqualTo(48);
        assertThat(page.getHeight()).isLessThanOrEqualTo(60);
        assertThat(journal("picture.viewed")).hasSize(before);
    }

    @Test
    void asked_for_it_shows_what_the_text_shows_and_covers_everybody() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        BufferedImage page = loaded(odile, image(show(odile, letter, "step", "show")));
        assertThat(page.getWidth()).isEqualTo(ScannedCase.WIDTH);
        assertThat(canBeRead(page, "OPERATOIRE")).isTrue();
        for (String word : List.of("TREMAZAN", "Yvette", "OSTROVANI", "Gaspard,", "04/05/1951")) {
            assertThat(isCovered(page, word)).as(word).isTrue();
        }
        assertThat(canBeRead(page, 0, ScannedCase.SCRIBBLE, 790, ScannedCase.SCRIBBLE + 60))
                .as("what nobody recognised")
                .isFalse();
        assertThat(journal("picture.viewed"))
                .isNotEmpty()
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("item=" + letter, "passage=0");
    }

    @Test
    void the_person_in_question_is_shown_on_the_ground_of_the_text_s_highlights() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        BufferedImage page = loaded(odile, image(show(odile, letter, "step", "show", "person", "" + P1)));
        assertThat(canBeRead(page, "TREMAZAN")).isTrue();
        assertThat(isCovered(page, "OSTROVANI")).isTrue();
        int left = ScannedCase.left(ScannedCase.LETTER, "TREMAZAN");
        int top = ScannedCase.top(ScannedCase.LETTER, "TREMAZAN");
        assertThat(page.getRGB(left + 1, top + 5) & 0xffffff).isEqualTo(NAME_GROUND);
    }

    @Test
    void everything_is_shown_for_a_reason_that_is_in_the_journal() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        BufferedImage page = loaded(odile, image(show(odile, letter, "step", "show", "reason", "family")));
        assertThat(canBeRead(page, "OSTROVANI")).isTrue();
        assertThat(canBeRead(page, 0, ScannedCase.SCRIBBLE, 790, ScannedCase.SCRIBBLE + 60))
                .isTrue();
        assertThat(journal("picture.unmasked")).isNotEmpty().allMatch(facts -> facts.contains("reason=family"));
        assertThat(odile.post("/documents/" + letter, "/documents/" + letter + "/pictures/0", "reason", "curious")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_drawing_is_for_the_account_and_the_page_that_was_asked_for_and_each_load_is_journalled() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        String path = image(show(odile, letter, "step", "show"));
        assertThat(site.signedIn("rene").get(path).statusCode()).isEqualTo(404);
        assertThat(odile.get(path.replace(letter, id("child.pdf"))).statusCode())
                .isEqualTo(404);
        assertThat(odile.get(path + "0").statusCode()).isEqualTo(404);
        int before = journal("picture.viewed").size();
        loaded(odile, path);
        loaded(odile, path);
        assertThat(journal("picture.viewed")).hasSize(before + 2);
    }

    @Test
    void on_deaths_and_on_children_a_warning_comes_first() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        String warned = show(odile, id("autopsy.pdf"), "step", "show");
        assertThat(warned).contains("about a death").contains("value=\"sure\"");
        assertThat(image(warned)).endsWith("/pictures/0");
        String child = show(odile, id("child.pdf"), "step", "show");
        assertThat(child).contains("about a child").doesNotContain("about a death");
        assertThat(image(show(odile, id("child.pdf"), "step", "sure"))).contains("/pictures/0/");
        assertThat(image(show(odile, id("child.pdf"), "step", "hide"))).endsWith("/pictures/0");
    }

    @Test
    void a_picture_that_was_not_kept_is_said_so_and_the_text_stays() throws Exception {
        String page =
                site.signedIn("odile").get("/documents/" + id("unkept.pdf")).body();
        assertThat(page).contains("was not kept").contains("COMPTE RENDU OPERATOIRE");
        assertThat(IMAGE.matcher(page).find()).isFalse();
    }

    @Test
    void a_picture_that_cannot_be_drawn_is_said_so_and_the_text_stays() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        Path pack = folder.resolve("case/packs/00000001.page");
        byte[] whole = Files.readAllBytes(pack);
        Files.write(pack, new byte[whole.length]);
        try {
            String page = show(odile, letter, "step", "show");
            assertThat(page).contains("cannot be drawn");
            assertThat(odile.get("/documents/" + letter + "/pictures/0").statusCode())
                    .isEqualTo(404);
            assertThat(odile.get("/documents/" + letter).body()).contains("COMPTE RENDU OPERATOIRE");
        } finally {
            Files.write(pack, whole);
        }
        assertThat(site.told())
                .anyMatch(line -> line.contains("cannot be drawn"))
                .noneMatch(line -> line.contains("TREMAZAN") || line.contains("letter"));
    }

    @Test
    void reserved_documents_and_the_own_circle_are_refused_as_for_the_text() throws Exception {
        Site.Visitor lucie = site.signedIn("lucie");
        int number = site.store().accounts().named("lucie").orElseThrow().number();
        site.store().accounts().change(number, a -> a.with(a.roles(), Set.of(P5), Set.of(), true));
        String form = "/documents/" + letter;
        assertThat(lucie.post(form, form + "/pictures/0", "person", "" + P5).statusCode())
                .isEqualTo(403);
        assertThat(lucie.post(form, form + "/pictures/0", "reason", "unclear").statusCode())
                .isEqualTo(403);
        String asked = image(show(lucie, id("autopsy.pdf"), "step", "sure"));
        int other = site.account("noor", "reviewer");
        site.store().accounts().change(other, a -> a.with(a.roles(), Set.of(), Set.of("autopsy"), true));
        assertThat(lucie.get(asked).statusCode()).isEqualTo(403);
        assertThat(lucie.get("/documents/" + id("autopsy.pdf") + "/pictures/0").statusCode())
                .isEqualTo(403);
        site.store().accounts().change(other, a -> a.with(a.roles(), Set.of(), Set.of(), true));
    }

    @Test
    void a_doubt_shows_the_picture_of_its_page_with_the_human_being_in_question() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        String page = ready(odile, "/review").body();
        assertThat(image(page)).endsWith("/pictures/0");
        Matcher item = Pattern.compile("name=\"item\" value=\"(\\d+)\"").matcher(page);
        Matcher mention = Pattern.compile("name=\"mention\" value=\"(\\d+)\"").matcher(page);
        assertThat(item.find() && mention.find()).isTrue();
        String shown = odile.post(
                        "/review",
                        "/review/picture",
                        "item",
                        item.group(1),
                        "mention",
                        mention.group(1),
                        "passage",
                        "0",
                        "step",
                        "sure")
                .body();
        String path = image(shown);
        assertThat(path).doesNotContain("?").matches("/documents/[0-9a-zA-Z]+/pictures/0/[0-9a-f]{32}");
        BufferedImage drawn = loaded(odile, path);
        assertThat(canBeRead(drawn, "TREMAZAN")).isTrue();
        assertThat(isCovered(drawn, "OSTROVANI")).isTrue();
        assertThat(site.signedIn("rene")
                        .post("/", "/review/picture", "item", "1")
                        .statusCode())
                .isEqualTo(403);
    }
}
