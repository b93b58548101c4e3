package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.scan.DemoSource;

/** A scan that is killed, or whose readers are, ends like one that nobody disturbed. */
@Tag("slow")
class KilledScanTest {
    /** How long a scan may go on after its readers began to work, run by run. */
    private static final List<Long> MOMENTS = List.of(50L, 600L, 1500L, 3000L, 6000L);

    @TempDir
    static Path folder;

    static DemoSource.DemoLeak leak;
    static Map<String, List<Map<String, String>>> undisturbed;

    @BeforeAll
    static void scan_once_without_disturbance() throws IOException {
        leak = ServiceLoader.load(DemoSource.class)
                .findFirst()
                .orElseThrow()
                .make(Files.createDirectory(folder.resolve("made")), DemoSource.Wish.of(300, 60, 7));
        Path calm = folder.resolve("calm");
        CommandLineRun run = CommandLineRun.on(calm, run());
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(ExitCode.ATTENTION);
        undisturbed = Exports.comparable(calm);
    }

    private static String[] run() {
        return new String[] {
            "run", leak.archive().toString(), "--registry", leak.registry().toString(), "--release", "leak"
        };
    }

    @Test
    void a_scan_killed_at_several_moments_and_started_again_gives_the_same_tables() throws Exception {
        Path killed = folder.resolve("killed");
        Path home = Files.createDirectory(folder.resolve("killed.home"));
        int kills = 0;
        for (long moment : MOMENTS) {
            try (ScanProcess scan = ScanProcess.start(home, killed, run())) {
                if (!scan.awaitReaders() || scan.endsWithin(moment)) {
                    break;
                }
                List<ProcessHandle> orphans = scan.kill();
                kills++;
                assertThat(orphans).allSatisfy(KilledScanTest::ends_by_itself);
            }
        }
        assertThat(kills).as("kills in the middle").isPositive();
        try (ScanProcess last = ScanProcess.start(home, killed, run())) {
            assertThat(last.exitCode()).as(last.output()).isLessThanOrEqualTo(ExitCode.ATTENTION);
        }
        assertThat(Exports.comparable(killed)).isEqualTo(undisturbed);
        assertThat(spool(killed)).isEmpty();
    }

    private static void ends_by_itself(ProcessHandle orphan) throws Exception {
        orphan.onExit().get(20, TimeUnit.SECONDS);
        assertThat(orphan.isAlive()).isFalse();
    }

    private static List<Path> spool(Path caseFolder) throws IOException {
        Path spool = caseFolder.resolve("spool");
        if (!Files.exists(spool)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }

    /** A content whose reader was killed from outside is read once more in full; at worst, killed again, it says so. */
    @Test
    void a_reader_killed_in_the_middle_loses_no_item() throws Exception {
        Path caseFolder = folder.resolve("reader");
        Path home = Files.createDirectory(folder.resolve("reader.home"));
        int kills = 0;
        try (ScanProcess scan = ScanProcess.start(home, caseFolder, run())) {
            for (int i = 0; i < 3 && scan.awaitReaders() && !scan.endsWithin(1000); i++) {
                List<ProcessHandle> readers = scan.readers();
                if (!readers.isEmpty() && readers.get(0).destroyForcibly()) {
                    kills++;
                }
            }
            assertThat(scan.exitCode()).as(scan.output()).isLessThanOrEqualTo(ExitCode.ATTENTION);
        }
        assertThat(kills).isPositive();
        List<Map<String, String>> before = undisturbed.getOrDefault("documents", List.of());
        List<Map<String, String>> after = Exports.comparable(caseFolder).getOrDefault("documents", List.of());
        assertThat(Exports.column(after, "path")).isEqualTo(Exports.column(before, "path"));
        assertThat(after)
                .filteredOn(row -> !before.contains(row))
                .hasSizeLessThanOrEqualTo(kills)
                .allSatisfy(row -> assertThat(row.getOrDefault("outcome", "") + " " + row.getOrDefault("reason", ""))
                        .isEqualTo("partly_read crashed"));
    }
}
