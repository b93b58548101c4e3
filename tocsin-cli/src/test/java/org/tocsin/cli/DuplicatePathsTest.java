package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes under paths that name different people, the same people, or nobody. */
class DuplicatePathsTest {
    private static final String NOTE = "Ablation des fils faite, cicatrice propre.\n";

    @TempDir
    static Path folder;

    static Path caseFolder;

    @BeforeAll
    static void read_a_leak_with_a_folder_for_each_patient() throws IOException {
        caseFolder = folder.resolve("case");
        Path leak = Files.createDirectory(folder.resolve("leak"));
        for (String place : List.of(
                "patients/QUILLEBEUF Apolline 12-03-1967",
                "patients/QUILLEBEUF Barnabé 30-07-1995",
                "sauvegarde/QUILLEBEUF Apolline 12-03-1967",
                "vrac")) {
            Files.writeString(Files.createDirectories(leak.resolve(place)).resolve("note.txt"), NOTE);
        }
        CommandLineRun run = CommandLineRun.on(
                caseFolder,
                "run",
                leak.toString(),
                "--registry",
                SmallLeak.registry(folder).toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static List<String> linkedIn(String place) {
        return Exports.rows(caseFolder, "links").stream()
                .filter(row -> String.valueOf(row.get("path")).startsWith(place))
                .map(row -> row.get("person_id") + " " + row.get("status"))
                .toList();
    }

    @Test
    void each_path_names_its_own_patient() {
        assertThat(linkedIn("patients/QUILLEBEUF Apolline")).containsExactly("P1 confirmed");
        assertThat(linkedIn("patients/QUILLEBEUF Barnabé")).containsExactly("P3 confirmed");
    }

    @Test
    void a_path_that_names_the_same_patient_repeats_the_link() {
        assertThat(linkedIn("sauvegarde/")).containsExactly("P1 confirmed");
    }

    @Test
    void a_path_that_names_nobody_does_not_repeat_what_another_path_says() {
        assertThat(linkedIn("vrac/")).isEmpty();
    }

    @Test
    void all_copies_stay_duplicates_of_the_first_and_count_for_their_own_people() {
        assertThat(Exports.rows(caseFolder, "documents"))
                .extracting(row -> row.get("outcome") + " " + row.get("people"))
                .containsExactly("read 1", "duplicate 1", "duplicate 1", "duplicate 0");
        assertThat(Exports.rows(caseFolder, "people"))
                .extracting(row -> Map.entry(row.get("person_id"), row.get("documents")))
                .containsExactly(Map.entry("P1", "2"), Map.entry("P3", "1"));
    }

    @Test
    void a_copy_is_explained_by_its_own_path() {
        String id =
                Exports.column(Exports.rows(caseFolder, "documents"), "item_id").get(1);
        assertThat(CommandLineRun.on(caseFolder, "explain", id).out())
                .contains("P3")
                .doesNotContain("P1 ");
        assertThat(CommandLineRun.on(caseFolder, "show", id).out())
                .contains("duplicate of")
                .contains("P3")
                .doesNotContain("P1 ");
    }
}
