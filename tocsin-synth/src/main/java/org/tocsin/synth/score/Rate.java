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

    @Override
    public String toString() {
        return of == 0
                ? "    -          (no case)"
                : String.format(Locale.ROOT, "%6.4f  [%.4f, %.4f]  %d / %d", value(), low(), high(), right, of);
    }
}
