package org.tocsin.synth.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whether stated probabilities come true: of all links stated at 0.9, nine in ten should be right. */
public final class Reliability {
    private static final int BINS = 10;

    private final List<Stated> stated = new ArrayList<>();

    /** A link with its stated probability. */
    private record Stated(double probability, boolean right) {}

    /**
     * Links of neighbouring probability.
     *
     * @param stated mean of the stated probabilities
     * @param right  how many of them are right
     */
    public record Bin(double stated, Rate right) {}

    /** One more link. */
    public void add(double probability, boolean right) {
        stated.add(new Stated(probability, right));
    }

    /** How many links. */
    public int size() {
        return stated.size();
    }

    /** Ten bins of equally many links, by ascending probability; links of one probability are never parted. */
    public List<Bin> bins() {
        List<Stated> sorted = stated.stream()
                .sorted(Comparator.comparingDouble(Stated::probability))
                .toList();
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        for (int bin = 1; bin <= BINS; bin++) {
            int to = Math.max(from, sorted.size() * bin / BINS);
            while (to > from && to < sorted.size() && sorted.get(to).probability == sorted.get(to - 1).probability) {
                to++;
            }
            if (to > from) {
                bins.add(bin(sorted.subList(from, to)));
            }
            from = to;
        }
        return bins;
    }

    private static Bin bin(List<Stated> links) {
        double mean = links.stream().mapToDouble(Stated::probability).average().orElse(0);
        return new Bin(mean, new Rate(links.stream().filter(Stated::right).count(), links.size()));
    }

    /** Expected calibration error: mean distance of stated from true shares over the bins (Guo et al. 2017). */
    public double expectedError() {
        return bins().stream()
                .mapToDouble(b -> Math.abs(b.stated - b.right.value()) * b.right.of() / Math.max(1, stated.size()))
                .sum();
    }

    /** Mean squared distance of the stated probability from what is true, 0 or 1 (Brier 1950). */
    public double brier() {
        return stated.stream()
                .mapToDouble(s -> Math.pow(s.probability - (s.right ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    /** ECE and Brier score with the number of links behind them. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ECE %.4f, Brier %.4f (%d links)", expectedError(), brier(), size());
    }
}
