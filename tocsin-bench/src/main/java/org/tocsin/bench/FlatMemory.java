package org.tocsin.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tocsin.scan.DemoSource;

/**
 * Scans one very large table ({@code --csv-gb 10}) or one archive of very many members ({@code --members 100000}) and prints the peak
 * of the memory that the main process and its readers had resident, quarter by quarter of the time: flat if it does not grow. Also
 * {@code --launcher ./tocsin --folder DIR}.
 */
public final class FlatMemory {
    private static final long SAMPLE_MILLIS = 250;

    private FlatMemory() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/flat-memory")));
        DemoSource source = ServiceLoader.load(DemoSource.class).findFirst().orElseThrow();
        Path registry = source.make(Files.createDirectory(folder.resolve("made")), DemoSource.Wish.of(2000, 1, 1))
                .registry();
        int members = Integer.parseInt(Options.of(args, "--members", "0"));
        double gigabytes = Double.parseDouble(Options.of(args, "--csv-gb", members > 0 ? "0" : "1"));
        Path leak = members > 0
                ? archive(folder.resolve("members.zip"), members)
                : table(folder.resolve("table.csv"), (long) (gigabytes * (1L << 30)));
        say("input: %d MB", Files.size(leak) >> 20);
        Path launcher = Path.of(Options.of(args, "--launcher", "./tocsin"));
        List<String> run = List.of(
                "run",
                leak.toString(),
                "--registry",
                registry.toString(),
                "--case",
                folder.resolve("case").toString(),
                "--key-file",
                folder.resolve("key").toString());
        long started = System.nanoTime();
        Path log = folder.resolve("log");
        try (TocsinRun process = TocsinRun.start(launcher, log, folder.resolve("out"), run)) {
            ResidentPeaks peaks = new ResidentPeaks();
            while (!process.endsWithin(SAMPLE_MILLIS)) {
                peaks.sample(process);
            }
            int exit = TocsinRun.done(process.exitCode(), log);
            say("exit %d after %.1f s", exit, (System.nanoTime() - started) / 1e9);
            peaks.print(System.out);
        }
    }

    private static Path table(Path file, long bytes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("IPP;Nom;Prénom;Date de naissance;Service;Motif\n");
            long written = 0;
            for (long row = 0; written < bytes; row++) {
                String line = row(row);
                out.write(line);
                written += line.length();
            }
        }
        return file;
    }

    private static String row(long row) {
        return String.format(
                Locale.ROOT,
                "8%09d;%s;%s;%02d/%02d/%d;Urgences;douleurs%n",
                row,
                "NOM" + (char) ('A' + row % 26) + "UREL",
                "Prenom" + (char) ('a' + row / 26 % 26),
                1 + row % 28,
                1 + row % 12,
                1930 + row % 80);
    }

    private static Path archive(Path file, int members) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members; i++) {
                zip.putNextEntry(new ZipEntry("dossier " + i / 1000 + "/note " + i + ".txt"));
                zip.write(("Note du service.\n" + row(i)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
