package org.tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.quality.Interval;
import org.tocsin.synth.score.Rate;
import org.tocsin.synth.score.ScoreReport;

/**
 * The figures of a demonstration, from its {@code score.json}.
 *
 * @param rates shares that should be large, then such as should be small
 * @param counts how many
 * @param ece expected calibration error
 * @param links how many links it is of
 */
record Scores(Map<String, Rate> rates, Map<String, Long> counts, double ece, long links) {
    private static final List<String> SHARES = List.of(
            ScoreReport.CONFIRMED_PRECISION,
            ScoreReport.CONFIRMED_RECALL,
            ScoreReport.FOUND,
            ScoreReport.THERE,
            ScoreReport.HOMONYMS,
            ScoreReport.PRACTITIONERS,
            ScoreReport.REVIEW_SHARE,
            ScoreReport.DOUBTS,
            ScoreReport.CATEGORIES,
            ScoreReport.SENSITIVE);
    private static final String CERTAIN = ": certain links that are confirmed";

    /** Reads what the demonstration wrote. */
    static Scores of(JsonNode json) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        for (String part : List.of("rates", "slips", "byMedium")) {
            json.path(part)
                    .properties()
                    .forEach(e -> rates.put(
                            e.getKey(),
                            new Rate(
                                    e.getValue().path("right").asLong(),
                                    e.getValue().path("of").asLong())));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        json.path("counts")
                .properties()
                .forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
        return new Scores(
                rates,
                counts,
                json.path("ece").asDouble(),
                json.path("linksWithProbability").asLong());
    }

    /** A table with a column for each and one for all together. */
    static String table(List<String> seeds, List<Scores> each) {
        StringBuilder table = new StringBuilder("| | " + String.join(" | ", seeds) + " | together |\n");
        table.append("|---".repeat(seeds.size() + 2)).append("|\n");
        SHARES.forEach(name -> shares(table, name, each));
        for (String medium : List.of("born-digital", "mail", "structured", "scan")) {
            shares(table, medium + CERTAIN, each);
        }
        table.append("| ECE |");
        each.forEach(one -> table.append(String.format(Locale.ROOT, " %.4f |", one.ece)));
        table.append(String.format(Locale.ROOT, " %.4f |%n", ece(each)));
        for (String name : List.of("false confirmed links", ScoreReport.LEDGER_FAULTS, ScoreReport.SCANS_APART)) {
            counts(table, name, each);
        }
        return table.toString();
    }

    private static void shares(StringBuilder table, String name, List<Scores> each) {
        List<Rate> rates = each.stream()
                .map(one -> one.rates.getOrDefault(name, new Rate(0, 0)))
                .toList();
        table.append("| ").append(name).append(" |");
        rates.forEach(rate -> table.append(' ').append(said(rate)).append(" |"));
        table.append(' ')
                .append(said(rates.stream().reduce(new Rate(0, 0), Rate::plus)))
                .append(" |\n");
    }

    private static String said(Rate rate) {
        if (rate.of() == 0) {
            return "no case";
        }
        Interval exact = rate.exact();
        return String.format(
                Locale.ROOT,
                "%.4f [%.4f, %.4f] %d / %d",
                rate.value(),
                exact.low(),
                exact.high(),
                rate.right(),
                rate.of());
    }

    private static void counts(StringBuilder table, String name, List<Scores> each) {
        table.append("| ").append(name).append(" |");
        each.forEach(one ->
                table.append(' ').append(one.counts.getOrDefault(name, 0L)).append(" |"));
        long all = each.stream()
                .mapToLong(one -> one.counts.getOrDefault(name, 0L))
                .sum();
        table.append(' ').append(all).append(" |\n");
    }

    /** The mean by links, which is never below the error of all in the same bins. */
    private static double ece(List<Scores> each) {
        long links = each.stream().mapToLong(Scores::links).sum();
        return each.stream().mapToDouble(one -> one.ece * one.links).sum() / Math.max(1, links);
    }
}
