package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the launcher as a process of its own. */
final class TocsinRun implements AutoCloseable {
    private final Process process;

    private TocsinRun(Process process) {
        this.process = process;
    }

    /** Starts {@code ./tocsin} with these arguments; what it says is added to {@code log}, results go to {@code out}. */
    static TocsinRun start(Path launcher, Path log, Path out, List<String> arguments) throws IOException {
        return start(launcher, log, out, arguments, Map.of());
    }

    /** The same with more variables in its environment. */
    static TocsinRun start(Path launcher, Path log, Path out, List<String> arguments, Map<String, String> variables)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectOutput(ProcessBuilder.Redirect.to(out.toFile()));
        builder.environment().put("TOCSIN_NO_BUILD", "1");
        builder.environment().putAll(variables);
        return new TocsinRun(builder.start());
    }

    /** Runs to the end and gives the exit code. */
    static int whole(Path launcher, Path log, Path out, List<String> arguments)
            throws IOException, InterruptedException {
        try (TocsinRun run = start(launcher, log, out, arguments)) {
            return run.process.waitFor();
        }
    }

    /**
     * The exit code of a run that did its work: 0, or 1 if something needs attention.
     *
     * @throws IOException if it ended with another one, so that a run that failed is never measured or compared
     */
    static int done(int exitCode, Path log) throws IOException {
        if (exitCode < 0 || exitCode > 1) {
            throw new IOException("tocsin ended with " + exitCode + ": see " + log);
        }
        return exitCode;
    }

    /** Whether it ended within this time. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The reader processes that run now. */
    List<ProcessHandle> readers() {
        return process.descendants()
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .toList();
    }

    /** SIGKILL, and waits until its readers are gone too. */
    void kill() throws InterruptedException {
        List<ProcessHandle> orphans = process.descendants().toList();
        process.destroyForcibly();
        process.waitFor();
        for (ProcessHandle orphan : orphans) {
            while (orphan.isAlive()) {
                Thread.sleep(20);
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Copies a folder with all in it. */
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Removes a folder with all in it; an absent one is no error. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
