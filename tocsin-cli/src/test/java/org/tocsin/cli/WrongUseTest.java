package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a message that names the place and the remedy, and an exit code of its own. */
class WrongUseTest {
    @TempDir
    Path folder;

    @Test
    void an_unknown_option_is_wrong_usage() {
        CommandLineRun run = CommandLineRun.of("status", "--colour");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--colour").contains("--help");
    }

    @Test
    void a_command_without_case_asks_for_it() {
        CommandLineRun run = CommandLineRun.of("status");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--case DIR");
    }

    @Test
    void a_folder_that_is_no_case_fails_with_the_way_to_make_one() {
        CommandLineRun run = CommandLineRun.on(folder.resolve("nothing"), "status");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("tocsin init --case");
    }

    @Test
    void a_missing_leak_is_named_before_anything_is_made() throws IOException {
        Path registry = SmallLeak.registry(folder);
        CommandLineRun run = CommandLineRun.on(
                folder.resolve("case"), "run", folder.resolve("no.zip").toString(), "--registry", registry.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no.zip");
        assertThat(folder.resolve("case")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--retry,everything", "--order,best", "--engine,cloud", "--wrong-notices-per,1", "--passwords,absent"})
    void an_option_that_cannot_be_meant_is_refused_before_anything_is_made(String option, String value)
            throws IOException {
        Path registry = SmallLeak.registry(folder);
        CommandLineRun run = CommandLineRun.on(
                folder.resolve("case"), "run", registry.toString(), "--registry", registry.toString(), option, value);
        assertThat(run.code()).isIn(ExitCode.USAGE, ExitCode.FAILED);
        assertThat(run.err()).contains(option.equals("--passwords") ? value : option);
        assertThat(folder.resolve("case")).doesNotExist();
    }

    @Test
    void a_wrong_key_fails_and_says_which_key_is_needed() throws IOException {
        Path theCase = folder.resolve("case");
        assertThat(CommandLineRun.on(theCase, "init", "--organisation", "CH").code())
                .isZero();
        Path other = folder.resolve("other");
        assertThat(CommandLineRun.on(other, "init", "--organisation", "CH").code())
                .isZero();
        CommandLineRun run = CommandLineRun.of("status", "--case", theCase.toString(), "--key-file", other + ".key");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).containsIgnoringCase("key");
    }

    @Test
    void refused_registry_rows_are_named_by_line_and_the_rest_loads() throws IOException {
        Path theCase = folder.resolve("case");
        CommandLineRun.on(theCase, "init", "--organisation", "CH");
        Path file = Files.writeString(
                folder.resolve("people.csv"),
                SmallLeak.HEADER
                        + "P1,patient,Quillebeuf,,Apolline,F,1967-03-12,,,,,,,,,\n"
                        + "P2,patient,,,,F,1967-03-12,,,,,,,,,\n"
                        + "P3,patient,Trémazan,,Hortense,F,12 mai,,,,,,,,,\n");
        CommandLineRun run = CommandLineRun.on(theCase, "registry", "load", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.ATTENTION);
        assertThat(run.out()).contains("1 people added").contains("2 refused");
        assertThat(run.err())
                .contains("line 3")
                .contains("line 4")
                .doesNotContain("Hortense")
                .doesNotContain("12 mai");
    }

    @Test
    void a_registry_that_lacks_its_columns_fails_with_the_columns_it_has() throws IOException {
        Path theCase = folder.resolve("case");
        CommandLineRun.on(theCase, "init", "--organisation", "CH");
        Path file = Files.writeString(folder.resolve("people.csv"), "number,surname\n1,Quillebeuf\n");
        CommandLineRun run = CommandLineRun.on(theCase, "registry", "load", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("id").contains("mapping");
    }

    @Test
    void purge_needs_to_be_said_twice_and_then_nobody_opens_the_case() {
        Path theCase = folder.resolve("case");
        CommandLineRun.on(theCase, "init", "--organisation", "CH");
        assertThat(CommandLineRun.on(theCase, "purge").code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.on(theCase, "purge", "--yes").code()).isZero();
        assertThat(CommandLineRun.on(theCase, "status").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void init_names_what_is_still_to_be_said() {
        Path theCase = folder.resolve("case");
        assertThat(CommandLineRun.on(theCase, "init", "--organisation", "CH").out())
                .contains("--legal-basis")
                .contains("--retention-until");
        assertThat(CommandLineRun.on(theCase, "init", "--retention-until", "2027-06-30")
                        .out())
                .doesNotContain("--retention-until");
    }

    @Test
    void the_clock_of_72_hours_needs_a_moment_that_has_come() {
        Path theCase = folder.resolve("case");
        assertThat(CommandLineRun.on(theCase, "init", "--organisation", "CH", "--aware-at", "yesterday")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.on(theCase, "init", "--organisation", "CH", "--aware-at", "2999-01-01T10:00")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.on(theCase, "init", "--organisation", "CH").out())
                .contains("--aware-at");
        assertThat(CommandLineRun.on(theCase, "init", "--notified-at", "2026-10-01T10:00")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.on(theCase, "init", "--aware-at", "2026-09-30T20:30")
                        .out())
                .doesNotContain("--aware-at");
        assertThat(CommandLineRun.on(theCase, "init", "--notified-at", "2026-09-30T20:29")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.on(theCase, "init", "--notified-at", "2026-10-01T10:00", "--notified-as", "N-17")
                        .code())
                .isZero();
    }
}
