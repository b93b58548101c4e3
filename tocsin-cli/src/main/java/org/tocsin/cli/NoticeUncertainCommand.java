package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.mail.OpenEnds;
import org.tocsin.respond.mail.Uncertain;
import org.tocsin.respond.mail.Uncertain.Mail;
import org.tocsin.respond.mail.Uncertain.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists and settles e-mails of which nobody knows whether they went out. */
@Command(
        name = "uncertain",
        description = {
            "List the e-mails of which nobody knows whether they went out: each with its number, wave, time and the token that stands in its"
                    + " envelope sender and message id, by which the log of the mail server names it.",
            "With --settle, say what was found out; nothing is ever sent again without it."
        },
        footer = {
            "",
            "  tocsin notice uncertain",
            "  grep 'queue active' mail.log > taken.txt     # what a Postfix took over",
            "  tocsin notice uncertain --settle delivered --found-in taken.txt --reason \"log of the relay\"",
            "  tocsin notice uncertain --settle not-delivered --not-found-in taken.txt --reason \"log of the relay\""
        })
final class NoticeUncertainCommand extends CaseCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Option(names = "--plan", paramLabel = "N", description = "Only those of this plan.")
    int plan;

    @Option(names = "--wave", paramLabel = "N", description = "Only those of this wave.")
    int wave;

    @Option(
            names = "--settle",
            paramLabel = "AS",
            description = {
                "delivered: the server has them. not-delivered: it never had them; they are sent with their wave.",
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

    @Option(names = "--all", description = "All of them.")
    boolean all;

    @Override
    public Integer call() throws IOException {
        Verdict verdict = settle == null ? null : verdict(settle);
        if (ways() > 1 || (verdict != null && ways() == 0)) {
            throw new UsageException("which ones? Give one of --notice, --found-in, --not-found-in and --all");
        }
        if (verdict != null && reason.isBlank()) {
            throw new UsageException("why? Give --reason TEXT");
        }
        try (SendingLock lock = SendingLock.take(caseFolder());
                CaseStore store = open()) {
            int open = new OpenEnds(store.notices(), System.currentTimeMillis()).declare();
            Uncertain uncertain = new Uncertain(store);
            List<Mail> mails =
                    uncertain.of(plan, wave).stream().filter(chosen(uncertain)).toList();
            int code = verdict == null ? list(mails) : settle(store, uncertain, mails, verdict);
            if (open > 0 && verdict == null) {
                journal(store, "listed", open, 0);
            }
            tellHead(store);
            return code;
        }
    }

    private static Verdict verdict(String word) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("--settle is delivered, not-delivered or send-again"));
    }

    private long ways() {
        return Stream.of(!numbers.isEmpty(), foundIn != null, notFoundIn != null, all)
                .filter(given -> given)
                .count();
    }

    private Predicate<Mail> chosen(Uncertain uncertain) {
        if (!numbers.isEmpty()) {
            return mail -> numbers.contains(mail.notice());
        }
        if (foundIn != null) {
            Set<Integer> named = uncertain.named(foundIn);
            return mail -> named.contains(mail.notice());
        }
        if (notFoundIn != null) {
            Set<Integer> named = uncertain.named(notFoundIn);
            return mail -> !named.contains(mail.notice());
        }
        return mail -> true;
    }

    private int list(List<Mail> mails) {
        report(figures(mails), () -> print(mails));
        return mails.isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
    }

    private static Figures figures(List<Mail> mails) {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Mail mail : mails) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("notice", mail.notice());
            map.put("wave", mail.wave());
            map.put("since", Instant.ofEpochMilli(mail.since()).toString());
            map.put("token", mail.token());
            listed.add(map);
        }
        return new Figures().with("uncertain", listed);
    }

    private void print(List<Mail> mails) {
        if (mails.isEmpty()) {
            out().println(texts().get("uncertain.none"));
            return;
        }
        out().println(texts().get("uncertain.head"));
        for (Mail mail : mails) {
            String since = TIME.format(Instant.ofEpochMilli(mail.since()).atZone(ZoneId.systemDefault()));
            out().println(mail.notice() + "\t" + mail.wave() + "\t" + since + "\t" + mail.token());
        }
        out().println(texts().get("uncertain.count", mails.size()));
    }

    private int settle(CaseStore store, Uncertain uncertain, List<Mail> mails, Verdict verdict) {
        int settled = uncertain.settle(mails, verdict, reason, System.currentTimeMillis());
        int left = uncertain.of(plan, wave).size();
        journal(store, verdict.word(), settled, left);
        report(new Figures().with("as", verdict.word()).with("settled", settled).with("left", left), () -> {
            out().println(texts().get("uncertain.settled." + verdict.word(), settled));
            out().println(texts().get("uncertain.left", left));
        });
        return left == 0 ? ExitCode.DONE : ExitCode.ATTENTION;
    }

    private void journal(CaseStore store, String as, int count, int left) {
        String by =
                !numbers.isEmpty() ? "numbers" : foundIn != null ? "found" : notFoundIn != null ? "not_found" : "all";
        store.journal()
                .append(
                        "notice.uncertain",
                        Map.of("as", as, "by", by, "count", Integer.toString(count), "left", Integer.toString(left)));
    }
}
