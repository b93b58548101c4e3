package org.tocsin.synth.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures of a report by one property of links: format, evidence, sex and so on. */
public final class Facet {
    private final String name;
    private final String note;
    private final Map<String, Counts> counts = new TreeMap<>();

    /** Counters of one value. */
    private static final class Counts {
        final long[] precision = new long[2];
        final long[] recall = new long[2];
        final long[] found = new long[2];
        final long[] review = new long[2];
        double said;
        final long[] seen = new long[2];
    }

    /**
     * The figures of one value.
     *
     * @param precision confirmed links that are right
     * @param recall links that the rules allow to confirm and that are confirmed
     * @param found links found, confirmed or for review
     * @param review links found that wait for review
     * @param said mean probability of all links that were said
     * @param seen those of them that are right
     */
    public record Cell(String value, Rate precision, Rate recall, Rate found, Rate review, double said, Rate seen) {
        /** The lowest upper end of an interval: how bad it surely is. */
        double worst() {
            return Math.min(precision.high(), Math.min(recall.high(), found.high()));
        }
    }

    Facet(String name, String note) {
        this.name = name;
        this.note = note;
    }

    /** What the values are of. */
    public String name() {
        return name;
    }

    /** How to read them. */
    public String note() {
        return note;
    }

    void precision(Set<String> values, boolean right) {
        values.forEach(v -> count(of(v).precision, right));
    }

    void recall(Set<String> values, boolean confirmed) {
        values.forEach(v -> count(of(v).recall, confirmed));
    }

    void found(Set<String> values, String status) {
        for (String value : values) {
            count(of(value).found, !status.isEmpty());
            if (!status.isEmpty()) {
                count(of(value).review, status.equals("review"));
            }
        }
    }

    void said(Set<String> values, double probability, boolean right) {
        for (String value : values) {
            of(value).said += probability;
            count(of(value).seen, right);
        }
    }

    private Counts of(String value) {
        return counts.computeIfAbsent(value.isEmpty() ? "not known" : value, k -> new Counts());
    }

    private static void count(long[] counter, boolean right) {
        counter[0] += right ? 1 : 0;
        counter[1]++;
    }

    /** The figures, what is surely worst first. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        counts.forEach((value, c) -> cells.add(new Cell(
                value,
                rate(c.precision),
                rate(c.recall),
                rate(c.found),
                rate(c.review),
                c.seen[1] == 0 ? Double.NaN : c.said / c.seen[1],
                rate(c.seen))));
        cells.sort(Comparator.comparingDouble(Cell::worst));
        return cells;
    }

    private static Rate rate(long[] pair) {
        return new Rate(pair[0], pair[1]);
    }
}
