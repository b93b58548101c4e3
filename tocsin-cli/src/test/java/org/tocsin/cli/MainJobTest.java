package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on a small leak, from the command line, with real reader processes. */
class MainJobTest {
    @TempDir
    static Path folder;

    static Path caseFolder;
    static CommandLineRun run;

    @BeforeAll
    static void do_the_main_job() throws IOException {
        caseFolder = folder.resolve("case");
        Path registry = SmallLeak.registry(folder);
        Path leak = SmallLeak.folder(folder);
        run = CommandLineRun.on(
                caseFolder, "run", leak.toString(), "--registry", registry.toString(), "--supplied-by", "the police");
    }

    private static List<String> export(String table) {
        return CommandLineRun.on(caseFolder, "export", table).lines();
    }

    @Test
    void an_empty_file_needs_attention_and_the_exit_code_says_so() {
        assertThat(run.code()).isEqualTo(ExitCode.ATTENTION);
    }

    @Test
    void every_item_has_one_outcome_and_the_sum_is_shown() {
        assertThat(run.out()).contains("found = sum of the above").contains("9");
        assertThat(export("documents"))
                .hasSize(10)
                .first()
                .isEqualTo(
                        "path,release,sha256,media_type,size,category,outcome,reason,pages,ocr_pages,duplicate_of,people,"
                                + "item_id,duplicate_of_release,dated");
    }

    @Test
    void paths_join_containers_and_attachments_as_the_contract_says() {
        assertThat(export("documents"))
                .anyMatch(line -> line.startsWith("tables.zip!/inner.zip!/list.csv,leak,"))
                .anyMatch(line -> line.startsWith("letter.eml!/suite.txt,leak,"));
    }

