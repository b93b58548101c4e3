package org.tocsin.quality;

import java.util.List;

/**
 * A share of a population, estimated from a random sample of each of its strata.
 *
 * @param value the estimate
 * @param interval its 95 % interval
 * @param checked how many were checked
 * @param population how many the estimate speaks of; strata of which nothing was checked are not among them
 * @param effective how large a simple random sample would be as sure
 */
public record Share(double value, Interval interval, long checked, double population, double effective) {

    /**
     * What was checked of one stratum, drawn with equal probability for each of its members.
     *
     * @param size members of the stratum; an estimate where the sample was thinned
     * @param right members that are right
     * @param checked members that were checked
     */
    public record Part(double size, long right, long checked) {
        public Part {
            if (!(right >= 0 && right <= checked && size >= 0)) {
                throw new IllegalArgumentException(right + " of " + checked + " checked of " + size);
            }
        }

        double share() {
            return (double) right / checked;
        }

        boolean whole() {
            return checked >= size;
        }
    }

    /** The share of one stratum alone; exact where all was checked. */
    public static Share of(Part part) {
        return of(List.of(part));
    }

    /**
     * The stratified estimate. Strata that were checked as a whole are known; for the rest the interval is that of Clopper and Pearson
     * with an effective sample size (Korn and Graubard, Confidence intervals for proportions with small expected number of positive
     * counts estimated from survey data, Survey Methodology 24, 1998), which is never taken larger than Kish's n (sum w)² / sum w²: a
     * variance estimated from strata without an error would be nought.
     */
    public static Share of(List<Part> parts) {
        List<Part> seen =
                parts.stream().filter(p -> p.checked() > 0 && p.size() > 0).toList();
        double population = seen.stream().mapToDouble(Part::size).sum();
        long checked = seen.stream().mapToLong(Part::checked).sum();
        if (population <= 0) {
            return new Share(Double.NaN, Interval.ofNothing(), 0, 0, 0);
        }
        double value = mean(seen, population);
        List<Part> drawn = seen.stream().filter(p -> !p.whole()).toList();
        double open = drawn.stream().mapToDouble(Part::size).sum();
        if (open <= 0) {
            return new Share(value, new Interval(value, value), checked, population, checked);
        }
        double share = mean(drawn, open);
        double effective = effective(drawn, open, share);
        Interval rest = Interval.clopperPearson(Math.min(share, 1) * effective, effective);
        double known = value - share * open / population;
        Interval all = new Interval(
                Math.max(0, known + rest.low() * open / population),
                Math.min(1, known + rest.high() * open / population));
        return new Share(value, all, checked, population, effective);
    }

    private static double mean(List<Part> parts, double population) {
        return Math.min(1, parts.stream().mapToDouble(p -> p.size() * p.share()).sum() / population);
    }

    private static double effective(List<Part> parts, double population, double share) {
        double kish = 0;
        double variance = 0;
        for (Part part : parts) {
            double weight = part.size() / population;
            kish += weight * weight / part.checked();
            variance += weight * weight * part.share() * (1 - part.share()) / Math.max(1, part.checked() - 1);
        }
        double byKish = 1 / kish;
        return variance > 0 ? Math.min(byKish, share * (1 - share) / variance) : byKish;
    }
}
