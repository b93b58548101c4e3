package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and registries made by others, among them odd, broken, encrypted and hostile ones. */
@Tag("slow")
class RealFilesTest {
    private static final Set<String> OUTCOMES = Set.of("read", "partly_read", "unreadable", "duplicate", "container");
    private static final Set<String> REASONS =
            Set.of("encrypted", "corrupt", "unsupported", "empty", "timeout", "crashed", "too_large", "bomb", "link");

    @TempDir
    Path folder;

    Path data;

    @BeforeEach
    void find_the_data_of_others() {
        String shared = System.getProperty("tocsin.shared", "");
        data = Path.of(shared, "data");
        assumeTrue(
                !shared.isEmpty() && Files.isDirectory(data.resolve("files")),
                "skipped: no test data of public projects; name their folder with -Dtocsin.shared=DIR");
    }

    @Test
    void odd_broken_and_hostile_files_each_get_one_outcome_and_stop_nothing() throws IOException {
        List<String> folders = List.of("files", "archives", "databases", "health");
        Path caseFolder = folder.resolve("case");
        String[] args = Stream.concat(
                        Stream.of(
                                "run", "--registry", SmallLeak.registry(folder).toString()),
                        folders.stream().map(name -> data.resolve(name).toString()))
                .toArray(String[]::new);
        CommandLineRun run = CommandLineRun.on(caseFolder, args);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.ATTENTION);
        assertThat(run.out()).contains("found = sum of the above").doesNotContain("DIFFERS");

        List<Map<String, String>> documents = Exports.rows(caseFolder, "documents");
        for (String name : folders) {
            List<String> items = documents.stream()
                    .filter(row -> row.getOrDefault("release", "").equals(name))
                    .map(row -> row.getOrDefault("path", ""))
                    .toList();
            assertThat(items).as(name).containsAll(filesBelow(data.resolve(name)));
        }
        assertThat(documents).allSatisfy(row -> {
            assertThat(OUTCOMES).contains(row.getOrDefault("outcome", ""));
            if (Set.of("unreadable", "partly_read").contains(row.getOrDefault("outcome", ""))) {
                assertThat(REASONS).contains(row.getOrDefault("reason", ""));
            }
        });
        assertThat(Exports.column(documents, "item_id")).doesNotHaveDuplicates();
        prints_nothing_from(documents, run);
    }

    private static void prints_nothing_from(List<Map<String, String>> documents, CommandLineRun run) {
        Needles names = new Needles();
        documents.forEach(
                row -> names.addAll(List.of(row.getOrDefault("path", "").split("!/|/"))));
        String registryFile = "people.csv";
        assertThat(names.in((run.out() + run.err().replace(registryFile, ""))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static List<String> filesBelow(Path base) throws IOException {
        try (Stream<Path> walk = Files.walk(base)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> base.relativize(file).toString())
                    .toList();
        }
    }

    /** FEBRL 4: 5,000 people, and a noisy copy of each row as the leak; with and without the number that both share. */
    @Test
    void noisy_copies_of_a_registry_are_confirmed_without_error() throws IOException {
        Score withNumber = febrl("with", true);
        Score without = febrl("without", false);
        assertThat(withNumber.precision()).as("%s", withNumber).isGreaterThanOrEqualTo(0.99);
        assertThat(withNumber.recall()).as("%s", withNumber).isGreaterThanOrEqualTo(0.80);
        assertThat(without.precision()).as("%s", without).isGreaterThanOrEqualTo(0.99);
        assertThat(without.recall()).as("%s", without).isGreaterThanOrEqualTo(0.42);
        assertThat(withNumber.reached()).as("confirmed or for review").isGreaterThanOrEqualTo(0.95);
    }

    private record Score(int confirmed, int right, int reachedRight, int all) {
        double precision() {
            return (double) right / confirmed;
        }

        double recall() {
            return (double) right / all;
        }

        double reached() {
            return (double) reachedRight / all;
        }
    }

    private Score febrl(String name, boolean number) throws IOException {
        Path work = Files.createDirectories(folder.resolve(name));
        Map<String, String> truth = new HashMap<>();
        Path leak = withoutIds(data.resolve("febrl/dataset4b.csv"), work.resolve("list.csv"), number, truth);
        Path caseFolder = work.resolve("case");
        CommandLineRun.on(caseFolder, "init", "--organisation", "FEBRL");
        CommandLineRun load = CommandLineRun.on(
                caseFolder,
                "registry",
                "load",
                data.resolve("febrl/dataset4a.csv").toString(),
                "--mapping",
                mapping(work, number).toString());
        // one row of the original has no name at all
        assertThat(load.out()).contains("5000 rows, 4999 people added").contains("1 refused");
        CommandLineRun scan = CommandLineRun.on(caseFolder, "scan", leak.toString());
        assertThat(scan.code()).as(scan.err()).isZero();
        return score(Exports.rows(caseFolder, "links"), truth);
    }

    private static Score score(List<Map<String, String>> links, Map<String, String> truth) {
        Set<String> confirmed = pairs(links, Set.of("confirmed"));
        Set<String> reached = pairs(links, Set.of("confirmed", "review"));
        Set<String> right = truth.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.toSet());
        int confirmedCount = confirmed.size();
        confirmed.retainAll(right);
        reached.retainAll(right);
        return new Score(confirmedCount, confirmed.size(), reached.size(), truth.size());
    }

    private static Set<String> pairs(List<Map<String, String>> links, Set<String> statuses) {
        return links.stream()
                .filter(row -> statuses.contains(row.getOrDefault("status", "")))
                .map(row -> row.getOrDefault("passage", "") + " " + row.getOrDefault("person_id", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The list as a thief would have it: without the id that tells who is who; the heading is row 1. */
    private static Path withoutIds(Path from, Path to, boolean number, Map<String, String> truth) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(from);
                CsvWriter writer = CsvWriter.builder().build(to)) {
            int row = 0;
            for (var record : rows) {
                row++;
                List<String> cells =
                        record.getFields().stream().map(String::strip).toList();
                if (row > 1) {
                    truth.put("row:" + row, cells.get(0).replaceAll("-dup-\\d+$", "-org"));
                }
                writer.writeRecord(cells.subList(1, number ? cells.size() : cells.size() - 1));
            }
        }
        return to;
    }

    private static Path mapping(Path work, boolean number) throws IOException {
        Path documented = Path.of(System.getProperty("user.dir")).resolve("../docs/formats/febrl.mapping.yml");
        String text = Files.readString(documented);
        if (!number) {
            text = text.replace("  patient_ids: soc_sec_id\n", "")
                    .replace("ignore: [state]", "ignore: [state, soc_sec_id]");
        }
        return Files.writeString(work.resolve("mapping.yml"), text);
    }
}
