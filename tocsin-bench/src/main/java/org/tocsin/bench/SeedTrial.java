package org.tocsin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs the demonstration for several seeds and prints one table of Markdown: how right the links of each were, and of all together, with
 * intervals of Clopper and Pearson and the cases behind each share. {@code --seeds 250,251 --people 100000 --documents 1000 --launcher
 * ./tocsin --folder DIR}; {@code --family}, {@code --mix}, {@code --scans} and {@code --only-on-scans} go to the demonstration;
 * {@code --keep yes} leaves leaks and cases. A seed whose score lies in the folder from an equal run is not run again.
 */
public final class SeedTrial {
    private static final List<String> PASSED_ON = List.of("--family", "--mix", "--scans", "--only-on-scans");

    private final Path launcher;
    private final Path folder;
    private final String[] args;

    private SeedTrial(Path launcher, Path folder, String[] args) {
        this.launcher = launcher;
        this.folder = folder;
        this.args = args;
    }

    /** Runs the trial. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/seed-trial")));
        SeedTrial trial = new SeedTrial(Path.of(Options.of(args, "--launcher", "./tocsin")), folder, args);
        List<String> seeds = List.of(Options.of(args, "--seeds", "250,251").split(","));
        List<Scores> scores = new ArrayList<>();
        for (String seed : seeds) {
            scores.add(trial.score(seed));
        }
        System.out.print(Scores.table(seeds, scores));
    }

    private Scores score(String seed) throws IOException, InterruptedException {
        String name = name(seed);
        Path json = folder.resolve(name + ".json");
        if (!Files.exists(json)) {
            run(seed, name);
        }
        return Scores.of(new ObjectMapper().readTree(Files.readString(json)));
    }

    /** What tells one run from another. */
    private String name(String seed) {
        List<String> parts = new ArrayList<>(List.of("score", seed, people(), documents()));
        PASSED_ON.forEach(option -> parts.add(Options.of(args, option, "")));
        parts.removeIf(String::isEmpty);
        return String.join("-", parts);
    }

    private String people() {
        return Options.of(args, "--people", "100000");
    }

    private String documents() {
        return Options.of(args, "--documents", "1000");
    }

    private void run(String seed, String name) throws IOException, InterruptedException {
        Path work = folder.resolve("work-" + seed);
        List<String> demo = new ArrayList<>(List.of("demo", "--dir", work.toString(), "--seed", seed));
        demo.addAll(List.of("--people", people(), "--documents", documents()));
        demo.addAll(List.of("--report", folder.resolve(name + ".html").toString()));
        for (String option : PASSED_ON) {
            String value = Options.of(args, option, "");
            if (!value.isEmpty()) {
                demo.addAll(List.of(option, value));
            }
        }
        long started = System.nanoTime();
        Path log = folder.resolve(name + ".log");
        int exit = TocsinRun.done(TocsinRun.whole(launcher, log, folder.resolve(name + ".txt"), demo), log);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.err.println(String.format(Locale.ROOT, "seed %s: exit %d after %.0f s", seed, exit, seconds));
        if (Options.of(args, "--keep", "no").equals("no")) {
            TocsinRun.delete(work);
        }
    }
}
