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
 * messages a second, processor time and what stays on the heap at every tenth; before that the transport alone, one text over and over
 * without signature and states: {@code --folder DIR --mails 20000 --connections 8}.
 */
public final class MailBenchmark {
    private final Path folder;
    private final int mails;
    private final int connections;

    private MailBenchmark(Path folder, int mails, int connections) {
        this.folder = folder;
        this.mails = mails;
        this.connections = connections;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/mail")));
        int mails = Integer.parseInt(Options.of(args, "--mails", "20000"));
        int connections = Integer.parseInt(Options.of(args, "--connections", "8"));
        new MailBenchmark(folder, mails, connections).run();
        System.exit(0);
    }

    private void run() throws IOException {
        KeySource key = KeySource.file(folder.resolve("key"));
        Path log = folder.resolve("tokens");
        try (MailServerProcess server = MailServerProcess.start(folder, log);
                CaseStore store =
                        CaseFolder.of(folder.resolve("case")).create(new CaseSettings("Bench", "", "", ""), key)) {
            long began = System.nanoTime();
            MailCase.plan(store, mails);
            say("planned and signed: %d in %.1f s", mails, (System.nanoTime() - began) / 1e9);
            Plan plan = Signature.last(store);
            alone(store, plan, server.port());
            Files.writeString(log, "");
            whole(store, plan, server.port());
            check(store, log);
        }
    }

    private void alone(CaseStore store, Plan plan, int port) throws IOException {
        MailSettings mail = MailSettings.read(MailCase.mailSettings(folder, port, connections, false));
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
                new Same(notice, mails),
                one,
                composer,
                mail.server(null),
                mail.terms(0),
                fate -> {},
                Clock.systemUTC());
        measured("transport alone", wave);
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

    private void whole(CaseStore store, Plan plan, int port) throws IOException {
        MailSettings mail = MailSettings.read(MailCase.mailSettings(folder, port, connections, true));
        AtomicLong done = new AtomicLong();
        long before = heap();
        SendingWave wave = new WaveSending(store, plan, 1)
                .ready(
                        mail,
                        mail.server(null),
                        mail.terms(0),
                        fate -> weigh(done.incrementAndGet(), before),
                        Clock.systemUTC());
        measured("written, signed, states durable, sent", wave);
    }

    private void weigh(long done, long before) {
        if (done % Math.max(1, mails / 10) == 0) {
            say("  %d sent, heap %+.1f MB", done, (heap() - before) / 1e6);
        }
    }

    private void measured(String what, SendingWave wave) {
        long began = System.nanoTime();
        long cpu = processorNanos();
        SendReport report = wave.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        say(
                "%s: %d mails in %.1f s, %.0f a second, %.2f ms of processor time each (without the server); %s",
                what,
                report.accepted(),
                seconds,
                report.accepted() / seconds,
                (processorNanos() - cpu) / 1e6 / report.accepted(),
                report.stop() == null ? "not stopped" : report.stop().why());
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
