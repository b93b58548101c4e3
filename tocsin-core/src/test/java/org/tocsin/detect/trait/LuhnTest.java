package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnTest {
    // ISO/IEC 7812-1 and Wikipedia example; INSEE SIREN of python-stdnum; Visa and Mastercard test cards.
    @ParameterizedTest
    @ValueSource(strings = {"17893729974", "732829320", "73282932000074", "4111111111111111", "5555555555554444"})
    void publishedNumber_isValid(String digits) {
        assertThat(Luhn.isValid(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "17893729975", "41111111x1111111", "4111 1111 1111 1111"})
    void otherText_isNot(String digits) {
        assertThat(Luhn.isValid(digits)).isFalse();
    }

    @Property
    void exactlyOneCheckDigit_fits(
            @ForAll @StringLength(min = 1, max = 19) @CharRange(from = '0', to = '9') String body) {
        long fitting =
                "0123456789".chars().filter(c -> Luhn.isValid(body + (char) c)).count();

        assertThat(fitting).isEqualTo(1);
    }

    @Property
    void oneWrongDigit_isNoticed(
            @ForAll @StringLength(min = 8, max = 16) @CharRange(from = '0', to = '9') String digits,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        StringBuilder other = new StringBuilder(digits);
        other.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + more) % 10));

        assertThat(Luhn.isValid(digits) && Luhn.isValid(other)).isFalse();
    }
}
