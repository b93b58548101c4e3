package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.Outcome;

/** What the protocol does not say. */
record LimitsPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        long unread = facts.numbers().outcomes().getOrDefault(Outcome.UNREADABLE, 0L);
        long partly = facts.numbers().outcomes().getOrDefault(Outcome.PARTLY_READ, 0L);
        List<String> limits = new ArrayList<>();
        limits.add(speech.say("limits.unread", speech.whole(unread), speech.whole(partly)));
        limits.add(speech.say("limits.beside"));
        limits.add(speech.say("limits.registry", speech.whole(facts.numbers().unknown())));
        limits.add(speech.say("limits.sample"));
        limits.add(speech.say("limits.review", speech.whole(facts.numbers().doubts())));
        limits.add(speech.say("limits.severity"));
        limits.add(speech.say("limits.release"));
        limits.add(speech.say("limits.head"));
        limits.add(speech.say("limits.law"));
        return List.of(Part.Text.of(speech.say("limits.what")), Part.Text.list(limits));
    }
}
