package org.tocsin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tocsin.quality.Share.Part;

class ShareTest {
    /** Cochran, Sampling Techniques (3rd ed., 1977), section 5A.2: the estimate is the sum of W_h p_h. */
    @Test
    void estimate_weighsStrataBySize() {
        Share share = Share.of(List.of(new Part(900, 90, 100), new Part(100, 25, 50)));
        assertThat(share.value()).isCloseTo(0.9 * 0.9 + 0.1 * 0.5, within(1e-12));
        assertThat(share.checked()).isEqualTo(150);
        assertThat(share.population()).isEqualTo(1000);
    }

    @Test
    void equalWeightsWithoutError_areASimpleSample() {
        Share share = Share.of(List.of(new Part(2000, 200, 200), new Part(2000, 200, 200)));
        assertThat(share.effective()).isCloseTo(400, within(1e-9));
        assertThat(share.interval().low()).isCloseTo(Math.pow(0.025, 1 / 400.0), within(1e-9));
        assertThat(share.interval().high()).isEqualTo(1);
    }

    @Test
    void errorsInASmallStratum_doNotMakeTheLargeOneSure() {
        Share share = Share.of(List.of(new Part(90_000, 100, 100), new Part(100, 45, 50)));
        assertThat(share.interval().low())
                .isLessThan(Interval.clopperPearson(100, 100).low() + 0.001);
    }

    @Test
    void whatWasCheckedAsAWhole_isKnown() {
        Share share = Share.of(List.of(new Part(10, 9, 10)));
        assertThat(share.interval()).isEqualTo(new Interval(0.9, 0.9));
        Share mixed = Share.of(List.of(new Part(10, 5, 10), new Part(10, 3, 3)));
        assertThat(mixed.interval().low()).isCloseTo(0.25 + Math.pow(0.025, 1 / 3.0) / 2, within(1e-9));
        assertThat(mixed.interval().high()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void strataWithoutAnswer_areNoPartOfTheFigure() {
        Share share = Share.of(List.of(new Part(1000, 10, 10), new Part(50, 0, 0)));
        assertThat(share.population()).isEqualTo(1000);
        assertThat(Share.of(List.of(new Part(50, 0, 0))).checked()).isZero();
        assertThat(Share.of(List.<Part>of()).value()).isNaN();
    }

    @Test
    void moreRightThanChecked_isRefused() {
        assertThatThrownBy(() -> new Part(10, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 2,000 samples of each of five populations; 94 % leaves room for chance (three standard errors are 1.5 %). */
    @Test
    void theTruth_liesInsideAsOftenAsPromised() {
        double[][] populations = { // size, share right, checked; three strata each
            {50_000, 0.999, 200, 5_000, 0.98, 60, 300, 0.8, 20},
            {10_000, 0.99, 100, 10_000, 0.99, 100, 10_000, 0.99, 100},
            {90_000, 0.97, 150, 100, 0.5, 50, 1_000, 0.9, 50},
            {1_000, 0.9, 300, 1_000, 0.5, 30, 1_000, 0.1, 30},
            {40_000, 1.0, 250, 4_000, 0.95, 100, 400, 0.99, 50}
        };
        for (double[] p : populations) {
            assertThat(coverage(p)).isGreaterThan(0.94);
        }
    }

    private static double coverage(double[] p) {
        Random random = new Random(4);
        double truth = (p[0] * p[1] + p[3] * p[4] + p[6] * p[7]) / (p[0] + p[3] + p[6]);
        int inside = 0;
        for (int run = 0; run < 2000; run++) {
            Interval i = Share.of(List.of(part(random, p, 0), part(random, p, 3), part(random, p, 6)))
                    .interval();
            inside += i.low() <= truth && truth <= i.high() ? 1 : 0;
        }
        return inside / 2000.0;
    }

    private static Part part(Random random, double[] p, int at) {
        long right = 0;
        for (int i = 0; i < p[at + 2]; i++) {
            right += random.nextDouble() < p[at + 1] ? 1 : 0;
        }
        return new Part(p[at], right, (long) p[at + 2]);
    }
}
