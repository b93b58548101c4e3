package org.tocsin.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether probabilities mean what they say: of what was said with 0.9, nine in ten should be right.
 *
 * @param bins groups of about equal size by rising probability; equal probabilities are never parted
 * @param of how many predictions
 * @param ece expected calibration error: the mean distance of said and seen shares over the bins (Guo et al., On calibration of modern
 *     neural networks, ICML 2017, with bins of equal mass)
 * @param brier the mean square of said minus seen (Brier, Verification of forecasts expressed in terms of probability, 1950)
 * @param logLoss the mean of minus the natural logarithm of what was said about what came; probabilities are kept 1e-9 away from 0 and 1
 */
public record Reliability(List<Bin> bins, long of, double ece, double brier, double logLoss) {
    private static final double LEAST = 1e-9;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** A prediction and whether it came true. */
    public record Said(double probability, boolean right) {
        public Said {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(probability + " is no probability");
            }
        }
    }

    /**
     * Predictions of about the same probability.
     *
     * @param said their mean probability
     * @param from the lowest of them
     * @param to the highest of them
     */
    public record Bin(double from, double to, double said, long right, long of) {
        /** The share that came true. */
        public double seen() {
            return (double) right / of;
        }

        /** The interval of that share. */
        public Interval interval() {
            return Interval.wilson(right, of);
        }
    }

    /** Judges predictions in at most so many bins. */
    public static Reliability of(List<Said> predictions, int mostBins) {
        List<Said> sorted = new ArrayList<>(predictions);
        sorted.sort(Comparator.comparingDouble(Said::probability));
        List<Bin> bins = bins(sorted, Math.max(1, mostBins));
        double n = Math.max(1, sorted.size());
        double ece = bins.stream()
                        .mapToDouble(b -> Math.abs(b.said() - b.seen()) * b.of())
                        .sum()
                / n;
        double brier = sorted.stream()
                        .mapToDouble(s -> Math.pow(s.probability() - (s.right() ? 1 : 0), 2))
                        .sum()
                / n;
        double log = sorted.stream().mapToDouble(Reliability::surprise).sum() / n;
        return new Reliability(bins, sorted.size(), ece, brier, log);
    }

    private static double surprise(Said said) {
        double p = Math.min(1 - LEAST, Math.max(LEAST, said.probability()));
        return -Math.log(said.right() ? p : 1 - p);
    }

    private static List<Bin> bins(List<Said> sorted, int most) {
        List<Bin> bins = new ArrayList<>();
        int start = 0;
        while (start < sorted.size()) {
            int left = most - bins.size();
            int end = start + Math.max(1, (int) Math.ceil((sorted.size() - start) / (double) Math.max(1, left)));
            end = left <= 1 ? sorted.size() : Math.min(end, sorted.size());
            while (end < sorted.size()
                    && sorted.get(end).probability() == sorted.get(end - 1).probability()) {
                end++;
            }
            bins.add(bin(sorted.subList(start, end)));
            start = end;
        }
        return bins;
    }

    private static Bin bin(List<Said> some) {
        double sum = some.stream().mapToDouble(Said::probability).sum();
        long right = some.stream().filter(Said::right).count();
        return new Bin(
                some.get(0).probability(),
                some.get(some.size() - 1).probability(),
                sum / some.size(),
                right,
                some.size());
    }
}
