package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.quality.Reliability;

/** Whether the probabilities that the system stated mean what they say. */
record ReliabilityPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Text.of(speech.say("reliability.what")));
        add("sampled", facts.quality().sampled(), parts);
        add("decided", facts.quality().decided(), parts);
        return parts;
    }

    private void add(String which, Reliability found, List<Part> parts) {
        if (found.of() == 0) {
            parts.add(Part.Text.of(speech.say("reliability." + which + ".none")));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Reliability.Bin bin : found.bins()) {
            rows.add(List.of(
                    speech.say("interval", speech.percent(bin.from()), speech.percent(bin.to())),
                    speech.percent(bin.said()),
                    speech.percent(bin.seen()),
                    speech.interval(bin.interval()),
                    speech.whole(bin.of())));
        }
        parts.add(Part.Table.of(
                speech.say("reliability." + which),
                List.of(
                        Part.Column.text(speech.say("reliability.bin"), 3.2),
                        Part.Column.number(speech.say("reliability.said"), 2),
                        Part.Column.number(speech.say("reliability.seen"), 2),
                        Part.Column.number(speech.say("reliability.interval"), 3),
                        Part.Column.number(speech.say("count"), 1.4)),
                rows));
        parts.add(Part.Text.of(speech.say(
                "reliability.figures",
                speech.whole(found.of()),
                speech.decimal(found.ece(), 4),
                speech.decimal(found.brier(), 4))));
        parts.add(new Part.Plot(found.bins(), speech.say("reliability.across"), speech.say("reliability.up")));
    }
}
