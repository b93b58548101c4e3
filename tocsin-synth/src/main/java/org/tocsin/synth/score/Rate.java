package org.tocsin.synth.score;

import java.util.Locale;
import org.tocsin.quality.Interval;

/** A share of cases that went right, with its Wilson score interval (Wilson 1927) at 95 %. */
public record Rate(long right, long of) {
    /** The share, 1 when there was no case. */
    public double value() {
        return of == 0 ? 1 : (double) right / of;
    }

    /** The lower end of the interval. */
    public double low() {
        return Interval.wilson(right, of).low();
    }

    /** The upper end of the interval. */
    public double high() {
        return Interval.wilson(right, of).high();
    }

    /** The interval of Clopper and Pearson, which holds the truth in at least 95 of 100 cases. */
    public Interval exact() {
        return Interval.clopperPearson((double) right, (double) of);
    }

    /** The cases of two rates together. */
    public Rate plus(Rate other) {
        return new Rate(right + other.right, of + other.of);
    }

    @Override
    public String toString() {
        return of == 0
                ? "    -          (no case)"
                : String.format(Locale.ROOT, "%6.4f  [%.4f, %.4f]  %d / %d", value(), low(), high(), right, of);
    }
}
