package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;

/** Where the files came from, with hashes that others can compute again. */
record SourcesPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        if (facts.sources().isEmpty()) {
            return List.of(Part.Text.of(speech.say("sources.none")));
        }
        List<List<String>> origins = new ArrayList<>();
        List<List<String>> hashes = new ArrayList<>();
        boolean several = false;
        for (SourceFacts source : facts.sources()) {
            String name = speech.given(source.name());
            origins.add(List.of(
                    name,
                    speech.givenOr(source.suppliedAt()),
                    speech.say(source.supplier() ? "in.case" : "not.said"),
                    speech.givenOr(source.authority()),
                    speech.moment(source.scannedAt()),
                    speech.whole(source.files()),
                    speech.whole(source.bytes())));
            hashes.add(List.of(name, source.sha256().isEmpty() ? "–" : source.sha256()));
            several |= source.files() > 1;
        }
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Table.of(
                speech.say("sources.caption"),
                List.of(
                        Part.Column.text(speech.say("sources.release"), 4.4),
                        Part.Column.text(speech.say("sources.supplied"), 2.8),
                        Part.Column.text(speech.say("sources.supplier"), 2.6),
                        Part.Column.text(speech.say("sources.authority"), 4),
                        Part.Column.text(speech.say("sources.taken"), 3),
                        Part.Column.number(speech.say("sources.files"), 2.2),
                        Part.Column.number(speech.say("sources.bytes"), 4.2)),
                origins));
        parts.add(Part.Table.facts(
                speech.say("sources.hashes"),
                Part.Column.text(speech.say("sources.release"), 3),
                Part.Column.text("SHA-256", 7),
                hashes));
        if (several) {
            parts.add(Part.Text.of(speech.say("sources.several")));
        }
        return parts;
    }
}
