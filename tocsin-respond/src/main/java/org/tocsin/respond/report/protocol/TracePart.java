package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;

/** How the files were kept from doing harm, and by what all of this can be checked. */
record TracePart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        JournalFacts journal = facts.journal();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Text.of(speech.say("trace.isolation")));
        if (!journal.scans().isEmpty()) {
            List<List<String>> rows = journal.scans().stream()
                    .map(scan -> List.of(speech.moment(scan.at()), speech.givenOr(scan.isolation())))
                    .toList();
            parts.add(Part.Table.facts(
                    speech.say("trace.scans"),
                    Part.Column.text(speech.say("trace.at"), 3),
                    Part.Column.text(speech.say("trace.how"), 7),
                    rows));
        }
        parts.add(Part.Text.of(speech.say("trace.journal")));
        boolean holds = journal.verdict().firstWrong() < 0;
        parts.add(Part.Table.facts(
                speech.say("trace.chain"),
                Part.Column.text(speech.say("what"), 3),
                Part.Column.text(speech.say("value"), 7),
                List.of(
                        List.of(
                                speech.say("trace.entries"),
                                speech.whole(journal.verdict().entries())),
                        List.of(
                                speech.say("trace.holds"),
                                holds
                                        ? speech.say("yes")
                                        : speech.say(
                                                "trace.broken",
                                                journal.verdict().firstWrong())),
                        List.of(speech.say("case.head"), journal.head()))));
        return parts;
    }
}
