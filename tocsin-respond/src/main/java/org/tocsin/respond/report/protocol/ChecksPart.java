package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Stratum;
import org.tocsin.quality.Interval;
import org.tocsin.quality.check.CheckResult;

/** What people found when they checked random samples: precision, recall, and how sure both are. */
record ChecksPart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        CheckResult last = facts.quality().last();
        if (last == null) {
            return List.of(Part.Text.of(speech.say("checks.none")));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Text.of(speech.say("checks.method")));
        parts.add(draws());
        parts.add(Part.Text.of(speech.say("checks.last", last.draw().number())));
        parts.add(figures(last));
        parts.add(Part.Text.of(speech.say("checks.intervals")));
        parts.addAll(remarks(last));
        parts.add(strata(last, Kind.LINK));
        parts.add(strata(last, Kind.DOCUMENT));
        return parts;
    }

    private Part draws() {
        List<List<String>> rows = new ArrayList<>();
        List<Draw> draws = facts.quality().draws();
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i);
            rows.add(List.of(
                    Integer.toString(draw.number()),
                    speech.moment(draw.at()),
                    Long.toString(draw.seed()),
                    drawn(draw, Kind.LINK),
                    drawn(draw, Kind.DOCUMENT),
                    speech.whole(facts.answered().get(i))));
        }
        return Part.Table.of(
                speech.say("checks.draws"),
                List.of(
                        Part.Column.text(speech.say("checks.number"), 1),
                        Part.Column.text(speech.say("checks.at"), 2.6),
                        Part.Column.text(speech.say("checks.seed"), 2.6),
                        Part.Column.number(speech.say("checks.links"), 2.4),
                        Part.Column.number(speech.say("checks.documents"), 2.4),
                        Part.Column.number(speech.say("checks.answers"), 1.6)),
                rows);
    }

    private String drawn(Draw draw, Kind kind) {
        List<Stratum> strata =
                draw.strata().stream().filter(s -> s.kind() == kind).toList();
        return speech.say(
                "of",
                speech.whole(strata.stream().mapToLong(Stratum::drawn).sum()),
                speech.whole(strata.stream().mapToLong(Stratum::size).sum()));
    }

    private Part figures(CheckResult last) {
        boolean links = last.precision().checked() > 0;
        boolean documents = last.missed().checked() > 0;
        Interval missed = last.missed().interval();
        String open = speech.say("checks.open");
        return Part.Table.of(
                speech.say("checks.figures"),
                List.of(
                        Part.Column.text(speech.say("what"), 5),
                        Part.Column.number(speech.say("checks.estimate"), 2),
                        Part.Column.number(speech.say("checks.interval"), 3),
                        Part.Column.number(speech.say("checks.checked"), 1.6)),
                List.of(
                        List.of(
                                speech.say("checks.precision"),
                                links ? speech.percent(last.precision().value()) : open,
                                links ? speech.interval(last.precision().interval()) : "–",
                                speech.whole(last.precision().checked())),
                        List.of(
                                speech.say("checks.missed"),
                                documents ? speech.rounded(last.missed().value()) : open,
                                documents ? whole(missed) : "–",
                                speech.whole(last.missed().checked())),
                        List.of(
                                speech.say("checks.recall"),
                                documents
                                        ? speech.percent(
                                                last.recall(last.missed().value()))
                                        : open,
                                documents ? speech.interval(recall(last, missed)) : "–",
                                speech.whole(last.missed().checked()))));
    }

    private static Interval recall(CheckResult last, Interval missed) {
        return new Interval(last.recall(missed.high()), last.recall(missed.low()));
    }

    private String whole(Interval interval) {
        return speech.say(
                "interval",
                speech.rounded(Math.floor(interval.low() + 1e-9)),
                speech.rounded(Math.ceil(interval.high() - 1e-9)));
    }

    private List<Part> remarks(CheckResult last) {
        List<String> remarks = new ArrayList<>();
        long unsure = last.sum(Kind.LINK, CheckResult.StratumResult::unsure);
        if (unsure > 0) {
            remarks.add(speech.say(
                    "checks.unsure.links",
                    speech.whole(unsure),
                    speech.percent(last.pessimistic().value()),
                    speech.interval(last.pessimistic().interval())));
        }
        long unclear = last.sum(Kind.DOCUMENT, CheckResult.StratumResult::unsure);
        if (unclear > 0) {
            remarks.add(speech.say("checks.unsure.documents", speech.whole(unclear)));
        }
        double uncovered = last.uncovered(Kind.LINK) + last.uncovered(Kind.DOCUMENT);
        if (uncovered >= 0.5) {
            remarks.add(speech.say(
                    "checks.uncovered",
                    speech.rounded(last.uncovered(Kind.LINK)),
                    speech.rounded(last.uncovered(Kind.DOCUMENT))));
        }
        if (!last.changed().isEmpty()) {
            remarks.add(speech.say("checks.changed", speech.whole(last.changed().size())));
        }
        if (facts.journal().judges() > 0) {
            remarks.add(speech.say("checks.judges", speech.whole(facts.journal().judges())));
        }
        return remarks.isEmpty() ? List.of() : List.of(Part.Text.list(remarks));
    }

    private Part strata(CheckResult last, Kind kind) {
        List<List<String>> rows = new ArrayList<>();
        for (CheckResult.StratumResult s : last.of(kind)) {
            boolean said = s.said() > 0;
            rows.add(List.of(
                    speech.given(s.stratum().name()),
                    speech.whole(s.stratum().size()),
                    speech.whole(s.stratum().drawn()),
                    speech.say("of", speech.whole(s.right()), speech.whole(s.said())),
                    said ? speech.interval(s.share().interval()) : "–"));
        }
        String word = kind == Kind.LINK ? "links" : "documents";
        return Part.Table.of(
                speech.say("checks.strata." + word),
                List.of(
                        Part.Column.text(speech.say("checks.stratum"), 4.4),
                        Part.Column.number(speech.say("checks.size"), 1.6),
                        Part.Column.number(speech.say("checks.drawn"), 1.4),
                        Part.Column.number(speech.say("checks.right." + word), 2),
                        Part.Column.number(speech.say("checks.interval"), 3)),
                rows);
    }
}
