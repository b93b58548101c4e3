package org.tocsin.cli.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.cli.Texts;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.Sealer;
import org.tocsin.quality.Interval;
import org.tocsin.quality.Share;
import org.tocsin.quality.check.CheckResult;
import org.tocsin.quality.check.Sheet;

/** Says in sentences what follows from the answers about a draw. */
public final class ResultReport {
    private static final int SHOWN = 20;

    private final Sealer sealer;
    private final Texts texts;
    private final PrintWriter out;

    /** In this language, to this printer; ids are written with the key of the case. */
    public ResultReport(Sealer sealer, Texts texts, PrintWriter out) {
        this.sealer = sealer;
        this.texts = texts;
        this.out = out;
    }

    /** Prints a result. */
    public void print(CheckResult result, boolean json) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(new ResultJson(sealer).map(result)));
            return;
        }
        Draw draw = result.draw();
        String day = Instant.ofEpochMilli(draw.at())
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        say("sample.result.title", draw.number(), day);
        precision(result);
        recall(result);
    }

    private void precision(CheckResult result) {
        out.println();
        Share share = result.precision();
        long size = DrawReport.size(result.draw(), Kind.LINK);
        if (share.checked() == 0) {
            say("sample.result.link.none", DrawReport.drawn(result.draw(), Kind.LINK), size);
        } else {
            Interval i = share.interval();
            say(
                    "sample.result.link",
                    Numbers.percent(share.value()),
                    Numbers.low(i),
                    Numbers.high(i),
                    share.checked(),
                    Numbers.whole(share.population()));
            double of = share.population();
            say(
                    "sample.result.link.wrong",
                    Numbers.whole(Math.floor((1 - i.high()) * of + 1e-9)),
                    Numbers.whole(Math.ceil((1 - i.low()) * of - 1e-9)));
            unsure(result);
            if (result.uncovered(Kind.LINK) >= 0.5) {
                say("sample.result.link.uncovered", Numbers.whole(result.uncovered(Kind.LINK)));
            }
            strata(result, Kind.LINK);
        }
        rest(result, Kind.LINK);
        if (size != result.confirmedNow()) {
            say("sample.result.link.moved", size, result.confirmedNow());
        }
    }

    private void unsure(CheckResult result) {
        long unsure = result.sum(Kind.LINK, CheckResult.StratumResult::unsure);
        if (unsure > 0) {
            Share worst = result.pessimistic();
            say("sample.result.link.unsure", unsure, Numbers.percent(worst.value()), Numbers.low(worst.interval()));
        }
    }

    private void recall(CheckResult result) {
        out.println();
        long said = result.sum(Kind.DOCUMENT, CheckResult.StratumResult::said);
        long size = DrawReport.size(result.draw(), Kind.DOCUMENT);
        if (size == 0) {
            say("sample.result.document.empty");
        } else if (said == 0) {
            say("sample.result.document.none", DrawReport.drawn(result.draw(), Kind.DOCUMENT), size);
        } else {
            missed(result, said);
        }
        rest(result, Kind.DOCUMENT);
    }

    private void missed(CheckResult result, long said) {
        Interval missed = result.missed().interval();
        long people = result.of(Kind.DOCUMENT).stream()
                .flatMap(s -> s.people().stream())
                .mapToLong(Integer::longValue)
                .sum();
        long clean = result.sum(Kind.DOCUMENT, CheckResult.StratumResult::right);
        say("sample.result.document.seen", said, people, said - clean);
        say(
                "sample.result.document",
                Numbers.percent(result.recall(result.missed().value())),
                Numbers.percent(result.recall(missed.high())),
                Numbers.percent(result.recall(missed.low())),
                result.found(),
                Numbers.whole(result.missed().value()),
                Numbers.whole(Math.floor(missed.low() + 1e-9)),
                Numbers.whole(Math.ceil(missed.high() - 1e-9)));
        long unsure = result.sum(Kind.DOCUMENT, CheckResult.StratumResult::unsure);
        if (unsure > 0) {
            say("sample.result.document.unsure", unsure);
        }
        if (result.uncovered(Kind.DOCUMENT) >= 0.5) {
            say("sample.result.document.uncovered", Numbers.whole(result.uncovered(Kind.DOCUMENT)));
        }
        say("sample.result.document.limits", result.unreadable());
        strata(result, Kind.DOCUMENT);
    }

    /** What was not answered, and what changed since the draw. */
    private void rest(CheckResult result, Kind kind) {
        long waiting = result.sum(kind, s -> s.standing() - s.answered());
        if (waiting > 0) {
            say("sample.result.waiting." + word(kind), waiting);
        }
        List<Sheet.Line> changed =
                result.changed().stream().filter(l -> l.kind() == kind).toList();
        if (!changed.isEmpty()) {
            String states = result.states(kind).entrySet().stream()
                    .map(e -> texts.get("sample.state." + e.getKey().word()) + ": " + e.getValue())
                    .collect(Collectors.joining(", "));
            say("sample.result.changed." + word(kind), changed.size(), states);
            changed.stream().limit(SHOWN).forEach(this::changed);
            if (changed.size() > SHOWN) {
                out.println("  " + texts.get("sample.fault.more", changed.size() - SHOWN));
            }
        }
    }

    private void changed(Sheet.Line line) {
        String answer = line.answer() == null
                ? texts.get("sample.unanswered")
                : texts.get(
                        "sample.answer." + line.answer().verdict().name().toLowerCase(Locale.ROOT),
                        line.answer().people());
        out.println("  " + line.id().written(sealer) + "  "
                + texts.get("sample.state." + line.state().word()) + "  (" + answer + ")");
    }

    private void strata(CheckResult result, Kind kind) {
        out.println();
        say("sample.result.strata." + word(kind));
        for (CheckResult.StratumResult s : result.of(kind)) {
            String share = s.said() == 0 ? "-" : Numbers.percent(s.share().value());
            String interval = s.said() == 0
                    ? ""
                    : "[" + Numbers.low(s.share().interval()) + ", "
                            + Numbers.high(s.share().interval()) + "]";
            out.printf(
                    Locale.ROOT,
                    "  %s %5d / %-5d %8s  %-20s %s%n",
                    DrawReport.padded(
                            s.stratum().name(),
                            result.of(kind).stream()
                                    .map(CheckResult.StratumResult::stratum)
                                    .toList()),
                    s.right(),
                    s.said(),
                    share,
                    interval,
                    texts.get("sample.result.of", s.stratum().size()));
        }
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void say(String key, Object... values) {
        out.println(texts.get(key, values));
    }
}
