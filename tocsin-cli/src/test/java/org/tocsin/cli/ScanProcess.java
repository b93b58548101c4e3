package org.tocsin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, so that it can be killed and looked at from outside while it works. */
public final class ScanProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private ScanProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a command on a case; what it prints goes to {@code folder/output.txt}, its temporary files to {@code folder/tmp}. */
    public static ScanProcess start(Path folder, Path caseFolder, String... args) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        command.addAll(List.of("--case", caseFolder.toString(), "--key-file", caseFolder + ".key"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("TMPDIR", temporary.toString());
        return new ScanProcess(builder.start(), output);
    }

    /** Waits until readers work, or until the process ended before they did; says whether they work. */
    boolean awaitReaders() throws InterruptedException {
        for (long end = patience(); System.nanoTime() < end && process.isAlive(); ) {
            if (!readers().isEmpty()) {
                return true;
            }
            Thread.sleep(5);
        }
        return false;
    }

    /** The reader processes that run now: Java processes below this one. */
    List<ProcessHandle> readers() {
        return process.descendants()
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .toList();
    }

    /** The process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits at most this long for the end, and says whether it came. */
    public boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** SIGKILL: no hook runs, nothing is flushed. Gives the readers that lived at that moment. */
    List<ProcessHandle> kill() throws InterruptedException {
        List<ProcessHandle> orphans = process.descendants().toList();
        process.destroyForcibly();
        process.waitFor();
        return orphans;
    }

    /** Waits for the end and gives the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the command did not end");
        }
        return process.exitValue();
    }

    /** What it printed. */
    public String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static long patience() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
