package org.tocsin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    /** Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilson_isAsPublished(long right, long of, double low, double high) {
        Interval interval = Interval.wilson(right, of);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Newcombe 1998, table I, method 5. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "15, 148, 0.0578, 0.1617", "0, 20, 0.0000, 0.1684", "1, 29, 0.0009, 0.1776"})
    void clopperPearson_isAsPublished(double right, double of, double low, double high) {
        Interval interval = Interval.clopperPearson(right, of);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void allRight_hasTheClosedForm() {
        for (int n : new int[] {1, 5, 100, 300, 3000, 100_000}) {
            assertThat(Interval.clopperPearson(n, n).low()).isCloseTo(Math.pow(0.025, 1.0 / n), within(1e-10));
            assertThat(Interval.clopperPearson(0, n).high()).isCloseTo(1 - Math.pow(0.025, 1.0 / n), within(1e-10));
        }
    }

    @Test
    void noCase_saysNothing() {
        assertThat(Interval.wilson(0, 0)).isEqualTo(Interval.ofNothing());
        assertThat(Interval.clopperPearson(0, 0)).isEqualTo(Interval.ofNothing());
    }

    @Test
    void moreRightThanCases_isRefused() {
        assertThatThrownBy(() -> Interval.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interval.clopperPearson(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void intervals_holdTheShare_andMirror(
            @ForAll @IntRange(max = 400) int right, @ForAll @IntRange(max = 400) int wrong) {
        int of = right + wrong;
        double share = of == 0 ? 0.5 : (double) right / of;
        for (boolean wilson : new boolean[] {true, false}) {
            Interval one = wilson ? Interval.wilson(right, of) : Interval.clopperPearson(right, of);
            Interval other = wilson ? Interval.wilson(wrong, of) : Interval.clopperPearson(wrong, of);
            assertThat(one.low()).isBetween(0.0, share + 1e-12);
            assertThat(one.high()).isBetween(share - 1e-12, 1.0);
            assertThat(other.low()).isCloseTo(1 - one.high(), within(1e-9));
        }
    }

    /** Clopper and Pearson promise that the truth is inside in at least 95 of 100 samples: summed over all outcomes, not drawn. */
    @Property(tries = 200)
    void clopperPearson_keepsItsPromise(
            @ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(max = 1000) int perMille) {
        double p = perMille / 1000.0;
        double covered = 0;
        for (int k = 0; k <= n; k++) {
            Interval interval = Interval.clopperPearson(k, n);
            covered += interval.low() <= p && p <= interval.high() ? binomial(k, n, p) : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(0.95 - 1e-9);
    }

    private static double binomial(int k, int n, double p) {
        double mass = 1;
        for (int i = 1; i <= k; i++) {
            mass *= (double) (n - k + i) / i;
        }
        return mass * Math.pow(p, k) * Math.pow(1 - p, n - k);
    }
}
