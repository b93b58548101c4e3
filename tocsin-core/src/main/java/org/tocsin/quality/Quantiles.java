package org.tocsin.quality;

import java.util.function.DoubleUnaryOperator;

/**
 * Quantiles of the beta and gamma distributions, by bisection on their distribution functions (continued fractions and series as in
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29, 6.5.31 and 26.5.8). Good to about ten digits.
 */
final class Quantiles {
    private static final int STEPS = 2000;
    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-15;

    /** Coefficients of Lanczos's approximation of the gamma function for g = 7 (Godfrey 2001). */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private Quantiles() {}

    /** The value below which a beta variable with these positive shapes lies with probability {@code p}. */
    static double beta(double p, double a, double b) {
        return bisect(x -> betaBelow(x, a, b), p, 0, 1);
    }

    /** The value below which a gamma variable with this positive shape and scale 1 lies with probability {@code p}. */
    static double gamma(double p, double shape) {
        double high = shape + 10;
        while (gammaBelow(high, shape) < p) {
            high *= 2;
        }
        return bisect(x -> gammaBelow(x, shape), p, 0, high);
    }

    private static double bisect(DoubleUnaryOperator below, double p, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
            double middle = (low + high) / 2;
            if (below.applyAsDouble(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The regularised incomplete beta function. */
    static double betaBelow(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(x, a, b) / a
                : 1 - front * betaFraction(1 - x, b, a) / b;
    }

    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m <= STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return fraction;
    }

    /** The regularised lower incomplete gamma function. */
    static double gammaBelow(double x, double a) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? front * gammaSeries(x, a) : 1 - front * gammaFraction(x, a);
    }

    private static double gammaSeries(double x, double a) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n <= STEPS && term > sum * ENOUGH; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double gammaFraction(double x, double a) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / nonZero(b);
        double fraction = d;
        for (int n = 1; n <= STEPS; n++) {
            double step = -n * (n - a);
            b += 2;
            d = 1 / nonZero(step * d + b);
            c = nonZero(b + step / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return fraction;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double logGamma(double x) {
        double y = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (y + i);
        }
        double t = y + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
