package org.tocsin.synth.score;

import java.util.Locale;

/** A share of cases that went right, with its Wilson score interval (Wilson 1927) at 95 %. */
public record Rate(long right, long of) {
    private static final double Z = 1.959964;

    /** The share, 1 when there was no case. */
    public double value() {
        return of == 0 ? 1 : (double) right / of;
    }

    public double low() {
        return of == 0 ? 0 : Math.max(0, centre() - half());
    }

    public double high() {
        return of == 0 ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double p = value();
        return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    @Override
    public String toString() {
        return of == 0
                ? "    -          (no case)"
                : String.format(Locale.ROOT, "%6.4f  [%.4f, %.4f]  %d / %d", value(), low(), high(), right, of);
    }
}
