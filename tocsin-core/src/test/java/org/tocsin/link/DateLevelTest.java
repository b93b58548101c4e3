package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLevelTest {
    @ParameterizedTest
    @CsvSource({
        "19670312, 19670312, EXACT",
        "19670312, 19671203, NEAR",
        "19670312, 19670313, NEAR",
        "19670312, 19760312, NEAR",
        "19670312, 19890624, DIFFERENT",
        "19670312, 19890312, TWO_PARTS",
        "19670312, 19670328, TWO_PARTS",
        "19670312, 19671112, TWO_PARTS",
        "19670312, 19671124, SAME_YEAR",
        "19670000, 19670312, PARTIAL",
        "19670300, 19670312, PARTIAL",
        "19670400, 19670312, DIFFERENT",
        "19680000, 19670312, DIFFERENT",
        "0, 19670312, MISSING",
        "19670312, 0, MISSING"
    })
    void dates_agree_as_far_as_both_are_known(int shown, int known, DateLevel level) {
        assertThat(DateLevel.compare(shown, known)).isEqualTo(level);
    }
}
