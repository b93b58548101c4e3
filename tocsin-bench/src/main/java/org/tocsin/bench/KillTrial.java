package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.tocsin.scan.DemoSource;

/**
 * Kills one scan of an invented leak at random moments (SIGKILL; every fourth time a reader instead of the main process), then with
 * {@code --disk-mb} fills its disk in the middle, and compares all exports byte by byte with those of an undisturbed scan. Exit code 0
 * if they are equal: {@code --launcher ./tocsin --folder DIR --kills 20 --people 2000 --documents 300 --seed 1 --disk-mb 0}.
 */
public final class KillTrial {
    private static final List<String> TABLES = List.of("documents", "links", "people", "unknown", "unread");

    private final Path launcher;
    private final Path folder;
    private final Random random;
    private final DemoSource.DemoLeak leak;

    private KillTrial(Path launcher, Path folder, Random random, DemoSource.DemoLeak leak) {
        this.launcher = launcher;
        this.folder = folder;
        this.random = random;
        this.leak = leak;
    }

    /** Runs the trial. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/kill-trial")));
        Path made = Files.createDirectory(folder.resolve("made"));
        long seed = Long.parseLong(Options.of(args, "--seed", "1"));
        DemoSource source = ServiceLoader.load(DemoSource.class).findFirst().orElseThrow();
        int people = Integer.parseInt(Options.of(args, "--people", "2000"));
        int documents = Integer.parseInt(Options.of(args, "--documents", "300"));
        DemoSource.DemoLeak leak = source.make(made, DemoSource.Wish.of(people, documents, seed));
        KillTrial trial =
                new KillTrial(Path.of(Options.of(args, "--launcher", "./tocsin")), folder, new Random(seed), leak);
        int kills = Integer.parseInt(Options.of(args, "--kills", "20"));
        System.exit(trial.run(kills, Integer.parseInt(Options.of(args, "--disk-mb", "0"))) ? 0 : 1);
    }

    /** Case folders are copies of one case, so that they share the key from which item ids are made. */
    private boolean run(int kills, int diskMegabytes) throws IOException, InterruptedException {
        Path base = folder.resolve("base");
        tocsin(base, "init", "--organisation", "Kill trial");
        tocsin(base, "registry", "load", leak.registry().toString());
        Path calm = folder.resolve("calm");
        TocsinRun.copy(base, calm);
        long before = System.nanoTime();
        say("undisturbed scan: exit %d", whole(calm));
        long millis = (System.nanoTime() - before) / 1_000_000;
        say("undisturbed scan: %.1f s", millis / 1000.0);
        Path killed = folder.resolve("killed");
        TocsinRun.copy(base, killed);
        killAll(killed, kills, millis);
        boolean equal = compare("killed", calm, killed);
        return diskMegabytes == 0 ? equal : fullDisk(base, calm, diskMegabytes) && equal;
    }

    private void killAll(Path killed, int kills, long millis) throws IOException, InterruptedException {
        int done = 0;
        int readers = 0;
        int ends = 0;
        while (done < kills) {
            try (TocsinRun run = start(killed)) {
                long moment = 1000 + (long) (random.nextDouble() * Math.max(1000, 2.0 * millis / kills));
                if (run.endsWithin(moment)) {
                    ends++;
                } else if (done % 4 == 3 && !run.readers().isEmpty()) {
                    run.readers().get(0).destroyForcibly();
                    readers++;
                    run.endsWithin(500);
                    run.kill();
                } else {
                    run.kill();
                }
                done++;
            }
        }
        say("%d kills, %d of them of a reader first; %d times the scan had ended before", done - ends, readers, ends);
        say("last scan: exit %d", whole(killed));
    }

    /** Needs root: a disk in memory that is full in the middle of the scan, then has room again. */
    private boolean fullDisk(Path base, Path calm, int megabytes) throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        if (system("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString()) != 0) {
            say("full disk: skipped, only root may mount a disk in memory");
            return true;
        }
        try {
            Path small = disk.resolve("case");
            TocsinRun.copy(base, small);
            int full = scan(small);
            say("full disk of %d MB: exit %d (3 is a clear stop)", megabytes, full);
            system("mount", "-o", "remount,size=4g", disk.toString());
            say("with room again: exit %d", whole(small));
            return full == 3 && compare("full disk", calm, small);
        } finally {
            system("umount", disk.toString());
        }
    }

    private static int system(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private TocsinRun start(Path caseFolder) throws IOException {
        return TocsinRun.start(launcher, folder.resolve("log"), folder.resolve("out"), scanArguments(caseFolder));
    }

    private int scan(Path caseFolder) throws IOException, InterruptedException {
        return TocsinRun.whole(launcher, folder.resolve("log"), folder.resolve("out"), scanArguments(caseFolder));
    }

    private int whole(Path caseFolder) throws IOException, InterruptedException {
        return TocsinRun.done(scan(caseFolder), folder.resolve("log"));
    }

    private List<String> scanArguments(Path caseFolder) {
        return arguments(caseFolder, "scan", leak.archive().toString(), "--release", "leak");
    }

    private List<String> arguments(Path caseFolder, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--case",
                caseFolder.toString(),
                "--key-file",
                folder.resolve("key").toString()));
        return all;
    }

    private void tocsin(Path caseFolder, String... words) throws IOException, InterruptedException {
        tocsinTo(folder.resolve("out"), caseFolder, words);
    }

    private void tocsinTo(Path out, Path caseFolder, String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        TocsinRun.done(TocsinRun.whole(launcher, log, out, arguments(caseFolder, words)), log);
    }

    private boolean compare(String what, Path calm, Path other) throws IOException, InterruptedException {
        boolean all = true;
        for (String table : TABLES) {
            boolean equal = Files.mismatch(export(calm, table), export(other, table)) < 0;
            say("%s: %-10s %s", what, table, equal ? "identical" : "DIFFERENT");
            all &= equal;
        }
        return all;
    }

    private Path export(Path caseFolder, String table) throws IOException, InterruptedException {
        Path out = folder.resolve(caseFolder.getFileName() + "." + table + ".csv");
        tocsinTo(out, caseFolder, "export", table);
        return out;
    }
}
