package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.format.Reply;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.bundle.AskedLetters;
import org.tocsin.respond.bundle.Replies;
import org.tocsin.respond.notice.plan.WrongPerson;
import org.tocsin.review.Desk;
import org.tocsin.review.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the replies of the portal into the case. */
@Command(
        name = "replies",
        description = "Take the replies that a portal kept into the case; without a folder list those that are there.")
final class PortalRepliesCommand extends CaseCommand {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The portal's folder of replies; it stays as it is.")
    @Nullable
    Path folder;

    @Option(names = "--with-text", description = "Print what people wrote and their addresses too.")
    boolean withText;

    @Override
    public Integer call() {
        try (CaseStore store = open()) {
            Replies replies = new Replies(store, caseFolder());
            List<Reply> shown = new ArrayList<>();
            IdentityHashMap<Reply, AskedLetters.Outcome> asked = new IdentityHashMap<>();
            Figures figures = new Figures();
            boolean attention = false;
            if (folder == null) {
                replies.forEach(shown::add);
            } else {
                long now = Instant.now().toEpochMilli();
                Replies.Import taken = replies.take(folder, now, reply -> {
                    reopen(store, reply, now);
                    if (reply.kind() == Reply.Kind.BY_POST) {
                        asked.put(reply, new AskedLetters(store).plan(reply, now));
                    }
                    shown.add(reply);
                });
                figures.with("taken", taken.taken())
                        .with("known", taken.known())
                        .with("foreign", taken.foreign())
                        .with("held", taken.held());
                err().println(texts().get(
                                "portal.replies", taken.taken(), taken.known(), taken.foreign(), taken.held()));
                attention = taken.foreign() > 0;
            }
            figures.with(
                    "replies",
                    shown.stream().map(reply -> row(reply, asked.get(reply))).toList());
            report(figures, () -> shown.forEach(reply -> print(reply, asked.get(reply))));
            tellHead(store);
            return attention || !shown.isEmpty() ? ExitCode.ATTENTION : ExitCode.DONE;
        }
    }

    /** What was told to somebody who says it is not about them is doubted again: a human decides. */
    private static void reopen(CaseStore store, Reply reply, long now) {
        if (reply.kind() == Reply.Kind.WRONG_PERSON) {
            WrongPerson.reopen(store, Desk.of(store, Terms.standard()), reply.number(), now);
        }
    }

    private Map<String, Object> row(Reply reply, AskedLetters.@Nullable Outcome asked) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("notice", reply.number());
        row.put("kind", reply.kind().word());
        if (asked != null) {
            row.put("asked", asked.word());
        }
        if (withText) {
            row.put("text", reply.text());
            row.put("address", reply.address());
        }
        return row;
    }

    private void print(Reply reply, AskedLetters.@Nullable Outcome asked) {
        String about = texts().get("portal.reply." + reply.kind().word());
        out().println(texts().get("portal.reply", reply.number(), about));
        if (asked != null) {
            out().println("  " + texts().get("portal.asked." + asked.word()));
        }
        if (withText) {
            for (String text : List.of(reply.text(), reply.address())) {
                if (!text.isEmpty()) {
                    out().println("  " + text);
                }
            }
        }
    }
}
