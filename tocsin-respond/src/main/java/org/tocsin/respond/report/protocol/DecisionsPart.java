package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.review.view.ReviewQuality;

/** What people decided, and whether they agree with each other. */
record DecisionsPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        DecisionFacts decided = facts.decisions();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Text.of(speech.say("decisions.what")));
        Counts words = new Counts(speech);
        for (Verdict verdict : List.of(Verdict.ACCEPT, Verdict.REJECT, Verdict.OTHER_PERSON, Verdict.UNKNOWN_PERSON)) {
            words.add(
                    speech.say("decisions." + verdict.name().toLowerCase(Locale.ROOT)),
                    decided.verdicts().getOrDefault(verdict, 0L));
        }
        parts.add(words.table(
                speech.say("decisions.caption"),
                speech.say("decisions.word"),
                speech.say("count"),
                speech.say("ledger.sum")));
        parts.add(Part.Table.facts(
                speech.say("decisions.more"),
                Part.Column.text(speech.say("what"), 7.5),
                Part.Column.number(speech.say("count"), 2.5),
                List.of(
                        row("reviewers", decided.reviewers()),
                        row("humans", facts.numbers().decided()),
                        row("left", facts.numbers().doubts()),
                        row("back", decided.takenBack()),
                        row("batches", decided.batches()),
                        row("in.batches", decided.inBatches()),
                        row("second", decided.second()),
                        row("waiting", decided.waiting()),
                        row("disputed", decided.disputed()),
                        row("conflicts", facts.numbers().conflicts()))));
        parts.add(Part.Text.of(agreement(facts.quality())));
        return parts;
    }

    private String agreement(ReviewQuality quality) {
        if (quality.twice() == 0) {
            return speech.say("decisions.twice.none");
        }
        return speech.say(
                "decisions.twice",
                speech.whole(quality.twice()),
                speech.whole(quality.agreed()),
                speech.percent((double) quality.agreed() / quality.twice()),
                speech.interval(quality.agreement()),
                speech.whole(quality.twice() - quality.agreed()));
    }

    private List<String> row(String key, long count) {
        return List.of(speech.say("decisions." + key), speech.whole(count));
    }
}