    @Test
    void the_same_bytes_twice_are_a_duplicate_of_the_first_path() {
        assertThat(export("documents"))
                .filteredOn(line -> line.startsWith("z copy of report.txt"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(",duplicate,").contains(",report.txt,"));
    }

    @Test
    void people_are_linked_with_passage_role_and_reason() {
        assertThat(export("links"))
                .anyMatch(l -> l.startsWith("report.txt,")
                        && l.contains(",P1,confirmed,subject,")
                        && l.contains("name + birth date"))
                .anyMatch(l -> l.startsWith("z copy of report.txt,") && l.contains(",P1,confirmed,"))
                .anyMatch(l -> l.startsWith("tables.zip!/inner.zip!/list.csv,row:2,P2,confirmed,subject,"))
                .anyMatch(l -> l.startsWith("tables.zip!/inner.zip!/list.csv,row:3,P3,confirmed,subject,"))
                .anyMatch(l -> l.startsWith("letter.eml!/suite.txt,") && l.contains(",P2,confirmed,"));
    }

    @Test
    void people_have_their_documents_and_data_classes() {
        assertThat(export("people"))
                .anySatisfy(l -> assertThat(l)
                        .startsWith("P1,patient,2,")
                        .contains("health")
                        .contains("identity"))
                .noneMatch(l -> l.startsWith("S1,"));
    }

    @Test
    void people_have_a_severity_and_a_reason_to_wait_only_where_there_is_one() {
        assertThat(export("people")).anyMatch(l -> l.startsWith("P1,patient,2,") && l.contains(",5.00,very_high,,,,"));
        assertThat(CommandLineRun.on(caseFolder, "status").out())
                .contains("People by severity (ENISA)")
                .containsPattern("very high +[1-9]");
    }

    @Test
    void explain_says_what_made_the_severity_of_a_person_in_both_languages() {
        assertThat(CommandLineRun.on(caseFolder, "explain", "--person", "P1").out())
                .contains("Severity 5.00, very high = 4 × 1.00 + 1.00")
                .contains("Data (DPC) 4 of 4: the gravest shown is health, in documents of kind imaging (")
                .contains("Nothing holds the notice.");
        assertThat(CommandLineRun.on(caseFolder, "--lang", "fr", "explain", "--person", "P1")
                        .out())
                .contains("Gravité 5,00, très élevée = 4 × 1,00 + 1,00")
                .contains("Rien ne retient la notification.");
        assertThat(CommandLineRun.on(caseFolder, "explain", "--person", "S1").out())
                .contains("No confirmed link shows anything about this person.");
    }

    @Test
    void explain_without_item_and_person_is_wrong_use() {
        assertThat(CommandLineRun.on(caseFolder, "explain").code()).isEqualTo(2);
        assertThat(CommandLineRun.on(caseFolder, "explain", "--person", "nobody")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void somebody_whom_the_registry_does_not_know_is_listed_once() {
        assertThat(export("unknown"))
                .filteredOn(l -> l.contains("OSTROVANI") && l.contains("1990-02-01"))
                .singleElement()
                .satisfies(l -> assertThat(l).contains(",subject,2,"));
    }

    @Test
    void what_was_not_read_is_listed_with_reason_and_remedy() {
        assertThat(export("unread"))
                .hasSize(2)
                .last()
                .satisfies(l -> assertThat(l).startsWith("empty.txt,leak,empty,0,Nothing to do"));
    }

    @Test
    void explain_says_why_in_a_plain_sentence() {
        String id = export("documents").stream()
                .filter(l -> l.startsWith("report.txt,"))
                .map(l -> l.split(",", -1)[12])
                .findFirst()
                .orElseThrow();
        CommandLineRun explained = CommandLineRun.on(caseFolder, "explain", id);
        assertThat(explained.code()).isZero();
        assertThat(explained.out())
                .contains("Confirmed by name and birth date, held by one person")
                .contains("P1  confirmed");
        assertThat(CommandLineRun.on(caseFolder, "show", id).out())
                .contains("report.txt")
                .contains("P1  confirmed  subject");
    }

    @Test
    void the_same_command_again_gives_the_same_tables() throws IOException {
        List<String> before = export("links");
        CommandLineRun again =
                CommandLineRun.on(caseFolder, "scan", folder.resolve("leak").toString());
        assertThat(again.err()).contains("read");
        assertThat(export("links")).isEqualTo(before);
    }

    @Test
    void relink_after_a_registry_update_finds_the_new_person_without_the_leak() throws IOException {
        Path other = Files.createDirectory(folder.resolve("relink"));
        Path theCase = other.resolve("case");
        Path leak = SmallLeak.folder(other);
        CommandLineRun.on(
                theCase,
                "run",
                leak.toString(),
                "--registry",
                SmallLeak.registry(other).toString());
        try (var files = Files.walk(leak)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(p -> p.toFile().delete());
        }
        Path update = Files.writeString(
                other.resolve("update.csv"),
                SmallLeak.HEADER + "P9,patient,Ostrovani,,Célimène,F,1990-02-01,,,,,,,,,\n");
        assertThat(CommandLineRun.on(theCase, "registry", "load", update.toString())
                        .code())
                .isZero();
        assertThat(CommandLineRun.on(theCase, "relink").code()).isZero();
        assertThat(CommandLineRun.on(theCase, "export", "links").lines())
                .anyMatch(l -> l.startsWith("stranger.txt,") && l.contains(",P9,confirmed,"));
        assertThat(CommandLineRun.on(theCase, "export", "unknown").out()).doesNotContain("OSTROVANI");
    }

    @Test
    void exports_to_a_file_are_readable_by_the_owner_alone() throws IOException {
        for (String ending : List.of("csv", "jsonl", "xlsx")) {
            Path file = folder.resolve("people." + ending);
            assertThat(CommandLineRun.on(caseFolder, "export", "people", "-o", file.toString())
                            .code())
                    .isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.size(file)).isPositive();
        }
    }

    @Test
    void status_speaks_french_and_json() {
        assertThat(CommandLineRun.on(caseFolder, "status", "--lang", "fr").out())
                .contains("trouvés = somme");
        assertThat(CommandLineRun.on(caseFolder, "--json", "status").out()).contains("\"adds_up\":true");
    }
}
