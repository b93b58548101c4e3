package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time of a whole scan beside that of {@link BareTika} on the same files:
 * {@code --leak FOLDER --registry FILE --tocsin LAUNCHER [--rounds N] [--less N]}. With {@code --less} both also run on so many of the files, and the
 * ratio of the differences is the steady state, without starting and warming up.
 */
public final class ScanBenchmark {
    private final Path work;
    private final Path launcher;
    private final Path registry;

    private ScanBenchmark(Path work, Path launcher, Path registry) {
        this.work = work;
        this.launcher = launcher;
        this.registry = registry;
    }

    /** Prints a line a round, then medians and ratios. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path leak = Path.of(Options.of(args, "--leak", "")).toAbsolutePath();
        ScanBenchmark benchmark = new ScanBenchmark(
                Files.createTempDirectory("scan-benchmark"),
                Path.of(Options.of(args, "--tocsin", "tocsin")).toAbsolutePath(),
                Path.of(Options.of(args, "--registry", "")).toAbsolutePath());
        int rounds = Integer.parseInt(Options.of(args, "--rounds", "3"));
        int less = Integer.parseInt(Options.of(args, "--less", "0"));
        Pair all = benchmark.median(leak, "all files", rounds);
        if (less > 0) {
            Pair some = benchmark.median(benchmark.some(leak, less), less + " files", rounds);
            print("steady state", new Pair(all.ours - some.ours, all.tika - some.tika));
        }
    }

    private record Pair(double ours, double tika) {}

    private Pair median(Path leak, String what, int rounds) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> tika = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            tika.add(ProcessorTime.of(tika(leak), work, 0).all());
            ProcessorTime.Spent spent = ProcessorTime.of(ours(leak, round), work, 1);
            ours.add(spent.all());
            print(what + ", round " + (round + 1), new Pair(ours.get(round), tika.get(round)));
            say("    main process %.2f s, reader processes %.2f s", spent.own(), spent.children());
            ledger(spent);
        }
        Pair median = new Pair(middle(ours), middle(tika));
        print(what + ", median", median);
        return median;
    }

    /** How each item ended, so that a run that skipped its work is not taken for a fast one; all that was said where something needs attention. */
    private static void ledger(ProcessorTime.Spent spent) {
        List<String> said = spent.said();
        int items = said.indexOf("Items");
        int people = said.indexOf("People with a confirmed link");
        boolean counted = items >= 0 && people > items;
        List<String> shown = counted ? said.subList(items, people) : said;
        System.out.println("    exit code " + spent.exitCode() + (spent.exitCode() == 0 ? "" : ": needs attention"));
        shown.stream().filter(line -> !line.isBlank()).forEach(line -> System.out.println("    " + line));
        if (counted && spent.exitCode() != 0) {
            said.subList(people, said.size()).stream()
                    .filter(line -> line.contains("attention") || line.contains("not "))
                    .forEach(line -> System.out.println("    " + line));
        }
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String what, Pair pair) {
        say(
                "%-24s tocsin %7.2f s CPU, bare Tika %7.2f s CPU, ratio %.2f",
                what, pair.ours, pair.tika, pair.ours / pair.tika);
    }

    private static List<String> tika(Path leak) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                BareTika.class.getName(),
                leak.toString());
    }

    /** The programs run in another folder than this one. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> ours(Path leak, int round) throws IOException {
        Path cases = Files.createTempDirectory(work, "case" + round);
        return List.of(
                launcher.toString(),
                "run",
                leak.toString(),
                "--registry",
                registry.toString(),
                "--case",
                cases.resolve("case").toString());
    }

    /** Every n-th file of a folder, by links. */
    private Path some(Path leak, int count) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(leak)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Path some = Files.createTempDirectory(work, "some");
        for (int i = 0; i < count; i++) {
            Path file = files.get((int) ((long) i * files.size() / count));
            Path copy = some.resolve(leak.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return some;
    }
}
