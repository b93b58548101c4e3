package org.tocsin.quality;

import java.util.List;

/**
 * A total over a population, such as people missed in its documents, estimated from random samples of its strata.
 *
 * @param value the estimate
 * @param interval its 95 % interval
 * @param checked how many members were checked
 */
public record Total(double value, Interval interval, long checked) {

    /**
     * What was counted in the members of one stratum that were checked.
     *
     * @param size members of the stratum; an estimate where the sample was thinned
     * @param counts the count of each member that was checked
     */
    public record Part(double size, List<Integer> counts) {
        public Part {
            counts = List.copyOf(counts);
        }

        double weight() {
            return size / counts.size();
        }

        boolean whole() {
            return counts.size() >= size;
        }

        long sum() {
            return counts.stream().mapToLong(Integer::longValue).sum();
        }
    }

    /**
     * The weighted total with the gamma interval (Fay and Feuer, Confidence intervals for directly standardized rates: a method based on
     * the gamma distribution, Statistics in Medicine 16, 1997). A member with several is one event of their weight, so crowded documents
     * widen the interval; where nothing was counted the upper end takes one for each event. Strata checked as a whole are known.
     */
    public static Total of(List<Part> parts) {
        double known = 0;
        double value = 0;
        double variance = 0;
        double largest = 0;
        long checked = 0;
        for (Part part : parts) {
            checked += part.counts().size();
            if (part.counts().isEmpty() || part.whole()) {
                known += part.sum();
                continue;
            }
            int most = 1;
            for (int count : part.counts()) {
                double event = part.weight() * count;
                value += event;
                variance += event * event;
                most = Math.max(most, count);
            }
            largest = Math.max(largest, part.weight() * most);
        }
        double low = value <= 0 ? 0 : gamma(Interval.tail(), value, variance);
        double high = largest <= 0 ? 0 : gamma(1 - Interval.tail(), value + largest, variance + largest * largest);
        return new Total(known + value, new Interval(known + Math.min(low, high), known + high), checked);
    }

    /** The quantile of the gamma distribution with this mean and variance. */
    private static double gamma(double p, double mean, double variance) {
        return Quantiles.gamma(p, mean * mean / variance) * variance / mean;
    }
}
