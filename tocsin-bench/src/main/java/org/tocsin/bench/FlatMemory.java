package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Scans one very large table ({@code --csv-gb 10}) or one archive of very many members ({@code --members 100000}) and prints the peak
 * of the memory that the main process and its readers had resident, quarter by quarter of the time with the stage of each peak: flat
 * if it does not grow. Then the time of each stage, rows a second, and how large the case became. Resident memory follows the heap
 * that the main process may take, so that is given: {@code --memory 1000m}. Also {@code --people 20000} of the registry,
 * {@code --launcher ./tocsin --folder DIR}.
 */
public final class FlatMemory {
    private static final long SAMPLE_MILLIS = 250;

    private FlatMemory() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/flat-memory")));
        HospitalExport export = new HospitalExport(Integer.parseInt(Options.of(args, "--people", "20000")));
        Path registry = export.registry(folder.resolve("registry.csv"));
        int members = Integer.parseInt(Options.of(args, "--members", "0"));
        double gigabytes = Double.parseDouble(Options.of(args, "--csv-gb", members > 0 ? "0" : "1"));
        Path leak = folder.resolve(members > 0 ? "members.zip" : "table.csv");
        long units = members > 0 ? archive(leak, members) : export.table(leak, (long) (gigabytes * (1L << 30)));
        String memory = Options.of(args, "--memory", "1000m");
        say("input: %d MB, %d rows or members; heap of the main process: %s", Files.size(leak) >> 20, units, memory);
        Path caseFolder = folder.resolve("case");
        List<String> run = List.of(
                "run",
                leak.toString(),
                "--registry",
                registry.toString(),
                "--case",
                caseFolder.toString(),
                "--key-file",
                folder.resolve("key").toString());
        Path launcher = Path.of(Options.of(args, "--launcher", "./tocsin"));
        Path log = folder.resolve("log");
        long started = System.nanoTime();
        ResidentPeaks peaks = new ResidentPeaks(caseFolder);
        try (TocsinRun process =
                TocsinRun.start(launcher, log, folder.resolve("out"), run, Map.of("TOCSIN_MEMORY", memory))) {
            while (!process.endsWithin(SAMPLE_MILLIS)) {
                peaks.sample(process);
            }
            int exit = TocsinRun.done(process.exitCode(), log);
            double seconds = (System.nanoTime() - started) / 1e9;
            say("exit %d after %.1f s: %.0f rows or members a second", exit, seconds, units / seconds);
        }
        peaks.print(System.out, Files.size(leak));
        Files.readAllLines(log).stream().filter(FlatMemory::isStage).forEach(System.out::println);
    }

    /** A line of the run report with the figures of a stage, or their heading. */
    private static boolean isStage(String line) {
        return line.matches("(stage|[a-z]+( +[0-9.]+){6}).*") || line.startsWith("in all");
    }

    private static long archive(Path file, int members) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members; i++) {
                zip.putNextEntry(new ZipEntry("dossier " + i / 1000 + "/note " + i + ".txt"));
                zip.write(note(i).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return members;
    }

    private static String note(int number) {
        return String.format(
                Locale.ROOT,
                "Note du service.%n8%09d;%s;%s;%02d/%02d/%d;Urgences;douleurs%n",
                number,
                "NOM" + (char) ('A' + number % 26) + "UREL",
                "Prenom" + (char) ('a' + number / 26 % 26),
                1 + number % 28,
                1 + number % 12,
                1930 + number % 80);
    }
}
