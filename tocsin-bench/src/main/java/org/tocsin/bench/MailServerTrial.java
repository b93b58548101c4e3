package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.mail.TokenMint;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * Sends notices through a real mail server with STARTTLS and a password, waits until each is in its mailbox or came back, reads the
 * reports of failure, and counts: every notice must be in the mailbox once or bounced. Exit code 0 if so, 77 where there is no server:
 * {@code --folder DIR --mails 10000 --gone 100 --connections 8 --script scripts/mail-server --port 2525}; every so many-th address is unknown
 * to the server.
 */
public final class MailServerTrial {
    private static final int NO_SERVER = 77;
    private static final int MINUTES = 10;

    private final Path folder;
    private final Path server;
    private final int mails;
    private final int gone;
    private final int port;

    private MailServerTrial(Path folder, int mails, int gone, int port) {
        this.folder = folder;
        server = folder.resolve("server");
        this.mails = mails;
        this.gone = gone;
        this.port = port;
    }

    /** Runs the trial. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/mail-server")));
        MailServerTrial trial = new MailServerTrial(
                folder.toAbsolutePath(),
                Integer.parseInt(Options.of(args, "--mails", "10000")),
                Integer.parseInt(Options.of(args, "--gone", "100")),
                Integer.parseInt(Options.of(args, "--port", "2525")));
        System.exit(
                trial.run(Options.of(args, "--script", "scripts/mail-server"), Options.of(args, "--connections", "8")));
    }

    private int run(String script, String connections) throws IOException, InterruptedException {
        Process postfix = new ProcessBuilder(script, server.toString(), Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (!answers(postfix)) {
                return postfix.isAlive() ? 1 : postfix.exitValue();
            }
            plan();
            settings(connections);
            long began = System.nanoTime();
            int exit = notice(
                    "send",
                    "--wave",
                    "1",
                    "--settings",
                    folder.resolve("mail.yaml").toString());
            double seconds = (System.nanoTime() - began) / 1e9;
            say("sent: exit %d, %.1f s with its start, %.0f a second", exit, seconds, mails / seconds);
            awaitDelivery();
            say("delivered after %.1f s", (System.nanoTime() - began) / 1e9);
            say("bounces: exit %d", notice("bounces", server.resolve("returns").toString()));
            return check() ? 0 : 1;
        } finally {
            postfix.destroy();
            postfix.waitFor();
        }
    }

    private boolean answers(Process postfix) throws InterruptedException {
        while (postfix.isAlive()) {
            try (Socket socket = new Socket("localhost", port)) {
                return socket.isConnected();
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        say("no mail server: exit %d", NO_SERVER);
        return false;
    }

    private KeySource key() {
        return KeySource.file(folder.resolve("key"));
    }

    private void plan() throws IOException {
        try (CaseStore store =
                CaseFolder.of(folder.resolve("case")).create(new CaseSettings("Bench", "", "", ""), key())) {
            MailCase.plan(store, mails, gone);
        }
    }

    private void settings(String connections) throws IOException {
        MailCase.mailSettings(folder, port, Integer.parseInt(connections), true);
        Path file = folder.resolve("mail.yaml");
        Files.writeString(
                file,
                Files.readString(file).replaceAll("bounces: .*", "bounces: returns@hospital.example")
                        + "protection: starttls\nuser: trial\nca_file: " + server.resolve("certificate.pem")
                        + "\npassword_file: " + server.resolve("password") + "\n");
    }

    private int notice(String... words) throws IOException, InterruptedException {
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
        File out = folder.resolve("notice.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
                .start()
                .waitFor();
    }

    /** Until nothing more comes, which shows mails that come twice as well. */
    private void awaitDelivery() throws IOException, InterruptedException {
        long before = -1;
        long now = arrived();
        for (int i = 0; i < MINUTES * 20 && (now < mails || now != before); i++) {
            Thread.sleep(3_000);
            before = now;
            now = arrived();
        }
    }

    private long arrived() throws IOException {
        return (long) files("inbox").size() + files("returns").size();
    }

    private List<Path> files(String box) throws IOException {
        Path folder = server.resolve(box).resolve("new");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private boolean check() throws IOException {
        try (CaseStore store = CaseFolder.of(folder.resolve("case")).open(key())) {
            Path tokens = folder.resolve("tokens");
            Files.write(
                    tokens, files("inbox").stream().map(MailServerTrial::token).toList());
            MailLog.Taken taken = MailLog.read(tokens, new TokenMint(store.sealer()));
            Map<State, Long> states = MailBenchmark.states(store.notices());
            long bounced = states.getOrDefault(State.BOUNCED, 0L);
            boolean well = taken.notices().size() + bounced == mails
                    && taken.doubled() == 0
                    && taken.foreign() == 0
                    && bounced == files("returns").size()
                    && states.getOrDefault(State.ACCEPTED, 0L)
                            == taken.notices().size();
            say(
                    "states %s; in the mailbox %d mails of %d notices, %d doubled, %d foreign; reports of failure %d: %s",
                    states,
                    taken.mails(),
                    taken.notices().size(),
                    taken.doubled(),
                    taken.foreign(),
                    files("returns").size(),
                    well ? "well" : "WRONG");
            return well;
        }
    }

    /** The token of a mail, from its message id. */
    private static String token(Path mail) {
        try (Stream<String> lines = Files.lines(mail, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("Message-ID: <"))
                    .map(line -> line.substring(line.indexOf('<') + 1, line.indexOf('@')))
                    .findFirst()
                    .orElse("none");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a mail cannot be read", e);
        }
    }
}
