package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code tocsin notice} on the case of a trial in a process of its own, which can be killed. */
final class NoticeProcess {
    private final Path folder;

    /** Of the trial in this folder, which holds {@code case} and {@code key}; what the commands say goes into {@code notice.log} there. */
    NoticeProcess(Path folder) {
        this.folder = folder;
    }

    /** Whether what a trial waits for has happened. */
    interface Begun {
        boolean yet() throws IOException;
    }

    /** Sends the first wave as {@code mail.yaml} of the folder says. */
    Process send() throws IOException {
        return start(
                "send", "--wave", "1", "--settings", folder.resolve("mail.yaml").toString());
    }

    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                MailServerProcess.java().toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.tocsin.cli.Main",
                "notice"));
        command.addAll(List.of(words));
        command.addAll(List.of(
                "--case",
                folder.resolve("case").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("notice.log").toFile()))
                .start();
    }

    /** Kills (SIGKILL) so many milliseconds after something began; whether it had not ended before. */
    static boolean killed(Process process, Begun begun, int after) throws IOException, InterruptedException {
        while (process.isAlive() && !begun.yet()) {
            Thread.sleep(5);
        }
        boolean ended = process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }
}
