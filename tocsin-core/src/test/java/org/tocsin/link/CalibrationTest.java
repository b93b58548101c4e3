package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static Evidence nameAlone() {
        return Evidence.unpack(new Evidence(
                        NameLevel.FULL,
                        DateLevel.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING,
                        Agreement.MISSING)
                .pack());
    }

    @Test
    void betweenTwoPoints_theCurveIsStraight_andFlatBeyondThem() {
        Calibration curve = Calibration.of(List.of("name -2 0.1", "name 2 0.7"));
        assertThat(curve.probability(nameAlone(), 1, 2)).isCloseTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(curve.probability(nameAlone(), 1, 1000)).isEqualTo(0.1);
        assertThat(curve.probability(nameAlone(), 1000, 1001)).isEqualTo(0.7);
    }

    @Test
    void withoutCurve_theProbabilityStays() {
        assertThat(Calibration.none().probability(nameAlone(), 3, 4)).isEqualTo(0.75);
    }

    @Property
    void whatShips_neverFalls(
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double low,
            @ForAll @DoubleRange(min = 1, max = 1e6) double factor) {
        double before = Calibration.standard().probability(nameAlone(), low, low + 1);
        double after = Calibration.standard().probability(nameAlone(), low * factor, low * factor + 1);
        assertThat(after).isGreaterThanOrEqualTo(before).isBetween(0.0, 1.0);
    }
}
