package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples for human check, from the command line: draw, sheet, answers, result. */
class SampleTest {
    @TempDir
    static Path folder;

    @TempDir
    Path work;

    static Path scanned;
    Path theCase = Path.of("");

    @BeforeAll
    static void scan() throws IOException {
        scanned = folder.resolve("case");
        Path leak = SmallLeak.folder(folder);
        Files.writeString(leak.resolve("menu.txt"), "Menu du lundi : potage de légumes, gratin, compote de pommes.\n");
        Files.writeString(
                leak.resolve("notice.txt"), "Mode d'emploi de la pompe : brancher, régler le débit, vérifier.\n");
        CommandLineRun.on(
                scanned,
                "run",
                leak.toString(),
                "--registry",
                SmallLeak.registry(folder).toString());
    }

    /** Every test works on its own copy of the case. */
    @BeforeEach
    void copy() throws IOException {
        theCase = work.resolve("case");
        Files.copy(Path.of(scanned + ".key"), Path.of(theCase + ".key"));
        try (Stream<Path> files = Files.walk(scanned)) {
            for (Path file : files.toList()) {
                Files.copy(file, theCase.resolve(scanned.relativize(file).toString()));
            }
        }
    }

    private CommandLineRun on(String... args) {
        return CommandLineRun.on(theCase, args);
    }

    private static List<NamedCsvRecord> rows(CommandLineRun run) {
        try (Stream<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(run.out()).stream()) {
            return records.toList();
        }
    }

    private static boolean isLink(NamedCsvRecord row) {
        return !row.getField("person_id").isEmpty();
    }

    /** A sheet of these rows with an answer each. */
    private Path sheet(List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> answer) throws IOException {
        List<String> lines = new ArrayList<>(List.of("sample_id,answer"));
        rows.forEach(r -> lines.add(r.getField("sample_id") + "," + answer.apply(r)));
        return Files.write(work.resolve("sheet.csv"), lines);
    }

