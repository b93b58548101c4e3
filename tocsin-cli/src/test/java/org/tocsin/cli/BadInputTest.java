package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.synth.format.Containers;
import org.tocsin.synth.people.Dice;

/** Whatever a leak holds and however a disk fails: a clear outcome or message, and the rest goes on. */
class BadInputTest {
    @TempDir
    static Path folder;

    static Path caseFolder;
    static CommandLineRun run;
    static List<Map<String, String>> documents;

    @BeforeAll
    static void scan_a_leak_of_bad_files() throws Exception {
        Path leak = Files.createDirectory(folder.resolve("leak"));
        byte[] good = SmallLeak.report("QUILLEBEUF Apolline", "12/03/1967").getBytes(StandardCharsets.UTF_8);
        Files.write(leak.resolve("good.txt"), good);
        Files.write(leak.resolve("empty.pdf"), new byte[0]);
        Files.write(leak.resolve("pdf called.txt"), pdf("Patient : QUILLEBEUF Apolline, ne le 12/03/1967"));
        Containers.Member secret = new Containers.Member("secret.txt", good, "");
        Files.write(leak.resolve("locked.zip"), Containers.lockedZip(secret, "secret", Dice.of(3, 1, 1)));
        byte[] zip = SmallLeak.zip("list.csv", noise(50_000));
        Files.write(leak.resolve("cut short.zip"), Arrays.copyOf(zip, zip.length / 2));
        Files.write(leak.resolve("bomb.zip"), SmallLeak.zip("zeros", new byte[160 << 20]));
        Files.write(leak.resolve("noise.docx"), noise(3_000));
        Path closed = Files.writeString(leak.resolve("closed.txt"), "nobody may read this");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.createSymbolicLink(leak.resolve("pointer.txt"), Path.of("/etc/hostname"));
        // a name in Windows-1252, and one with a line break
        shell(
                "printf 'QUILLEBEUF Apolline' > \"$(printf 'g\\351n\\351tique.txt')\"; printf 'x' > 'line\nbreak.txt'",
                leak);
        caseFolder = folder.resolve("case");
        String registry = SmallLeak.registry(folder).toString();
        run = CommandLineRun.on(caseFolder, "run", leak.toString(), "--registry", registry);
        documents = Exports.rows(caseFolder, "documents");
    }

    private static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(5).nextBytes(noise);
        return noise;
    }

    private static int shell(String script, Path where) throws Exception {
        return new ProcessBuilder("sh", "-c", script)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String outcome(String path) {
        return documents.stream()
                .filter(row -> path.equals(row.get("path")))
                .map(row -> row.get("outcome") + " " + row.get("reason"))
                .findFirst()
                .orElse("no such item");
    }

    @Test
    void the_scan_ends_and_says_that_something_needs_attention() {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.ATTENTION);
        assertThat(run.out())
                .contains("found = sum of the above")
                .contains("bomb")
                .contains("encrypted");
        assertThat(outcome("good.txt")).isEqualTo("read ");
    }

    @Test
    void each_bad_file_has_its_reason() {
        assertThat(outcome("empty.pdf")).isEqualTo("unreadable empty");
        assertThat(outcome("bomb.zip")).isEqualTo("unreadable bomb");
        assertThat(outcome("pointer.txt")).isEqualTo("unreadable link");
        assertThat(outcome("cut short.zip")).endsWith(" corrupt").doesNotStartWith("container");
        assertThat(outcome("noise.docx")).startsWith("unreadable ");
        assertThat(outcome("locked.zip")).isEqualTo("unreadable encrypted");
        assertThat(Exports.rows(caseFolder, "unread"))
                .allSatisfy(row -> assertThat(row.get("what_to_do")).isNotBlank());
    }

    @Test
    void a_document_is_read_by_what_it_is_not_by_its_name() {
        assertThat(outcome("pdf called.txt")).isEqualTo("read ");
        assertThat(Exports.rows(caseFolder, "links"))
                .anyMatch(row -> "pdf called.txt".equals(row.get("path")) && "P1".equals(row.get("person_id")));
    }

    @Test
    void names_that_are_no_valid_text_are_read_and_decoded() {
        assertThat(outcome("génétique.txt")).isEqualTo("read ");
        assertThat(outcome("line\nbreak.txt")).isEqualTo("read ");
    }

    /** Who may read everything reads it, unless the sandbox takes that right away. */
    @Test
    void a_file_without_permission_is_listed_and_stops_nothing() {
        assertThat(outcome("closed.txt")).isIn("unreadable corrupt", "read ");
    }

    @Test
    void a_case_folder_that_cannot_be_made_is_named() throws IOException {
        Path registry = SmallLeak.registry(folder);
        Path leak = folder.resolve("leak");
        CommandLineRun failed =
                CommandLineRun.on(registry.resolve("case"), "run", leak.toString(), "--registry", registry.toString());
        assertThat(failed.code()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.err()).contains(registry.resolve("case").toString()).contains("check that the folder exists");
    }

    @Test
    void a_table_or_format_that_does_not_exist_is_wrong_usage_and_the_right_ones_are_named() {
        CommandLineRun table = CommandLineRun.on(caseFolder, "export", "patients");
        assertThat(table.code()).isEqualTo(ExitCode.USAGE);
        assertThat(table.err()).containsIgnoringCase("documents").containsIgnoringCase("unread");
        CommandLineRun format = CommandLineRun.on(caseFolder, "export", "links", "--format", "pdf");
        assertThat(format.code()).isEqualTo(ExitCode.USAGE);
        assertThat(format.err()).containsIgnoringCase("xlsx");
    }

    @Test
    void an_export_to_a_folder_that_does_not_exist_is_named() {
        Path target = folder.resolve("nowhere/links.csv");
        CommandLineRun failed = CommandLineRun.on(caseFolder, "export", "links", "-o", target.toString());
        assertThat(failed.code()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.err()).contains(target.toString()).contains("make it first");
    }

    @Test
    void a_full_disk_is_named_and_the_same_command_goes_on_when_there_is_room() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small disk"));
        assumeTrue(
                shell("mount -t tmpfs -o size=600k tmpfs .", small) == 0,
                "skipped: only an administrator can mount a small disk");
        try {
            Path leak = Files.createDirectory(folder.resolve("many"));
            for (int i = 0; i < 40; i++) {
                String text = SmallLeak.report("QUILLEBEUF Apolline", "12/03/1967") + i;
                Files.writeString(leak.resolve("report " + i + ".txt"), text.repeat(50 + i));
            }
            String registry = SmallLeak.registry(folder).toString();
            String[] command = {"run", leak.toString(), "--registry", registry};
            CommandLineRun full = CommandLineRun.on(small.resolve("case"), command);
            assertThat(full.code()).as(full.err()).isEqualTo(ExitCode.FAILED);
            assertThat(full.err()).containsIgnoringCase("disk").doesNotContain("QUILLEBEUF");
            assertThat(shell("mount -o remount,size=100m .", small)).isZero();
            CommandLineRun again = CommandLineRun.on(small.resolve("case"), command);
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(Exports.rows(small.resolve("case"), "documents"))
                    .hasSize(40)
                    .allSatisfy(row -> assertThat(row).containsEntry("outcome", "read"));
        } finally {
            shell("umount -l 'small disk'", folder);
        }
    }
}
