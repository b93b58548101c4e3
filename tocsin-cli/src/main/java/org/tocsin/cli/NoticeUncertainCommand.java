package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.mail.OpenEnds;
import org.tocsin.respond.mail.Uncertain;
import org.tocsin.respond.notice.Settled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists and settles notices of which nobody knows whether they went out. */
@Command(
        name = "uncertain",
        description = {
            "List the e-mails of which nobody knows whether they went out: each with its number, wave, time and the token that stands in its"
                    + " envelope sender and message id, by which the log of the mail server names it.",
            "With --channel post or sms, list the letters and text messages whose batch is no longer where it was written.",
            "With --settle, say what was found out; nothing is ever sent again without it."
        },
        footer = {
            "",
            "  tocsin notice uncertain",
            "  grep 'queue active' mail.log > taken.txt     # what a Postfix took over",
            "  tocsin notice uncertain --settle delivered --found-in taken.txt --reason \"log of the relay\"",
            "  tocsin notice uncertain --settle not-delivered --not-found-in taken.txt --reason \"log of the relay\"",
            "  tocsin notice uncertain --channel post --batch letters-wave1-20261124-081500-1 --settle delivered --reason \"printed\""
        })
final class NoticeUncertainCommand extends CaseCommand {
    @Option(names = "--plan", paramLabel = "N", description = "Only those of this plan.")
    int plan;

    @Option(names = "--wave", paramLabel = "N", description = "Only those of this wave.")
    int wave;

    @Option(
            names = "--channel",
            paramLabel = "email|post|sms",
            description = "Those of this channel (default: ${DEFAULT-VALUE}).")
    String channel = "email";

    @Option(
            names = "--settle",
            paramLabel = "AS",
            description = {
                "delivered: the server or printer has them. not-delivered: it never had them; they go with their wave.",
                "send-again: nobody knows; they are sent with their wave, and a few people may get two copies."
            })
    @Nullable
    String settle;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept sealed with each notice.")
    String reason = "";

    @Option(names = "--notice", paramLabel = "N", split = ",", description = "Those with these numbers.")
    List<Integer> numbers = new ArrayList<>();

    @Option(names = "--found-in", paramLabel = "FILE", description = "Those whose token stands in this text.")
    @Nullable
    Path foundIn;

    @Option(names = "--not-found-in", paramLabel = "FILE", description = "Those whose token does not.")
    @Nullable
    Path notFoundIn;

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            description = "Letters or text messages of this batch, wherever it was written.")
    @Nullable
    String batch;

    @Option(names = "--all", description = "All of them.")
    boolean all;

    @Override
    public Integer call() throws IOException {
        Channel way = way();
        Settled verdict = settle == null ? null : verdict(settle);
        if (ways() > 1 || (verdict != null && ways() == 0)) {
            throw new UsageException("which ones? Give one of --notice, --found-in, --not-found-in, --batch and --all");
        }
        if (verdict != null && reason.isBlank()) {
            throw new UsageException("why? Give --reason TEXT");
        }
        try (SendingLock lock = SendingLock.take(caseFolder());
                CaseStore store = open()) {
            int open = way == Channel.EMAIL ? new OpenEnds(store.notices(), System.currentTimeMillis()).declare() : 0;
            UncertainList rows = rows(store, way);
            int code = verdict == null ? list(rows) : settle(store, way, rows, verdict);
            if (open > 0 && verdict == null) {
                journal(store, "listed", open, 0);
            }
            tellHead(store);
            return code;
        }
    }

    private Channel way() {
        Channel way = Stream.of(Channel.EMAIL, Channel.POST, Channel.SMS)
                .filter(known -> known.word().equals(channel))
                .findFirst()
                .orElseThrow(() -> new UsageException("--channel is email, post or sms"));
        boolean tokens = foundIn != null || notFoundIn != null;
        if (way == Channel.EMAIL ? batch != null : tokens) {
            throw new UsageException("e-mails have tokens, letters and text messages have a --batch: give --channel,"
                    + " and what names its notices");
        }
        return way;
    }

    private static Settled verdict(String word) {
        return Stream.of(Settled.values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("--settle is delivered, not-delivered or send-again"));
    }

    private long ways() {
        return Stream.of(!numbers.isEmpty(), foundIn != null, notFoundIn != null, batch != null, all)
                .filter(given -> given)
                .count();
    }

    /** Those that are asked for. */
    private UncertainList rows(CaseStore store, Channel way) {
        UncertainList list = UncertainList.of(store, way, plan, wave);
        if (!numbers.isEmpty()) {
            return list.only(row -> numbers.contains(row.notice()));
        }
        if (batch != null) {
            return list.only(row -> row.mark().equals(batch));
        }
        if (foundIn != null) {
            Set<Integer> named = new Uncertain(store).named(foundIn);
            return list.only(row -> named.contains(row.notice()));
        }
        if (notFoundIn != null) {
            Set<Integer> named = new Uncertain(store).named(notFoundIn);
            return list.only(row -> !named.contains(row.notice()));
        }
        return list;
    }

    private int list(UncertainList rows) {
        report(rows.figures(), () -> rows.print(out(), texts()));
        return rows.rows().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
    }

    private int settle(CaseStore store, Channel way, UncertainList rows, Settled verdict) {
        long now = System.currentTimeMillis();
        List<Move> moves = rows.rows().stream()
                .map(row -> verdict.move(row.notice(), row.state(), now, reason))
                .toList();
        int settled = store.notices().moveMany(moves);
        long left = store.notices().counts().stream()
                .filter(count -> count.channel() == way && count.state() == State.UNCERTAIN)
                .filter(count -> (plan == 0 || count.plan() == plan) && (wave == 0 || count.wave() == wave))
                .mapToLong(Count::count)
                .sum();
        journal(store, verdict.word(), settled, left);
        report(
                new Figures()
                        .with("channel", channel)
                        .with("as", verdict.word())
                        .with("settled", settled)
                        .with("left", left),
                () -> {
                    out().println(texts().get(rows.key() + ".settled." + verdict.word(), settled));
                    out().println(texts().get("uncertain.left", left));
                });
        return left == 0 ? ExitCode.DONE : ExitCode.ATTENTION;
    }

    private void journal(CaseStore store, String as, int count, long left) {
        store.journal()
                .append(
                        "notice.uncertain",
                        Map.of(
                                "channel",
                                channel,
                                "as",
                                as,
                                "by",
                                chosenBy(),
                                "count",
                                Integer.toString(count),
                                "left",
                                Long.toString(left)));
    }

    private String chosenBy() {
        if (batch != null) {
            return "batch";
        }
        return !numbers.isEmpty() ? "numbers" : foundIn != null ? "found" : notFoundIn != null ? "not_found" : "all";
    }
}
