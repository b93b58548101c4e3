package org.tocsin.respond.report.protocol;

import java.util.List;
import org.tocsin.scan.FinalModel;

/** How people were found, by which rules and above which threshold. */
record MethodPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        FinalModel model = facts.model();
        return List.of(
                Part.Text.of(speech.say("method.reading")),
                Part.Text.of(speech.say("method.linking")),
                Part.Text.of(speech.say("method.rules")),
                Part.Text.list(
                        List.of(speech.say("method.rule.a"), speech.say("method.rule.b"), speech.say("method.rule.c"))),
                Part.Text.of(speech.say("method.rest")),
                Part.Table.facts(
                        speech.say("method.caption"),
                        Part.Column.text(speech.say("what"), 6),
                        Part.Column.text(speech.say("value"), 4),
                        List.of(
                                row("least", speech.decimal(model.leastProbability(), 6)),
                                row("wrong", speech.decimal(model.wrongNoticesPer10000(), 2)),
                                row("expected", facts.present() ? speech.decimal(model.expectedWrong(), 2) : "–"),
                                row("nir", speech.yesNo(model.useNir())),
                                row(
                                        "countries",
                                        String.join(", ", model.countries().codes())),
                                row("registry", speech.whole(facts.numbers().registry())),
                                row("same", speech.whole(model.sameHumans().size())))));
    }

    private List<String> row(String key, String value) {
        return List.of(speech.say("method." + key), value);
    }
}
