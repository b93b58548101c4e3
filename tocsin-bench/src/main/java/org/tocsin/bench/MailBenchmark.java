package org.tocsin.bench;

import static org.tocsin.bench.Measured.heap;
import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.mail.MailAddress;
import org.tocsin.respond.mail.MailComposer;
import org.tocsin.respond.mail.MailSettings;
import org.tocsin.respond.mail.NoticeText;
import org.tocsin.respond.mail.Outbox;
import org.tocsin.respond.mail.PlanTexts;
import org.tocsin.respond.mail.SendReport;
import org.tocsin.respond.mail.Sender;
import org.tocsin.respond.mail.SendingWave;
import org.tocsin.respond.mail.TokenMint;
import org.tocsin.respond.mail.WaveSending;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * Plans, writes, signs (DKIM, RSA of 2048 bits) and sends e-mails to a mail server in another process, with durable states, and prints
 * messages a second and processor time of both sides, and at every twentieth what stays on the heap; before that the transport alone,
 * one text over and over without signature and states: {@code --folder DIR --mails 20000 --connections 8 --alone 20000}. With
 * {@code --case-dir DIR} the case is made there, or taken if it is there already and has its plan; {@code --plan-only yes} ends then.
 */
public final class MailBenchmark {
    private static final int PARTS = 20;

    private final Path folder;
    private final Path theCase;
    private final int mails;
    private final int connections;

    private MailBenchmark(Path folder, Path theCase, int mails, int connections) {
        this.folder = folder;
        this.theCase = theCase;
        this.mails = mails;
        this.connections = connections;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/mail")));
        Path theCase =
                Path.of(Options.of(args, "--case-dir", folder.resolve("case").toString()));
        int mails = Integer.parseInt(Options.of(args, "--mails", "20000"));
        int connections = Integer.parseInt(Options.of(args, "--connections", "8"));
        int alone = Integer.parseInt(Options.of(args, "--alone", Integer.toString(Math.min(mails, 20_000))));
        MailBenchmark benchmark = new MailBenchmark(folder, theCase, mails, connections);
        try (CaseStore store = benchmark.open()) {
            if (Options.of(args, "--plan-only", "").isEmpty()) {
                benchmark.run(store, alone);
            }
        }
        System.exit(0);
    }

    private CaseStore open() throws IOException {
        CaseFolder place = CaseFolder.of(theCase);
        KeySource key = KeySource.file(Path.of(theCase + ".key"));
        if (Files.isDirectory(theCase)) {
            return place.open(key);
        }
        CaseStore store = place.create(new CaseSettings("Bench", "", "", ""), key);
        long began = System.nanoTime();
        long cpu = processorNanos();
        MailCase.plan(store, mails);
        say(
                "planned and signed: %d in %.1f s, %.2f ms of processor time each",
                mails, (System.nanoTime() - began) / 1e9, (processorNanos() - cpu) / 1e6 / mails);
        return store;
    }

    private void run(CaseStore store, int alone) throws IOException {
        Path log = folder.resolve("tokens");
        Files.deleteIfExists(log);
        try (MailServerProcess server = MailServerProcess.start(folder, log)) {
            Plan plan = Signature.last(store);
            if (alone > 0) {
                alone(store, plan, server, alone);
            }
            Files.writeString(log, "");
            whole(store, plan, server);
            check(store, log);
        }
    }

    private void alone(CaseStore store, Plan plan, MailServerProcess server, int count) throws IOException {
        MailSettings mail = MailSettings.read(MailCase.mailSettings(folder, server.port(), connections, false));
        Notice notice = store.notices().notice(1).orElseThrow();
        NoticeText one = once(new PlanTexts(plan), notice);
        MailAddress from = MailAddress.of("information@ch-quatre-saules.example");
        if (from == null) {
            throw new IOException("no address");
        }
        MailComposer composer = new MailComposer(
                new Sender("Bench", from, null, from.text()),
                new TokenMint(store.sealer()),
                List.of(),
                Clock.systemUTC());
        SendingWave wave = new SendingWave(
                new Same(notice, count),
                one,
                composer,
                mail.server(null),
                mail.terms(0),
                fate -> {},
                Clock.systemUTC());
        measured("transport alone", wave, server);
    }

