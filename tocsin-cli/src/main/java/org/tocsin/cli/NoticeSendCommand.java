package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.ConsoleProgress;
import org.tocsin.cli.output.Terminal;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.mail.Fate;
import org.tocsin.respond.mail.MailSettings;
import org.tocsin.respond.mail.OpenEnds;
import org.tocsin.respond.mail.PostQueue;
import org.tocsin.respond.mail.SendReport;
import org.tocsin.respond.mail.SendTerms;
import org.tocsin.respond.mail.SendingWave;
import org.tocsin.respond.mail.Stop;
import org.tocsin.respond.mail.WaveSending;
import org.tocsin.respond.notice.plan.Signature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a wave by e-mail. */
@Command(
        name = "send",
        description = {
            "Send the e-mails of one wave of the signed plan to a mail server (relay). Each state is written before and"
                    + " after each mail: stopped at any moment, the same command goes on and sends nobody a second copy.",
            "Wave 1 is the canary: look at what comes back before you send the next."
        },
        footer = {
            "",
            "  tocsin notice send --wave 1 --settings mail.yaml",
            "docs/sending.md says what may stand in mail.yaml."
        })
final class NoticeSendCommand extends CaseCommand {
    private static final long GRACE_SECONDS = 60;

    @Option(names = "--wave", paramLabel = "N", required = true, description = "The wave to send.")
    int wave;

    @Option(names = "--plan", paramLabel = "N", description = "The plan (default: the last one).")
    @Nullable
    Integer plan;

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description =
                    "The mail server: smtp://host:587 (STARTTLS) or smtps://host:465; user and password in --settings.")
    @Nullable
    String smtp;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The settings of the way to the mail server (YAML).")
    @Nullable
    Path settings;

    @Option(names = "--limit", paramLabel = "N", description = "Hand over at most so many mails in this run.")
    @Nullable
    Integer limit;

    @Option(
            names = "--no-wait",
            description =
                    "End when only those are left whom the server puts off; else they are tried again for two days.")
    boolean noWait;

    @Option(
            names = "--resend-uncertain",
            description =
                    "Send those again of whom nobody knows whether their mail went out: a few may get two copies.")
    boolean resendUncertain;

    @Option(names = "--out-of-order", description = "Send this wave although an earlier one is not sent.")
    boolean outOfOrder;

    @Override
    public Integer call() throws Exception {
        if (limit != null && limit < 1) {
            throw new UsageException("--limit is at least 1");
        }
        MailSettings mail = settings == null ? MailSettings.none() : MailSettings.read(settings);
        try (SendingLock lock = SendingLock.take(caseFolder());
                CaseStore store = open()) {
            Plan found = plan == null ? Signature.last(store) : Signature.find(store, plan);
            Signature.demand(store, found)
                    .forEach(objection -> err().println(texts().get(
                                    "send.objection." + objection.name().toLowerCase(Locale.ROOT))));
            return send(store, found, mail);
        }
    }

    private int send(CaseStore store, Plan found, MailSettings mail) throws InterruptedException {
        WaveSending sending = new WaveSending(store, found, wave);
        int earlier = sending.earlier();
        if (earlier > 0 && !outOfOrder) {
            throw new CaseException("wave " + earlier + " is not sent yet: send it first, look at what comes back, or"
                    + " give --out-of-order");
        }
        OpenEnds ends = new OpenEnds(store.notices(), System.currentTimeMillis());
        int open = ends.declare();
        boolean again = resendUncertain || sending.settings().rules().resendUncertain();
        int resent = again ? ends.sendAgain(found.number(), wave) : 0;
        if (open > 0) {
            err().println(texts().get("send.open", open));
        }
        SendTerms terms = mail.terms(sending.settings().capacity().emailsPerHour())
                .run(limit == null ? Integer.MAX_VALUE : limit, !noWait);
        begin(store, found, sending.left(), open, resent);
        SendReport report = run(sending, mail, terms);
        boolean full = report.stop() != null && report.stop().why() == Stop.Why.STORE;
        try {
            int followed = sending.settings().rules().postAfterFailedEmail() && !full
                    ? PostQueue.follow(store.notices(), found.number(), System.currentTimeMillis())
                    : 0;
            end(store, found, report, sending.left(), followed);
            return report.stop() == null && sending.left() == 0 && report.uncertain() + report.held() == 0
                    ? ExitCode.DONE
                    : ExitCode.ATTENTION;
        } catch (CaseAwayException e) {
            endWithout(store, found, report, e);
            return ExitCode.FAILED;
        }
    }

    /** The database went away: what this run did is told all the same; what is left and what follows the next one says. */
    private void endWithout(CaseStore store, Plan found, SendReport report, CaseAwayException away) {
        WaveReport told = new WaveReport(found.number(), wave, report);
        report(told.figures().with("stop", "store"), () -> told.printWithoutStore(out(), texts()));
        err().println(away.getMessage());
        told.journal(store, "unknown", 0, Stop.Why.STORE.name());
    }

    private SendReport run(WaveSending sending, MailSettings mail, SendTerms terms) throws InterruptedException {
        try (ConsoleProgress progress = new ConsoleProgress(err(), Terminal.watched())) {
            SendingWave ready = sending.ready(
                    mail,
                    mail.server(smtp),
                    terms,
                    fate -> advance(progress, fate),
                    Clock.system(ZoneId.systemDefault()));
            CountDownLatch over = new CountDownLatch(1);
            Thread hook = new Thread(() -> interrupt(ready, over), "stop-sending");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                progress.stage(texts().get("send.stage"), sending.left());
                SendReport report = ready.run();
                progress.end();
                return report;
            } finally {
                over.countDown();
                if (!hook.isAlive()) {
                    forget(hook);
                }
            }
        }
    }

    private static void advance(ConsoleProgress progress, Fate fate) {
        if (fate == Fate.ACCEPTED || fate == Fate.UNDELIVERABLE || fate == Fate.UNCERTAIN) {
            progress.advance(1, 0);
        }
    }

    /** Ctrl-C: mails that are on their way end, their results are written, no other begins. */
    private void interrupt(SendingWave ready, CountDownLatch over) {
        try {
            ready.stop();
            if (!over.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                ready.hurry();
                var unused = over.await(GRACE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
            return;
        }
    }

    private void begin(CaseStore store, Plan found, long left, int open, int resent) {
        store.journal()
                .append(
                        "notice.sending",
                        Map.of(
                                "plan", Integer.toString(found.number()),
                                "wave", Integer.toString(wave),
                                "left", Long.toString(left),
                                "open", Integer.toString(open),
                                "resent", Integer.toString(resent)));
    }

    private void end(CaseStore store, Plan found, SendReport report, long left, int followed) {
        WaveReport told = new WaveReport(found.number(), wave, report);
        String why = report.stop() == null ? "" : report.stop().why().name();
        Figures figures =
                told.figures().with("left", left).with("followed", followed).with("stop", why.toLowerCase(Locale.ROOT));
        report(figures, () -> told.print(left, followed, out(), texts()));
        told.journal(store, Long.toString(left), followed, why);
        tellHead(store);
    }
}
