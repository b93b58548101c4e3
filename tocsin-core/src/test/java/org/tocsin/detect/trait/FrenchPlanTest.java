package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrenchPlanTest {
    @Property(tries = 5000)
    void everyNumber_isJudgedAsTheLibraryJudgesIt(
            @ForAll @IntRange(max = 99_999) int block, @ForAll @IntRange(max = 9_999) int inside) {
        int other = block * 10_000 + (inside + 4_987) % 10_000;
        int number = block * 10_000 + inside;

        assertThat(FrenchPlan.has(nineDigits(other))).isEqualTo(FrenchPlan.isValid(other));
        assertThat(FrenchPlan.has(nineDigits(number))).isEqualTo(FrenchPlan.isValid(number));
    }

    @Test
    void numberOfAnotherLength_isNone() {
        assertThat(FrenchPlan.has("16900123")).isFalse();
    }

    private static String nineDigits(int number) {
        return String.format(Locale.ROOT, "%09d", number);
    }
}
