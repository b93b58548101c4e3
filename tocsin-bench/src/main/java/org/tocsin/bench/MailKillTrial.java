package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.mail.TokenMint;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * Kills {@code notice send} at random moments (SIGKILL) and counts after each: every planned notice must be accepted, pending or
 * uncertain, uncertain ones at most as many as connections times kills, and the mail server must have no notice twice. Exit code 0 if so:
 * {@code --folder DIR --mails 20000 --kills 10 --connections 8 --millis 4000 --seed 1}; a kill comes after up to so many milliseconds of
 * sending.
 */
public final class MailKillTrial {
    private final Path folder;
    private final NoticeProcess notice;
    private final KeySource key;
    private final int mails;
    private final int connections;
    private final Random random;

    private MailKillTrial(Path folder, int mails, int connections, long seed) {
        this.folder = folder;
        notice = new NoticeProcess(folder);
        this.mails = mails;
        this.connections = connections;
        key = KeySource.file(folder.resolve("key"));
        random = new Random(seed);
    }

    /** Runs the trial. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/mail-kill")));
        MailKillTrial trial = new MailKillTrial(
                folder,
                Integer.parseInt(Options.of(args, "--mails", "20000")),
                Integer.parseInt(Options.of(args, "--connections", "8")),
                Long.parseLong(Options.of(args, "--seed", "1")));
        int kills = Integer.parseInt(Options.of(args, "--kills", "10"));
        System.exit(trial.run(kills, Integer.parseInt(Options.of(args, "--millis", "4000"))) ? 0 : 1);
    }

    private boolean run(int kills, int millis) throws IOException, InterruptedException {
        Path log = folder.resolve("tokens");
        try (MailServerProcess server = MailServerProcess.start(folder, log)) {
            try (CaseStore store =
                    CaseFolder.of(folder.resolve("case")).create(new CaseSettings("Bench", "", "", ""), key)) {
                MailCase.plan(store, mails);
            }
            MailCase.mailSettings(folder, server.port(), connections, true);
            boolean well = true;
            for (int kill = 1; kill <= kills; kill++) {
                boolean killed = killed(log, random.nextInt(millis));
                well &= check("kill " + kill + (killed ? "" : " (had ended)"), log, connections * kill, false);
            }
            int exit = notice.send().waitFor();
            say("undisturbed end: exit %d", exit);
            return check("end", log, connections * kills, true) && well;
        }
    }

    /** Sends, and kills so long after the server got the first mail of this run. */
    private boolean killed(Path log, int after) throws IOException, InterruptedException {
        long before = Files.size(log);
        return NoticeProcess.killed(notice.send(), () -> Files.size(log) > before, after);
    }

    /** Counts; a mail that the server has must belong to a notice that is accepted, uncertain or still open. */
    private boolean check(String when, Path log, int most, boolean over) throws IOException {
        try (CaseStore store = CaseFolder.of(folder.resolve("case")).open(key)) {
            Map<State, Long> states = MailBenchmark.states(store.notices());
            MailLog.Taken taken = MailLog.read(log, new TokenMint(store.sealer()));
            long accepted = states.getOrDefault(State.ACCEPTED, 0L);
            long open = states.getOrDefault(State.HANDED_OVER, 0L) + states.getOrDefault(State.UNCERTAIN, 0L);
            long pending = states.getOrDefault(State.PLANNED, 0L) + states.getOrDefault(State.RENDERED, 0L);
            boolean sum = accepted + open + pending == mails && !(over && pending > 0);
            boolean server = taken.doubled() == 0
                    && taken.notices().size() >= accepted
                    && taken.notices().size() <= accepted + open;
            say(
                    "%s: accepted %d + uncertain %d + pending %d = %d; the server has %d, %d doubled: %s",
                    when,
                    accepted,
                    open,
                    pending,
                    accepted + open + pending,
                    taken.notices().size(),
                    taken.doubled(),
                    sum && server && open <= most ? "well" : "WRONG");
            return sum && server && open <= most;
        }
    }
}
