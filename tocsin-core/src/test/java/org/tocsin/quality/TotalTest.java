package org.tocsin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.quality.Total.Part;

class TotalTest {
    private static Part part(double size, int checked, Integer... found) {
        List<Integer> counts = new ArrayList<>(List.of(found));
        counts.addAll(Collections.nCopies(checked - found.length, 0));
        return new Part(size, counts);
    }

    /**
     * With equal weights the gamma interval is the exact one of a Poisson count (Garwood, Biometrika 28, 1936), as tabled by Ulm,
     * American Journal of Epidemiology 131 (1990).
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0.000, 3.689",
        "1, 0.025, 5.572",
        "2, 0.242, 7.225",
        "5, 1.623, 11.668",
        "10, 4.795, 18.390",
        "20, 12.217, 30.888"
    })
    void equalWeights_giveTheExactPoissonInterval(int events, double low, double high) {
        Integer[] ones = Collections.nCopies(events, 1).toArray(Integer[]::new);
        Total total = Total.of(List.of(part(1000, 100, ones)));
        assertThat(total.value()).isCloseTo(10.0 * events, within(1e-9));
        assertThat(total.interval().low() / 10).isCloseTo(low, within(0.0006));
        assertThat(total.interval().high() / 10).isCloseTo(high, within(0.0006));
    }

    @Test
    void noneMissed_isTheRuleOfThreeForTwoSides() {
        Total total = Total.of(List.of(part(30_000, 300)));
        assertThat(total.value()).isZero();
        assertThat(total.interval().high()).isCloseTo(-Math.log(0.025) * 100, within(1e-6));
    }

    @Test
    void onePersonInEachOfTen_isSurerThanTenInOne() {
        Total spread = Total.of(List.of(part(1000, 100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        Total crowded = Total.of(List.of(part(1000, 100, 10)));
        assertThat(crowded.value()).isEqualTo(spread.value());
        assertThat(crowded.interval().high()).isGreaterThan(spread.interval().high());
        assertThat(crowded.interval().low()).isLessThan(spread.interval().low());
    }

    @Test
    void whatWasCheckedAsAWhole_isKnown() {
        assertThat(Total.of(List.of(part(4, 4, 2, 1))).interval()).isEqualTo(new Interval(3, 3));
        assertThat(Total.of(List.of()).interval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void theTruth_liesInsideAsOftenAsPromised() {
        Random random = new Random(5);
        double truth = 20_000 * 0.01 + 2_000 * 0.05 * 2;
        int inside = 0;
        for (int run = 0; run < 1000; run++) {
            Part large = drawn(random, 20_000, 200, 0.01, 1);
            Part small = drawn(random, 2_000, 60, 0.05, 2);
            Interval i = Total.of(List.of(large, small)).interval();
            inside += i.low() <= truth && truth <= i.high() ? 1 : 0;
        }
        assertThat(inside / 1000.0).isGreaterThan(0.94);
    }

    private static Part drawn(Random random, double size, int checked, double share, int people) {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < checked; i++) {
            counts.add(random.nextDouble() < share ? people : 0);
        }
        return new Part(size, counts);
    }
}
