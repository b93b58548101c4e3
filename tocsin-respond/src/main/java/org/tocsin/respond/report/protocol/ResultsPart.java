package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tocsin.export.CaseNumbers;
import org.tocsin.model.DataClass;
import org.tocsin.model.Population;
import org.tocsin.respond.severity.Band;
import org.tocsin.respond.severity.Gate;

/** How many people were found, by population, severity and kind of data, and what still waits. */
record ResultsPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        CaseNumbers n = facts.numbers();
        if (!facts.present()) {
            return List.of(Part.Text.of(speech.say("nothing")));
        }
        List<Part> parts = new ArrayList<>(List.of(links(n), populations(n), bands(n), classes(n)));
        if (n.held() > 0) {
            parts.add(gates(n));
        }
        return parts;
    }

    private Part links(CaseNumbers n) {
        return Part.Table.facts(
                speech.say("results.links"),
                Part.Column.text(speech.say("what"), 7),
                Part.Column.number(speech.say("count"), 3),
                List.of(
                        row("confirmed", n.confirmed()),
                        row("review", n.review()),
                        row("review.documents", n.reviewItems()),
                        row("doubts", n.doubts()),
                        row("unknown", n.unknown())));
    }

    private List<String> row(String key, long count) {
        return List.of(speech.say("results." + key), speech.whole(count));
    }

    private Part populations(CaseNumbers n) {
        Counts counts = new Counts(speech);
        for (Population population : Population.values()) {
            counts.add(speech.word("population", population.word()), n.people().getOrDefault(population, 0L));
        }
        return counts.table(
                speech.say("results.populations"),
                speech.say("results.population"),
                speech.say("people"),
                speech.say("results.together"));
    }

    private Part bands(CaseNumbers n) {
        Counts counts = new Counts(speech);
        List<Band> worstFirst = new ArrayList<>(Arrays.asList(Band.values()));
        Collections.reverse(worstFirst);
        worstFirst.forEach(
                band -> counts.add(speech.word("band", band.word()), n.bands().getOrDefault(band.word(), 0L)));
        return counts.table(
                speech.say("results.bands"),
                speech.say("results.band"),
                speech.say("people"),
                speech.say("results.together"));
    }

    private Part classes(CaseNumbers n) {
        Counts counts = new Counts(speech);
        for (DataClass shown : DataClass.values()) {
            counts.add(speech.word("class", shown.word()), n.classes().getOrDefault(shown, 0L));
        }
        return counts.table(speech.say("results.classes"), speech.say("results.class"), speech.say("people"), "");
    }

    private Part gates(CaseNumbers n) {
        Counts counts = new Counts(speech);
        for (Gate gate : Gate.values()) {
            long held = n.gates().getOrDefault(gate.word(), 0L);
            if (held > 0) {
                counts.add(speech.word("gate", gate.word()), held);
            }
        }
        return counts.table(
                speech.say("results.gates", speech.whole(n.held())),
                speech.say("results.gate"),
                speech.say("people"),
                "");
    }
}
