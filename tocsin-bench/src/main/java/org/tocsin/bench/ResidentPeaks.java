package org.tocsin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Samples how much memory a run and its readers have resident (proc(5), VmRSS). */
final class ResidentPeaks {
    private final List<long[]> samples = new ArrayList<>();

    void sample(TocsinRun run) {
        long main = resident(run.handle());
        long readers = 0;
        for (ProcessHandle reader : run.readers()) {
            readers = Math.max(readers, resident(reader));
        }
        samples.add(new long[] {main, readers});
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

    void print(PrintStream out) {
        out.println("peak resident memory in MB by quarter of the time: main process, largest reader");
        for (int quarter = 0; quarter < 4; quarter++) {
            long main = 0;
            long reader = 0;
            for (int i = samples.size() * quarter / 4; i < samples.size() * (quarter + 1) / 4; i++) {
                main = Math.max(main, samples.get(i)[0]);
                reader = Math.max(reader, samples.get(i)[1]);
            }
            out.println(String.format(Locale.ROOT, "  %d: %6d %6d", quarter + 1, main >> 10, reader >> 10));
        }
    }
}