    private List<NamedCsvRecord> drawn(String... options) {
        List<String> args = new ArrayList<>(List.of("sample", "draw"));
        args.addAll(List.of(options));
        CommandLineRun run = on(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return rows(on("sample", "export"));
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(on("--json", "sample", "result").out());
    }

    @Test
    void the_draw_says_what_it_took_and_what_it_can_prove() {
        CommandLineRun run = on("sample", "draw");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("confirmed links, by evidence and population:", "name + birth date", ", patient")
                .contains("documents in which nobody was found", "text/plain, ")
                .contains("If all these links are right, at least 100 % of the confirmed links are (95 %).");
    }

    @Test
    void the_same_seed_and_number_give_the_same_sample() throws IOException {
        List<NamedCsvRecord> one = drawn("--links", "3", "--documents", "1", "--seed", "42");
        Path first = theCase;
        theCase = work.resolve("again");
        Files.copy(Path.of(first + ".key"), Path.of(theCase + ".key"));
        try (Stream<Path> files = Files.walk(scanned)) {
            for (Path file : files.toList()) {
                Files.copy(file, theCase.resolve(scanned.relativize(file).toString()));
            }
        }
        List<NamedCsvRecord> two = drawn("--links", "3", "--documents", "1", "--seed", "42");
        assertThat(two)
                .extracting(NamedCsvRecord::getFields)
                .isEqualTo(one.stream().map(NamedCsvRecord::getFields).toList());
        assertThat(one.stream().filter(SampleTest::isLink)).hasSize(3);
    }

    @Test
    void the_sheet_is_private_journalled_and_asks_a_question_a_row() throws IOException {
        on("sample", "draw");
        Path file = work.resolve("out.csv");
        assertThat(on("sample", "export", "-o", file.toString(), "--lang", "fr", "--spreadsheet-safe")
                        .code())
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .startsWith("sample_id,item_id,path,passage,person_id,question,answer,state\n")
                .contains("Combien de personnes différentes du registre", "menu.txt", ",P1,", ",stands");
        assertThat(on("purge", "--yes").out()).contains("SAMPLE");
    }

    @Test
    void all_right_and_nobody_missed_gives_intervals_in_plain_sentences() throws IOException {
        List<NamedCsvRecord> rows = drawn();
        CommandLineRun taken = on(
                "sample",
                "answer",
                sheet(rows, r -> isLink(r) ? "right" : "none").toString());
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(on("sample", "result").out())
                .contains("Precision: 100 % of the confirmed links are right (95 % interval 100 % to 100 %)")
                .contains("Recall: 100 % (95 % interval 100 % to 100 %)")
                .contains("Not in this figure: people missed in documents in which somebody else was found");
        assertThat(on("sample", "result", "--lang", "fr").out()).contains("Précision : 100 %", "Rappel : 100 %");
        assertThat(on("sample", "list").out()).contains(rows.size() + " of " + rows.size() + " answered; 0 changed");
    }

    @Test
    void a_part_of_the_links_leaves_an_interval() throws IOException {
        List<NamedCsvRecord> rows = drawn("--links", "2", "--documents", "1");
        on("sample", "answer", sheet(rows, r -> isLink(r) ? "right" : "2").toString());
        JsonNode result = result();
        assertThat(result.at("/precision/value").asDouble()).isEqualTo(1);
        assertThat(result.at("/precision/low").asDouble()).isBetween(0.01, 0.99);
        assertThat(result.at("/recall/missed").asDouble()).isGreaterThan(2);
        assertThat(result.at("/recall/low").asDouble())
                .isLessThan(result.at("/recall/value").asDouble());
        assertThat(result.at("/recall/high").asDouble())
                .isGreaterThan(result.at("/recall/value").asDouble());
    }

    @Test
    void wrong_links_and_cannot_say_are_told_apart() throws IOException {
        List<NamedCsvRecord> links = drawn().stream().filter(SampleTest::isLink).toList();
        String first = links.get(0).getField("sample_id");
        String second = links.get(1).getField("sample_id");
        Path sheet = sheet(links, r -> {
            String id = r.getField("sample_id");
            return id.equals(first) ? "wrong" : id.equals(second) ? "cannot say" : "right";
        });
        assertThat(on("sample", "answer", sheet.toString()).code()).isZero();
        JsonNode precision = result().at("/precision");
        assertThat(precision.at("/cannot_say").asInt()).isEqualTo(1);
        assertThat(precision.at("/value").asDouble()).isLessThan(1);
        // equal where both lie in the same stratum: of those that say something there none is right
        assertThat(precision.at("/low_if_cannot_say_is_wrong").asDouble())
                .isLessThanOrEqualTo(precision.at("/value").asDouble());
        assertThat(on("sample", "result").out()).contains("1 answers \"cannot say\" are left out");
    }

    @Test
    void answers_survive_relink_and_a_link_that_is_gone_is_shown() throws IOException {
        List<NamedCsvRecord> rows = drawn();
        on("sample", "answer", sheet(rows, r -> isLink(r) ? "right" : "none").toString());
        Path update = Files.writeString(
                work.resolve("update.csv"),
                SmallLeak.HEADER
                        + "P1,patient,Quillebeuf,,Apolline,F,1931-01-01,Gap,,,,,,,,\n"
                        + "P9,patient,Ostrovani,,Célimène,F,1990-02-01,,,,,,,,,\n");
        assertThat(on("registry", "load", update.toString()).code()).isZero();
        assertThat(on("relink").code()).isZero();
        CommandLineRun result = on("sample", "result");
        assertThat(result.out())
                .contains("links of the sample changed since the draw and are not counted")
                .contains("documents of the sample changed since the draw and are not counted")
                .contains("somebody was found in it since", "(right)");
        assertThat(result().at("/changed").size()).isGreaterThanOrEqualTo(2);
        assertThat(rows(on("sample", "export")))
                .extracting(r -> r.getField("answer"))
                .contains("right", "0");
    }

    @Test
    void a_sheet_from_a_french_spreadsheet_is_understood() throws IOException {
        List<NamedCsvRecord> rows = drawn();
        StringBuilder text = new StringBuilder("answer;question;sample_id\r\n");
        rows.forEach(r -> text.append(isLink(r) ? "Juste" : "indécidable")
                .append(";\"é; à\";")
                .append(r.getField("sample_id").toUpperCase(java.util.Locale.ROOT))
                .append("\r\n"));
        Path file = Files.write(work.resolve("fr.csv"), text.toString().getBytes(Charset.forName("windows-1252")));
        CommandLineRun run = on("sample", "answer", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(rows.size() + " answers taken");
        Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(on("sample", "answer", file.toString()).out())
                .contains("0 answers taken", rows.size() + " were known");
    }

    @Test
    void a_half_filled_sheet_counts_as_far_as_it_goes_and_needs_attention() throws IOException {
        List<NamedCsvRecord> rows = drawn();
        String first = rows.get(0).getField("sample_id");
        CommandLineRun run = on(
                "sample",
                "answer",
                sheet(rows, r -> r.getField("sample_id").equals(first) ? "right" : "")
                        .toString());
        assertThat(run.code()).isEqualTo(ExitCode.ATTENTION);
        assertThat(run.out())
                .contains("1 answers taken")
                .contains(rows.size() - 1 + " rows have no answer yet, the first on line 3");
        assertThat(on("sample", "result").out()).contains("wait for an answer", "Recall: not known yet");
    }

    @Test
    void wrong_rows_are_named_by_line_and_nothing_is_taken() throws IOException {
        List<NamedCsvRecord> rows = drawn();
        String link = rows.get(0).getField("sample_id");
        String document =
                rows.stream().filter(r -> !isLink(r)).findFirst().orElseThrow().getField("sample_id");
        Path sheet = Files.write(
                work.resolve("bad.csv"),
                List.of(
                        "sample_id,answer",
                        link + ",right",
                        link + ",wrong",
                        document + ",right",
                        "Quillebeuf,right",
                        "s1-001-zzzz,right",
                        rows.get(1).getField("sample_id") + ",perhaps"));
        CommandLineRun run = on("sample", "answer", sheet.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("line 3: " + link + " was answered on line 2 already")
                .contains("line 4: what is written about " + document + " is no answer. Write a number of people")
                .contains("line 5: its first cell is no sample id")
                .contains("line 6: s1-001-zzzz is no sample id of this case")
                .contains("line 7: what is written about", "Write right, wrong or cannot say")
                .doesNotContain("Quillebeuf");
        assertThat(on("sample", "list").out()).contains("0 of " + rows.size() + " answered");
    }

    @Test
    void another_answer_than_before_needs_replace() throws IOException {
        List<NamedCsvRecord> one = drawn().subList(0, 1);
        assertThat(on("sample", "answer", sheet(one, r -> "right").toString()).code())
                .isZero();
        Path changed = sheet(one, r -> "wrong");
        CommandLineRun refused = on("sample", "answer", changed.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("line 2", "Give --replace");
        assertThat(on("sample", "answer", "--replace", changed.toString()).out())
                .contains("1 answers taken, 1 of them in place");
    }

    @Test
    void files_that_are_no_sheets_are_refused_with_a_remedy() throws IOException {
        drawn();
        Path file = work.resolve("x.csv");
        assertThat(on("sample", "answer", file.toString()).err()).contains("there is no file");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(on("sample", "answer", file.toString()).err())
                .contains("line 1", "lacks the columns sample_id and answer");
        Files.writeString(file, "");
        assertThat(on("sample", "answer", file.toString()).err()).contains("lacks the columns");
        Files.writeString(file, "sample_id,path,answer\ns1-001-abcd,x\n");
        assertThat(on("sample", "answer", file.toString()).err()).contains("line 2", "cut off");
        Files.write(file, new byte[] {'P', 'K', 3, 4});
        assertThat(on("sample", "answer", file.toString()).err()).contains("is a workbook");
    }

    @Test
    void without_a_draw_or_with_senseless_options_the_remedy_is_named() {
        assertThat(on("sample", "result").err()).contains("tocsin sample draw");
        assertThat(on("sample", "export").code()).isEqualTo(ExitCode.FAILED);
        assertThat(on("sample").code()).isEqualTo(ExitCode.USAGE);
        assertThat(on("sample", "draw", "--links", "-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(on("sample", "list").out()).contains("No sample was drawn yet");
        on("sample", "draw");
        assertThat(on("sample", "result", "--draw", "7").err()).contains("there is no draw 7");
    }

    @Test
    void nothing_that_names_a_person_lies_in_clear() throws IOException {
        List<NamedCsvRecord> rows = drawn();
        on("sample", "answer", sheet(rows, r -> isLink(r) ? "right" : "none").toString());
        Needles needles = new Needles();
        needles.addAll(List.of("QUILLEBEUF", "KEROUANTON", "report.txt", "menu.txt", "name + birth date"));
        rows.forEach(r -> needles.add(r.getField("item_id")));
        assertThat(needles.below(theCase)).isEmpty();
    }

    @Test
    void the_protocol_for_the_regulator_is_readable_by_its_owner_alone_and_names_nobody() throws IOException {
        List<NamedCsvRecord> rows = drawn();
        on("sample", "answer", sheet(rows, r -> isLink(r) ? "right" : "none").toString());
        Path file = work.resolve("protocol.pdf");
        CommandLineRun run = on("--lang", "fr", "sample", "protocol", "-o", file.toString());
        assertThat(run.code()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String text;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
        assertThat(text)
                .contains("Protocole : comment les personnes", "leak", "Échantillons tirés", "100,00 %")
                .doesNotContainIgnoringCase("quillebeuf")
                .doesNotContainIgnoringCase("kerouanton")
                .doesNotContainIgnoringCase("ostrovani")
                .doesNotContain("report.txt", "menu.txt", "80012346");
        assertThat(Files.readString(theCase.resolve("journal"))).contains("protocol.written");
        CommandLineRun missing =
                on("sample", "protocol", "-o", work.resolve("none/p.pdf").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
        assertThat(missing.err()).contains("make it first");
        assertThat(on("sample", "protocol").code()).isEqualTo(ExitCode.USAGE);
    }
}
