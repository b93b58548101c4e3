package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.RegistryFile;

/**
 * Links one leak against registries of growing size and compares what was decided: {@code --sizes 10000,100000,1000000 --documents 1000
 * --seed 1 --launcher ./tocsin --folder DIR}. The people of the leak come from the first size; the registry then grows by further people
 * of the same generator, homonyms and repeated rows of earlier people among them, and the case is linked anew with {@code relink}.
 * Prints, for what was confirmed at any size, how many decisions are equal and what changed; an equal decision is the same status for the
 * same human being, document and role, whichever of the registry rows of that human being is named. Figures only, no names.
 */
public final class ScaleTrial {
    private final Path launcher;
    private final Path folder;
    private final long seed;
    private final List<Decisions> decided = new ArrayList<>();

    private ScaleTrial(Path launcher, Path folder, long seed) {
        this.launcher = launcher;
        this.folder = folder;
        this.seed = seed;
    }

    /** Runs the trial. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/scale-trial")));
        int[] sizes = Arrays.stream(
                        Options.of(args, "--sizes", "10000,100000,1000000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        long seed = Long.parseLong(Options.of(args, "--seed", "1"));
        int documents = Integer.parseInt(Options.of(args, "--documents", "1000"));
        new ScaleTrial(Path.of(Options.of(args, "--launcher", "./tocsin")), folder, seed).run(sizes, documents);
    }

    private void run(int[] sizes, int documents) throws IOException, InterruptedException {
        DemoSource source = ServiceLoader.load(DemoSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.family().equals("first"))
                .findFirst()
                .orElseThrow();
        Path made = Files.createDirectory(folder.resolve("made"));
        DemoSource.DemoLeak leak = source.make(made, DemoSource.Wish.of(sizes[0], documents, seed));
        tocsin("out", "init", "--organisation", "Scale trial");
        tocsin("out", "registry", "load", leak.registry().toString());
        tocsin(
                "out",
                "scan",
                leak.archive().toString(),
                "--release",
                "leak",
                "--passwords",
                leak.passwords().toString());
        decided(sizes, 0);
        for (int i = 1; i < sizes.length; i++) {
            Path more = folder.resolve("more-" + sizes[i] + ".csv");
            RegistryFile.writeFrom(sizes[i - 1], new People(seed, sizes[i]), more);
            tocsin("out", "registry", "load", more.toString());
            tocsin("out", "relink");
            decided(sizes, i);
        }
        compare(sizes);
    }

    private void decided(int[] sizes, int step) throws IOException, InterruptedException {
        tocsin("documents.csv", "export", "documents");
        tocsin("links.csv", "export", "links");
        Path links = folder.resolve("links.csv");
        Humans humans = Humans.named(links, seed, sizes, step);
        Decisions now = Decisions.read(folder.resolve("documents.csv"), links, humans::of);
        decided.add(now);
        say(
                "%,d people: %d decisions confirmed, %d for review",
                sizes[step], now.count("confirmed"), now.count("review"));
    }

    private void compare(int[] sizes) {
        Set<Decisions.Key> strong = new HashSet<>();
        decided.forEach(one -> strong.addAll(one.confirmed()));
        long equal = strong.stream()
                .filter(key -> decided.stream().allMatch(one -> one.of(key).confirmed()))
                .count();
        say(
                "confirmed at one size or more: %d; at every size alike: %d (%.5f)",
                strong.size(), equal, (double) equal / strong.size());
        for (int step = 1; step < sizes.length; step++) {
            compare(sizes, step, strong);
        }
    }

    /** What changed from the first size to another one, and whether somebody came who makes the change right. */
    private void compare(int[] sizes, int step, Set<Decisions.Key> strong) {
        Set<Decisions.Key> changed = new HashSet<>();
        Map<String, Integer> kinds = decided.get(step).changes(strong, decided.get(0), changed::add);
        say(
                "from %,d to %,d people: %d equal, %d changed",
                sizes[0], sizes[step], strong.size() - changed.size(), changed.size());
        Set<String> people = new HashSet<>();
        changed.forEach(key -> people.add(key.human()));
        Set<String> rivalled = Humans.rivalled(people, seed, sizes, step);
        long reason =
                changed.stream().filter(key -> rivalled.contains(key.human())).count();
        say("  %d of them about people of whose name and birth date another human being came", reason);
        kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(kind -> say("  %6d %s", kind.getValue(), kind.getKey()));
    }

    private void tocsin(String out, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--case",
                folder.resolve("case").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        Path log = folder.resolve("log");
        TocsinRun.done(TocsinRun.whole(launcher, log, folder.resolve(out), all), log);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
