package org.tocsin.extract.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.ocr.TextRecognizer.Part;
import org.tocsin.model.Fold;
import org.tocsin.model.Layout;

class TesseractRecognizerTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static TextRecognizer recognizer;

    @BeforeAll
    static void engine() throws RecognitionException {
        LanguageData data = LanguageData.find();
        Assumptions.assumeTrue(data.folder().isPresent(), "character recognition is " + data.words());
        recognizer = TesseractRecognizer.start(data.recognition());
    }

    @AfterAll
    static void end() {
        if (recognizer != null) {
            recognizer.close();
        }
    }

    private static RecognizedPage read(DrawnPage page) {
        return recognizer.recognize(page.image(), Part.WHOLE, LONG);
    }

    /** Words of the letter that were not read so. */
    private static List<String> missing(RecognizedPage page, UnaryOperator<String> form) {
        List<String> read = Stream.of(page.text().split("\\s+")).map(form).toList();
        return DrawnPage.LETTER.stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(form)
                .filter(word -> !read.contains(word))
                .toList();
    }

    /** Names, dates and numbers are right, and nearly all words; accents that the engine drops on some pages matter less. */
    private static void isTheLetter(RecognizedPage page) {
        assertThat(page.text()).contains("GARNIER", "14/03/1957", "8001234567", "930045128");
        assertThat(missing(page, UnaryOperator.identity())).hasSizeLessThan(8);
        // names are compared without accents
        assertThat(missing(page, Fold::words)).hasSizeLessThan(3);
        assertThat(page.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, 12, 90, 180, 271.5})
    void picture_given_back_has_its_ink_where_the_words_lie(double degrees) {
        RecognizedPage page = read(DrawnPage.letter(150).turned(degrees));
        GreyImage picture = Objects.requireNonNull(page.upright());
        double across = (double) picture.width() / page.layout().width();
        double down = (double) picture.height() / page.layout().height();
        assertThat(across / down).isCloseTo(1, within(0.01));
        int inside = 0;
        boolean[] counted = new boolean[picture.pixels().length];
        for (Layout.Word word : page.layout().words()) {
            for (int y = (int) (word.top() * down); y < Math.min(picture.height(), word.bottom() * down); y++) {
                for (int x = (int) (word.left() * across); x < Math.min(picture.width(), word.right() * across); x++) {
                    boolean ink = picture.at(x, y) < 100 && !counted[y * picture.width() + x];
                    counted[y * picture.width() + x] = true;
                    inside += ink ? 1 : 0;
                }
            }
        }
        int all = 0;
        for (byte pixel : picture.pixels()) {
            all += (pixel & 0xff) < 100 ? 1 : 0;
        }
        assertThat(inside).isGreaterThan((int) (0.93 * all));
    }

    @Test
    void header_alone_gives_no_picture_back() {
        RecognizedPage page = recognizer.recognize(DrawnPage.letter(150).image(), Part.HEADER, LONG);
        assertThat(page.text()).isNotBlank();
        assertThat(page.upright()).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, 1.5, 3, -2, 12, 90, 180, 270, 271.5})
    void turned_is_read_as_if_upright(double degrees) {
        RecognizedPage page = read(DrawnPage.letter(150).turned(degrees));
        isTheLetter(page);
        double turn = page.turned() + page.skew() + degrees;
        assertThat(Math.IEEEremainder(turn, 360)).isCloseTo(0, within(0.25));
    }

    static Stream<DrawnPage> damaged() {
        return Stream.of(
                DrawnPage.letter(200).noisy(20).jpeg(40),
                DrawnPage.letter(300).turned(1.5).noisy(20).jpeg(40),
                DrawnPage.letter(200).jpeg(35),
                DrawnPage.letter(200).shaded(),
                DrawnPage.letter(200).inverted(),
                DrawnPage.letter(200).bordered(120),
                DrawnPage.letter(200).turned(2).bordered(120));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damaged_is_read(DrawnPage page) {
        isTheLetter(read(page));
    }

    /** A label as it is stuck on a form: turned by a quarter, or not quite straight. */
    @ParameterizedTest
    @ValueSource(doubles = {90, -90, 93, -5, 180})
    void label_turned_against_its_page_is_read(double degrees) {
        DrawnPage label = DrawnPage.of(150, canvas -> {
            canvas.write("NOM : LEFRANC", 60, 780, 12);
            canvas.write("Prénom : Solange", 60, 764, 10);
            canvas.write("Né(e) le 23/11/1961 - F", 60, 748, 10);
            canvas.write("IPP : 8004455667", 60, 732, 10);
        });
        RecognizedPage page =
                read(DrawnPage.letter(150).with(label.part(100, 80, 460, 260).turned(degrees), 700, 900));
        assertThat(page.text()).contains("LEFRANC", "Solange", "23/11/1961", "8004455667");
        isTheLetter(page);
    }

    @Test
    void rules_of_a_table_part_its_columns() {
        ReadWord name = new ReadWord("MENARD|", new Box(10, 0, 60, 10), 90, 1, 10, 10, true);
        ReadWord rule = new ReadWord("|", new Box(62, 0, 64, 10), 90, 1, 10, 10, true);
        ReadWord date = new ReadWord("18/04/2018", new Box(66, 0, 120, 10), 90, 1, 10, 10, true);
        assertThat(WordLines.of(List.of(name, rule, date)).written().text()).isEqualTo("MENARD\t18/04/2018\n");
    }

    @Test
    void line_of_a_form_below_a_name_is_no_part_of_it() {
        ReadWord name = new ReadWord("_Solange", new Box(10, 0, 60, 10), 90, 1, 10, 10, true);
        ReadWord blank = new ReadWord("____", new Box(62, 0, 90, 10), 90, 1, 10, 10, true);
        assertThat(WordLines.of(List.of(name, blank)).written().text()).isEqualTo("Solange ____\n");
    }

    @Test
    void empty_page_gives_no_text() {
        RecognizedPage page = read(DrawnPage.of(100, canvas -> {}));
        assertThat(page.text()).isEmpty();
        assertThat(page.layout().words()).isEmpty();
        assertThat(page.complete()).isTrue();
    }

    @Test
    void single_pixel_gives_no_text() {
        GreyImage tiny = new GreyImage(new byte[] {0}, 1, 1, 0);
        assertThat(recognizer.recognize(tiny, Part.WHOLE, LONG).text()).isEmpty();
    }

    @Test
    void picture_without_text_gives_next_to_none() {
        byte[] pixels = new byte[900 * 700];
        Random random = new Random(3);
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 900;
            int y = i / 900;
            double hills =
                    110 + 60 * Math.sin(x / 70.0) + 50 * Math.cos(y / 45.0 + x / 160.0) + random.nextGaussian() * 9;
            pixels[i] = (byte) Math.max(0, Math.min(255, hills));
        }
        RecognizedPage page = recognizer.recognize(new GreyImage(pixels, 900, 700, 0), Part.WHOLE, LONG);
        assertThat(page.text().replaceAll("\\s", "")).hasSizeLessThan(20);
    }

    @Test
    void label_and_value_far_apart_share_a_line_with_a_tab() {
        RecognizedPage page = read(DrawnPage.of(200, canvas -> {
            canvas.write("Nom de naissance", 60, 700, 11);
            canvas.write("d'Aubigny", 300, 700, 11);
            canvas.write("Date de naissance", 60, 670, 11);
            canvas.write("25/09/1982", 300, 670, 11);
            canvas.write("Téléphone", 60, 640, 11);
            canvas.write("06 41 11 41 27", 300, 640, 11);
        }));
        assertThat(page.text().split("\n"))
                .containsExactly(
                        "Nom de naissance\td'Aubigny", "Date de naissance\t25/09/1982", "Téléphone\t06 41 11 41 27");
    }

    @Test
    void ruled_table_gives_a_line_for_each_row() {
        RecognizedPage page = read(DrawnPage.of(200, canvas -> {
            String[][] rows = {
                {"Analyse", "Résultat", "Unité"}, {"Hémoglobine", "11,8", "g/dL"},
                {"Créatinine", "127", "µmol/L"}, {"Sodium", "141", "mmol/L"}
            };
            for (int i = 0; i <= rows.length; i++) {
                canvas.line(55, 720 - i * 25, 400, 720 - i * 25);
                for (int j = 0; i < rows.length && j < 3; j++) {
                    canvas.write(rows[i][j], 60 + j * 120, 703 - i * 25, 11);
                    canvas.line(55 + j * 120, 720, 55 + j * 120, 620);
                }
            }
        }));
        assertThat(page.text()).contains("Hémoglobine\t11,8\tg/dL\n", "Sodium\t141\tmmol/L\n");
    }

    @Test
    void boxes_lie_where_the_words_are_and_offsets_say_them() {
        DrawnPage drawn = DrawnPage.of(200, canvas -> {
            canvas.write("Patiente GARNIER Hélène", 72, 700, 12);
            canvas.write("dossier numéro 8001234567", 72, 400, 12);
            canvas.write("transmise au laboratoire", 72, 380, 12);
        });
        RecognizedPage page = read(drawn);
        Layout.Word name = word(page, "GARNIER");
        assertThat(name.top()).isCloseTo((int) ((842 - 709) * 200 / 72.0), within(8));
        assertThat(name.bottom()).isCloseTo((int) ((842 - 700) * 200 / 72.0), within(8));
        assertThat(word(page, "Patiente").left()).isCloseTo(200, within(8));
        assertThat(word(page, "8001234567").bottom()).isCloseTo((int) ((842 - 400) * 200 / 72.0), within(8));
        assertThat(page.layout().width()).isEqualTo(drawn.image().width());
        assertThat(page.layout().words())
                .allMatch(word -> word.end() <= page.text().length());
    }

    private static Layout.Word word(RecognizedPage page, String text) {
        return page.layout().words().stream()
                .filter(word -> page.text().substring(word.start(), word.end()).equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void header_gives_the_upper_part_only() {
        DrawnPage drawn = DrawnPage.of(200, canvas -> {
            canvas.write("Madame Hélène GARNIER", 60, 760, 12);
            canvas.write("née le 14 mars 1957", 60, 740, 12);
            canvas.write("Signature du médecin responsable", 60, 100, 12);
        });
        RecognizedPage page = recognizer.recognize(drawn.image(), Part.HEADER, LONG);
        assertThat(page.text()).contains("GARNIER").doesNotContain("Signature");
    }

    @Test
    void time_that_runs_out_gives_what_was_read_and_says_so() {
        RecognizedPage page = recognizer.recognize(DrawnPage.letter(300).image(), Part.WHOLE, Duration.ofMillis(1));
        assertThat(page.complete()).isFalse();
        isTheLetter(read(DrawnPage.letter(150)));
    }

    @Test
    void process_whose_scratch_is_emptied_between_pages_reads_on(@TempDir Path scratch) throws Exception {
        assertThat(EmptiedScratch.run(scratch).split("8001234567", -1)).hasSize(3);
    }

    @Test
    void nothing_of_the_page_is_shown_by_its_name() {
        assertThat(read(DrawnPage.letter(150)).toString()).doesNotContain("GARNIER");
    }
}
