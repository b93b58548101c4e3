package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.export.CaseNumbers;
import org.tocsin.model.Outcome;

/** What was read and what was not; the counts add up. */
record LedgerPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        CaseNumbers numbers = facts.numbers();
        if (numbers.found() == 0) {
            return List.of(Part.Text.of(speech.say("nothing")));
        }
        Counts outcomes = new Counts(speech);
        for (Outcome outcome : Outcome.values()) {
            outcomes.add(
                    speech.word("outcome", outcome.word()), numbers.outcomes().getOrDefault(outcome, 0L));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Text.of(speech.say("ledger.what")));
        parts.add(outcomes.table(
                speech.say("ledger.outcomes"),
                speech.say("ledger.outcome"),
                speech.say("ledger.items"),
                speech.say("ledger.sum")));
        parts.add(Part.Text.of(
                speech.say(numbers.addsUp() ? "ledger.adds" : "ledger.adds.not", speech.whole(numbers.found()))));
        parts.add(Part.Text.of(speech.say(
                "ledger.read",
                speech.whole(numbers.filesRead()),
                speech.whole(numbers.files()),
                share(numbers.filesRead(), numbers.files()),
                share(numbers.bytesRead(), numbers.bytes()))));
        if (!numbers.reasons().isEmpty()) {
            Counts reasons = new Counts(speech);
            numbers.reasons().forEach((reason, count) -> reasons.add(speech.word("reason", reason.word()), count));
            parts.add(reasons.table(
                    speech.say("ledger.reasons"),
                    speech.say("ledger.reason"),
                    speech.say("ledger.items"),
                    speech.say("ledger.sum")));
        }
        if (numbers.pending() > 0) {
            parts.add(Part.Text.of(speech.say("ledger.pending", speech.whole(numbers.pending()))));
        }
        return parts;
    }

    private String share(long part, long whole) {
        return whole == 0 ? "–" : speech.percent((double) part / whole);
    }
}
