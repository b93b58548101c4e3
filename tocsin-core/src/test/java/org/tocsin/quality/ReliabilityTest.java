package org.tocsin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tocsin.quality.Reliability.Said;

class ReliabilityTest {
    /** Forecasts 0.7 and 0.3 of what happened, and 0.7 of what did not: by hand, as in Brier 1950 for two classes, halved. */
    @Test
    void brierAndLogLoss_areAsByHand() {
        Reliability r = Reliability.of(List.of(new Said(0.7, true), new Said(0.3, true), new Said(0.7, false)), 1);
        assertThat(r.brier()).isCloseTo((0.09 + 0.49 + 0.49) / 3, within(1e-12));
        assertThat(r.logLoss()).isCloseTo(-(Math.log(0.7) + Math.log(0.3) + Math.log(0.3)) / 3, within(1e-12));
        assertThat(r.ece()).isCloseTo(Math.abs(1.7 / 3 - 2 / 3.0), within(1e-12));
    }

    @Test
    void equalProbabilities_areNeverParted() {
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(new Said(i < 70 ? 0.99 : 0.5, i % 2 == 0));
        }
        assertThat(Reliability.of(all, 10).bins())
                .extracting(Reliability.Bin::of)
                .containsExactly(30L, 70L);
    }

    @Test
    void honestProbabilities_haveASmallError_andBoastfulOnesALargeOne() {
        Random random = new Random(9);
        List<Said> honest = new ArrayList<>();
        List<Said> boastful = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double p = random.nextDouble();
            boolean right = random.nextDouble() < p;
            honest.add(new Said(p, right));
            boastful.add(new Said(0.99, right));
        }
        assertThat(Reliability.of(honest, 10).ece()).isLessThan(0.02);
        assertThat(Reliability.of(boastful, 10).ece()).isCloseTo(0.49, within(0.02));
    }

    @Test
    void nothingSaid_isNoError() {
        Reliability r = Reliability.of(List.of(), 10);
        assertThat(r.bins()).isEmpty();
        assertThat(r.ece() + r.brier() + r.logLoss()).isZero();
        assertThatThrownBy(() -> new Said(Double.NaN, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void bins_holdEveryPredictionOnce_inRisingOrder(
            @ForAll @Size(max = 200) List<@DoubleRange(max = 1) Double> said,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        List<Said> all = said.stream().map(p -> new Said(p, p > 0.5)).toList();
        Reliability r = Reliability.of(all, most);
        assertThat(r.bins().stream().mapToLong(Reliability.Bin::of).sum()).isEqualTo(all.size());
        assertThat(r.bins()).hasSizeLessThanOrEqualTo(most);
        for (int i = 1; i < r.bins().size(); i++) {
            assertThat(r.bins().get(i).from()).isGreaterThan(r.bins().get(i - 1).to());
        }
        assertThat(r.ece()).isBetween(0.0, 1.0);
    }
}
