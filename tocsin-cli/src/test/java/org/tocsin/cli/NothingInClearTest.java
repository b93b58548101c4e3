package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.scan.DemoSource;

/** Nothing that names a person lies in clear on the disk, in what a scan prints, or in the arguments of its processes. */
@Tag("slow")
class NothingInClearTest {
    private static final List<String> PERSONAL = List.of(
            "birth_name", "used_name", "given_names", "nir", "patient_ids", "emails", "phones", "address", "city");

    @TempDir
    static Path folder;

    static Path caseFolder;
    static Path home;
    static Path files;
    static DemoSource.DemoLeak leak;

    /** Everything that was in the arguments and the environment of the main process and of its readers. */
    static byte[] processes;

    static String printed;
    static Needles people;
    static Needles paths;

    /** What lay in the case folder and its spool when the scan was killed in the middle. */
    static Path afterKill;

    @BeforeAll
    static void scan_and_watch() throws Exception {
        caseFolder = folder.resolve("case");
        home = Files.createDirectory(folder.resolve("home"));
        files = SmallLeak.folder(folder);
        leak = ServiceLoader.load(DemoSource.class)
                .findFirst()
                .orElseThrow()
                .make(Files.createDirectory(folder.resolve("made")), DemoSource.Wish.of(200, 40, 11));
        killInTheMiddle();
        afterKill = copy(caseFolder, folder.resolve("after kill"));
        processes = watch();
        printed = Files.readString(home.resolve("output.txt"));
        people = people();
        paths = paths();
    }

    private static ScanProcess start() throws IOException {
        return ScanProcess.start(
                home,
                caseFolder,
                "run",
                leak.archive().toString(),
                files.toString(),
                "--registry",
                leak.registry().toString());
    }

    private static void killInTheMiddle() throws Exception {
        try (ScanProcess scan = start()) {
            assertThat(scan.awaitReaders()).isTrue();
            scan.endsWithin(1500);
            scan.kill();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, target);
                } else {
                    Files.createDirectories(target);
                }
            }
        }
        return to;
    }

    private static byte[] watch() throws Exception {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (ScanProcess scan = start()) {
            while (!scan.endsWithin(50)) {
                look(scan.handle(), seen);
                scan.handle().descendants().forEach(process -> look(process, seen));
            }
            assertThat(scan.exitCode()).as(scan.output()).isEqualTo(ExitCode.ATTENTION);
        }
        // names of libraries are those of their authors
        String classPath = System.getProperty("java.class.path");
        return seen.toString(StandardCharsets.UTF_8).replace(classPath, "").getBytes(StandardCharsets.UTF_8);
    }

    private static void look(ProcessHandle process, ByteArrayOutputStream seen) {
        for (String file : List.of("cmdline", "environ")) {
            try {
                seen.writeBytes(Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file)));
            } catch (IOException e) {
                // it ended between the two looks
            }
        }
    }

    private static Needles people() throws IOException {
        Needles needles = new Needles();
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(leak.registry()).stream()) {
            rows.forEach(row -> PERSONAL.forEach(
                    column -> row.findField(column).ifPresent(cell -> needles.addAll(List.of(cell.split("[|;]"))))));
        }
        for (Map<String, String> row : Exports.rows(caseFolder, "unknown")) {
            needles.addAll(List.of(row.getOrDefault("name", "").split(" ")));
        }
        needles.addAll(List.of("QUILLEBEUF", "KEROUANTON", "80012346", "05/11/1982"));
        return needles;
    }

    /** Paths and their parts; names that the user typed are not among them. */
    private static Needles paths() {
        Needles needles = new Needles();
        for (Map<String, String> row : Exports.rows(caseFolder, "documents")) {
            for (String part : row.getOrDefault("path", "").split("!/|/")) {
                // a folder called by one plain word ("export") is also a word of ours and names nobody
                needles.add(part.matches("[A-Za-z]+") ? "" : part);
            }
        }
        return needles;
    }

    @Test
    void the_search_finds_what_is_there() throws IOException {
        assertThat(people.size()).isGreaterThan(500);
        assertThat(paths.size()).isGreaterThan(40);
        assertThat(people.in(Files.readAllBytes(leak.registry()))).hasSizeGreaterThan(300);
        assertThat(people.in("x quillebeuf".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("QUILLEBEUF");
    }

    @Test
    void the_case_folder_holds_no_name_number_or_path_in_clear() throws IOException {
        assertThat(people.below(caseFolder)).isEmpty();
        assertThat(paths.below(caseFolder)).isEmpty();
    }

    @Test
    void a_scan_killed_in_the_middle_leaves_nothing_in_clear() throws IOException {
        assertThat(people.below(afterKill)).isEmpty();
        assertThat(paths.below(afterKill)).isEmpty();
    }

    @Test
    void the_temporary_folder_is_left_clean() throws IOException {
        assertThat(people.below(home.resolve("tmp"))).isEmpty();
        assertThat(paths.below(home.resolve("tmp"))).isEmpty();
    }

    @Test
    void what_a_scan_prints_names_nobody_and_no_file_of_the_release() {
        assertThat(printed).contains("found = sum of the above");
        assertThat(people.in(printed.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(paths.in(printed.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void arguments_and_environment_of_processes_hold_no_name_and_no_path_of_the_release() {
        assertThat(new String(processes, StandardCharsets.UTF_8)).contains("WorkerMain");
        assertThat(people.in(processes)).isEmpty();
        assertThat(paths.in(processes)).isEmpty();
    }
}
