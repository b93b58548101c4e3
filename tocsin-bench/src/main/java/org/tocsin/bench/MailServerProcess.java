package org.tocsin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The invented mail server in a process of its own. */
final class MailServerProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private MailServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; it writes tokens into this log. */
    static MailServerProcess start(Path folder, Path log) throws IOException {
        Process process = new ProcessBuilder(
                        java().toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailLog.class.getName(),
                        "0",
                        log.toString())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = said.readLine();
        if (port == null) {
            throw new IOException("the mail server does not start: see server.log");
        }
        return new MailServerProcess(process, Integer.parseInt(port));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    int port() {
        return port;
    }

    /** Processor time it has taken so far, in nanoseconds. */
    long cpuNanos() {
        return process.info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
