package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
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
 * {@code --folder DIR --mails 10000 --gone 100 --connections 8 --kills 0 --script scripts/mail-server --port 2525}; every so many-th address
 * is unknown to the server. Sending is killed so often before, each time up to four seconds after its first mail; what is uncertain then is
 * settled by the log of the server.
 */
public final class MailServerTrial {
    private static final int NO_SERVER = 77;
    private static final int MINUTES = 10;

    private final Path folder;
    private final NoticeProcess notice;
    private final Path server;
    private final int mails;
    private final int gone;
    private final int port;
    private final Maildir inbox;
    private final Maildir returns;
    private final Random random = new Random(1);

    private MailServerTrial(Path folder, int mails, int gone, int port) {
        this.folder = folder;
        notice = new NoticeProcess(folder);
        server = folder.resolve("server");
        inbox = new Maildir(server.resolve("inbox"));
        returns = new Maildir(server.resolve("returns"));
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
        System.exit(trial.run(
                Options.of(args, "--script", "scripts/mail-server"),
                Options.of(args, "--connections", "8"),
                Integer.parseInt(Options.of(args, "--kills", "0"))));
    }

    private int run(String script, String connections, int kills) throws IOException, InterruptedException {
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
            for (int i = 0; i < kills; i++) {
                kill(random.nextInt(4_000));
            }
            if (kills > 0) {
                settle();
            }
            long began = System.nanoTime();
            int exit = notice.send().waitFor();
            double seconds = (System.nanoTime() - began) / 1e9;
            say("sent: exit %d, %.1f s with its start, %.0f a second", exit, seconds, mails / seconds);
            awaitDelivery();
            say("delivered after %.1f s", (System.nanoTime() - began) / 1e9);
            say(
                    "bounces: exit %d",
                    notice.start("bounces", server.resolve("returns").toString())
                            .waitFor());
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

    private void kill(int millis) throws IOException, InterruptedException {
        long before = arrived();
        boolean killed = NoticeProcess.killed(notice.send(), () -> arrived() != before, millis);
        say("%s after %d ms: states %s", killed ? "killed" : "ended", millis, states());
    }

    /** What the server's log says of a mail in its queue, it has; other mails it never had. */
    private void settle() throws IOException, InterruptedException {
        Thread.sleep(3_000);
        Path taken = folder.resolve("taken");
        try (Stream<String> log = Files.lines(server.resolve("log"))) {
            Files.write(taken, log.filter(line -> line.contains("queue active")).toList());
        }
        int delivered = settle("delivered", "--found-in", taken);
        say("settled as delivered: exit %d, states %s", delivered, states());
        int lost = settle("not-delivered", "--not-found-in", taken);
        say("settled as not delivered: exit %d, states %s", lost, states());
    }

    private Map<State, Long> states() {
        try (CaseStore store = CaseFolder.of(folder.resolve("case")).open(key())) {
            return MailBenchmark.states(store.notices());
        }
    }

    private int settle(String as, String which, Path taken) throws IOException, InterruptedException {
        return notice.start("uncertain", "--reason", "the server's log", "--settle", as, which, taken.toString())
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
        return (long) inbox.mails().size() + returns.mails().size();
    }

    private boolean check() throws IOException {
        try (CaseStore store = CaseFolder.of(folder.resolve("case")).open(key())) {
            Path tokens = folder.resolve("tokens");
            Files.write(tokens, inbox.tokens());
            MailLog.Taken taken = MailLog.read(tokens, new TokenMint(store.sealer()));
            Map<State, Long> states = MailBenchmark.states(store.notices());
            long bounced = states.getOrDefault(State.BOUNCED, 0L);
            boolean well = taken.notices().size() + bounced == mails
                    && taken.doubled() == 0
                    && taken.foreign() == 0
                    && bounced == returns.mails().size()
                    && states.getOrDefault(State.ACCEPTED, 0L)
                            == taken.notices().size();
            say(
                    "states %s; in the mailbox %d mails of %d notices, %d doubled, %d foreign; reports of failure %d: %s",
                    states,
                    taken.mails(),
                    taken.notices().size(),
                    taken.doubled(),
                    taken.foreign(),
                    returns.mails().size(),
                    well ? "well" : "WRONG");
            return well;
        }
    }
}
