package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a program and adds up the processor time of all processes that it starts, at any depth. Sampled ten times a second, so the last
 * moment of a process that ends is missing: under 0.1 s each.
 */
final class ProcessorTime {
    private static final long EVERY_MILLIS = 100;

    private final Map<Long, Double> seconds = new HashMap<>();
    private long first;

    /**
     * Processor seconds.
     *
     * @param own      of the process that was started
     * @param children of all processes below it
     * @param exitCode with which the process ended
     * @param said     what it wrote, line by line
     */
    record Spent(double own, double children, int exitCode, List<String> said) {
        double all() {
            return own + children;
        }
    }

    private ProcessorTime() {}

    /**
     * Runs a command to its end and returns processor seconds.
     *
     * @throws IOException if it does not start or ends with more than {@code most}
     */
    static Spent of(List<String> command, Path folder, int most) throws IOException, InterruptedException {
        ProcessorTime time = new ProcessorTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectErrorStream(true)
                .start();
        time.first = process.pid();
        while (process.isAlive()) {
            time.sample(process.toHandle());
            process.descendants().forEach(time::sample);
            Thread.sleep(EVERY_MILLIS);
        }
        if (process.exitValue() > most) {
            throw new IOException("the program ended with " + process.exitValue() + ": see the file output");
        }
        return time.spent(process.exitValue(), Files.readAllLines(folder.resolve("output")));
    }

    private Spent spent(int exitCode, List<String> said) {
        double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        double own = seconds.getOrDefault(first, 0.0);
        return new Spent(own, all - own, exitCode, said);
    }

    private void sample(ProcessHandle process) {
        process.info()
                .totalCpuDuration()
                .ifPresent(spent -> seconds.merge(process.pid(), spent.toMillis() / 1e3, Math::max));
    }
}
