package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
 * same human being, document and role, whichever of the registry rows of that human being is named. The leak has no scans: recognition has
 * nothing to do with the registry. Figures only, no names.
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
        DemoSource.DemoLeak leak = source.make(made, new DemoSource.Wish(sizes[0], documents, seed, 0, 0, "all"));
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
        String size = "-" + sizes[step] + ".csv";
        tocsin("documents" + size, "export", "documents");
        tocsin("links" + size, "export", "links");
        Path links = folder.resolve("links" + size);
        Decisions now =
                Decisions.read(folder.resolve("documents" + size), links, new Humans(seed, sizes, step).named(links));
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
        double share = (double) equal / strong.size();
        say("confirmed at one size or more: %d; at every size alike: %d (%.5f)", strong.size(), equal, share);
        for (int step = 1; step < sizes.length; step++) {
            Changes changes = new Changes(strong, decided.get(0), decided.get(step), new Humans(seed, sizes, step));
            int equalHere = strong.size() - changes.count();
            say("from %,d to %,d people: %d equal, %d changed", sizes[0], sizes[step], equalHere, changes.count());
            changes.print(System.out::println);
        }
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
}
