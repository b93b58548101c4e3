package org.tocsin.synth.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.quality.Reliability;

/** The figures of a report while they are gathered. */
final class Figures {
    final Map<String, Rate> rates = new LinkedHashMap<>();
    final Map<String, Rate> slips = new LinkedHashMap<>();
    final Map<String, Rate> byMedium = new TreeMap<>();
    final Map<String, Rate> byFormat = new TreeMap<>();
    final Map<String, Rate> rightByFormat = new TreeMap<>();
    final Map<String, Rate> byEvidence = new TreeMap<>();
    final Map<String, Rate> byCategory = new TreeMap<>();
    final Map<String, Rate> dates = new TreeMap<>();
    final Map<String, List<String>> lists = new LinkedHashMap<>();
    final Map<String, Long> counts = new LinkedHashMap<>();

    ScoreReport report(Reliability reliability) {
        return new ScoreReport(
                rates,
                slips,
                byMedium,
                byFormat,
                rightByFormat,
                byEvidence,
                byCategory,
                dates,
                reliability,
                lists,
                counts);
    }
}
