package org.tocsin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Samples how much memory a run and its readers have resident (proc(5), VmRSS), at which stage, and how large its case is. */
final class ResidentPeaks {
    private static final Pattern STAGE = Pattern.compile("\"stage\":\"([a-z]*)\"");
    private static final int FOLDER_EVERY = 20;

    private final Path caseFolder;
    private final List<Sample> samples = new ArrayList<>();
    private long largest;
    private long last;

    private record Sample(long main, long reader, String stage) {}

    ResidentPeaks(Path caseFolder) {
        this.caseFolder = caseFolder;
    }

    void sample(TocsinRun run) {
        long main = resident(run.handle());
        long readers = 0;
        for (ProcessHandle reader : run.readers()) {
            readers = Math.max(readers, resident(reader));
        }
        if (samples.size() % FOLDER_EVERY == 0) {
            measure();
        }
        samples.add(new Sample(main, readers, stage()));
    }

    /** In kilobytes; 0 for a process that is gone. */
    private static long resident(ProcessHandle process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    private String stage() {
        try {
            Matcher stage = STAGE.matcher(Files.readString(caseFolder.resolve("progress")));
            return stage.find() ? stage.group(1) : "-";
        } catch (IOException e) {
            return "-";
        }
    }

    private void measure() {
        long size = 0;
        try (Stream<Path> files = Files.walk(caseFolder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                // a directory is no data, and a segment may go while it is looked at
                size += Files.isRegularFile(file) ? file.toFile().length() : 0;
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return;
        }
        last = size;
        largest = Math.max(largest, size);
    }

    /** @param input bytes that were scanned */
    void print(PrintStream out, long input) {
        out.println(
                "peak resident memory in MB by quarter of the time: main process and its stage then, largest reader");
        for (int quarter = 0; quarter < 4; quarter++) {
            Sample main = new Sample(0, 0, "");
            long reader = 0;
            for (int i = samples.size() * quarter / 4; i < samples.size() * (quarter + 1) / 4; i++) {
                main = samples.get(i).main > main.main ? samples.get(i) : main;
                reader = Math.max(reader, samples.get(i).reader);
            }
            out.println(String.format(
                    Locale.ROOT, "  %d: %6d %-8s %6d", quarter + 1, main.main >> 10, main.stage, reader >> 10));
        }
        measure();
        out.println(String.format(
                Locale.ROOT,
                "case: %d MB at most, %d MB at the end (%.2f and %.2f of the input)",
                largest >> 20,
                last >> 20,
                (double) largest / input,
                (double) last / input));
    }
}
