package org.tocsin.quality;

/** A two-sided 95 % confidence interval. */
public record Interval(double low, double high) {
    /** The 97.5 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;

    private static final double TAIL = 0.025;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /** What is known without any case. */
    public static Interval ofNothing() {
        return new Interval(0, 1);
    }

    /**
     * The score interval of a share (Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927).
     *
     * @param right cases of the kind, from 0 to {@code of}
     * @param of all cases
     */
    public static Interval wilson(long right, long of) {
        check((double) right, (double) of);
        if (of == 0) {
            return ofNothing();
        }
        double p = (double) right / of;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
        // at the ends the formula is exact, its rounding is not
        return new Interval(right == 0 ? 0 : Math.max(0, centre - half), right == of ? 1 : Math.min(1, centre + half));
    }

    /**
     * The interval of a share that holds the truth in at least 95 of 100 cases (Clopper and Pearson, The use of confidence or fiducial
     * limits illustrated in the case of the binomial, Biometrika 26, 1934). Numbers need not be whole: effective sizes are allowed.
     */
    public static Interval clopperPearson(double right, double of) {
        check(right, of);
        if (of <= 0) {
            return ofNothing();
        }
        double low = right <= 0 ? 0 : Quantiles.beta(TAIL, right, of - right + 1);
        double high = right >= of ? 1 : Quantiles.beta(1 - TAIL, right + 1, of - right);
        return new Interval(Math.min(low, high), high);
    }

    private static void check(double right, double of) {
        if (!(right >= 0 && right <= of)) {
            throw new IllegalArgumentException(right + " of " + of + " is no share");
        }
    }

    /** The lower tail beyond a two-sided 95 % interval. */
    static double tail() {
        return TAIL;
    }
}