    private static NoticeText once(NoticeText texts, Notice notice) {
        NoticeText.Text text = texts.text(notice);
        Recipient recipient = texts.recipient(notice);
        return new NoticeText() {
            @Override
            public Recipient recipient(Notice any) {
                return recipient;
            }

            @Override
            public Text text(Notice any) {
                return text;
            }
        };
    }

    private void whole(CaseStore store, Plan plan, MailServerProcess server) throws IOException {
        MailSettings mail = MailSettings.read(MailCase.mailSettings(folder, server.port(), connections, true));
        AtomicLong done = new AtomicLong();
        long before = heap();
        long began = System.nanoTime();
        SendingWave wave = new WaveSending(store, plan, 1)
                .ready(
                        mail,
                        mail.server(null),
                        mail.terms(0),
                        fate -> weigh(done.incrementAndGet(), began, before),
                        Clock.systemUTC());
        measured("written, signed, states durable, sent", wave, server);
    }

    private void weigh(long done, long began, long before) {
        if (done % Math.max(1, mails / PARTS) == 0) {
            double seconds = (System.nanoTime() - began) / 1e9;
            say("  %d sent, %.0f a second so far, heap %+.1f MB", done, done / seconds, (heap() - before) / 1e6);
        }
    }

    private void measured(String what, SendingWave wave, MailServerProcess server) {
        long began = System.nanoTime();
        long cpu = processorNanos();
        long serverCpu = server.cpuNanos();
        SendReport report = wave.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        double own = (processorNanos() - cpu) / 1e6 / report.accepted();
        double theirs = (server.cpuNanos() - serverCpu) / 1e6 / report.accepted();
        say(
                "%s: %d mails in %.1f s, %.0f a second; %s",
                what,
                report.accepted(),
                seconds,
                report.accepted() / seconds,
                report.stop() == null ? "not stopped" : report.stop().why());
        say(
                "  processor time of each: %.2f ms ours, %.2f ms the server's; two cores without other work: %.0f a second",
                own, theirs, 2_000 / (own + theirs));
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void check(CaseStore store, Path log) throws IOException {
        MailLog.Taken taken = MailLog.read(log, new TokenMint(store.sealer()));
        Map<State, Long> states = states(store.notices());
        say(
                "states %s; the server has %d mails of %d notices, %d doubled, %d foreign",
                states, taken.mails(), taken.notices().size(), taken.doubled(), taken.foreign());
    }

    static Map<State, Long> states(NoticeStore notices) {
        return notices.counts().stream()
                .collect(Collectors.groupingBy(
                        NoticeStore.Count::state, Collectors.summingLong(NoticeStore.Count::count)));
    }

    /** The same notice over and over, under other numbers; its states are kept in memory. */
    private static final class Same implements Outbox {
        private final Notice notice;
        private final int count;
        private final BitSet begun = new BitSet();

        Same(Notice notice, int count) {
            this.notice = notice;
            this.count = count;
        }

        @Override
        public synchronized List<Notice> page(int after, int most) {
            List<Notice> page = new ArrayList<>();
            for (int n = begun.nextClearBit(after + 1);
                    n <= count && page.size() < most;
                    n = begun.nextClearBit(n + 1)) {
                page.add(numbered(n));
            }
            return page;
        }

        private Notice numbered(int number) {
            return new Notice(
                    number,
                    1,
                    number,
                    0,
                    notice.kind(),
                    notice.channel(),
                    1,
                    0,
                    State.PLANNED,
                    "",
                    0,
                    0,
                    0,
                    notice.content());
        }

        @Override
        public synchronized List<Move> move(List<Move> moves) {
            moves.forEach(move -> begun.set(move.notice()));
            return moves;
        }
    }
}
