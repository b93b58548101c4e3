package org.tocsin.cli.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.Sealer;
import org.tocsin.quality.Interval;
import org.tocsin.quality.Share;
import org.tocsin.quality.check.CheckResult;
import org.tocsin.quality.check.Sheet;

/** A result as it is written in JSON; what is not known is null. */
final class ResultJson {
    private final Sealer sealer;

    ResultJson(Sealer sealer) {
        this.sealer = sealer;
    }

    Map<String, @Nullable Object> map(CheckResult result) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("draw", result.draw().number());
        map.put("at", Instant.ofEpochMilli(result.draw().at()).toString());
        map.put("seed", result.draw().seed());
        map.put("precision", precision(result));
        map.put("recall", recall(result));
        map.put("changed", result.changed().stream().map(this::changed).toList());
        return map;
    }

    private static Map<String, @Nullable Object> precision(CheckResult result) {
        Share share = result.precision();
        boolean known = share.checked() > 0;
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("value", known ? share.value() : null);
        interval(map, known ? share.interval() : null);
        map.put("checked", share.checked());
        map.put("effective", share.effective());
        map.put("links", share.population());
        map.put("links_drawn_from", DrawReport.size(result.draw(), Kind.LINK));
        map.put("links_now", result.confirmedNow());
        map.put("links_not_covered", result.uncovered(Kind.LINK));
        map.put("cannot_say", result.sum(Kind.LINK, CheckResult.StratumResult::unsure));
        map.put(
                "low_if_cannot_say_is_wrong",
                known ? result.pessimistic().interval().low() : null);
        map.put("strata", strata(result, Kind.LINK));
        return map;
    }

    private static Map<String, @Nullable Object> recall(CheckResult result) {
        boolean known = result.sum(Kind.DOCUMENT, CheckResult.StratumResult::said) > 0;
        Interval missed = result.missed().interval();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        double value = result.recall(result.missed().value());
        boolean figure = known && !Double.isNaN(value);
        map.put("value", figure ? value : null);
        double low = result.recall(missed.high());
        double high = result.recall(missed.low());
        interval(map, figure && !Double.isNaN(low) && !Double.isNaN(high) ? new Interval(low, high) : null);
        map.put("found", result.found());
        map.put("missed", known ? result.missed().value() : null);
        map.put("missed_low", known ? missed.low() : null);
        map.put("missed_high", known ? missed.high() : null);
        map.put("checked", result.missed().checked());
        map.put("documents_drawn_from", DrawReport.size(result.draw(), Kind.DOCUMENT));
        map.put("documents_not_covered", result.uncovered(Kind.DOCUMENT));
        map.put("cannot_say", result.sum(Kind.DOCUMENT, CheckResult.StratumResult::unsure));
        map.put("unreadable", result.unreadable());
        map.put("strata", strata(result, Kind.DOCUMENT));
        return map;
    }

    private static void interval(Map<String, @Nullable Object> map, @Nullable Interval interval) {
        map.put("low", interval == null ? null : interval.low());
        map.put("high", interval == null ? null : interval.high());
    }

    private static List<Map<String, @Nullable Object>> strata(CheckResult result, Kind kind) {
        return result.of(kind).stream().map(ResultJson::stratum).toList();
    }

    private static Map<String, @Nullable Object> stratum(CheckResult.StratumResult s) {
        boolean known = s.said() > 0;
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", s.stratum().name());
        map.put("size", s.stratum().size());
        map.put("drawn", s.stratum().drawn());
        map.put("standing", s.standing());
        map.put("answered", s.answered());
        map.put("cannot_say", s.unsure());
        map.put("right", s.right());
        map.put("value", known ? s.share().value() : null);
        interval(map, known ? s.share().interval() : null);
        if (s.stratum().kind() == Kind.DOCUMENT) {
            map.put("people", s.people().stream().mapToLong(Integer::longValue).sum());
        }
        return map;
    }

    private Map<String, @Nullable Object> changed(Sheet.Line line) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("sample_id", line.id().written(sealer));
        map.put("item_id", line.unit().item());
        map.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
        map.put("state", line.state().word());
        map.put(
                "answer",
                line.answer() == null ? null : line.answer().verdict().name().toLowerCase(Locale.ROOT));
        map.put("people", line.answer() == null ? null : line.answer().people());
        return map;
    }
}
