package org.tocsin.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalNumbersTest {
    private static NationalNumber number(String name) {
        return Countries.installed().stream()
                .flatMap(pack -> pack.numbers().stream())
                .filter(number -> number.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // python-stdnum doctests: gb/nhs, be/nn, be/bis, es/dni, es/nie, fr/nif; NHS Data Dictionary example 9434765919
    @ParameterizedTest
    @CsvSource({
        "nhs,9434765870,true",
        "nhs,9434765871,false",
        "nhs,9434765919,true",
        "nhs,0000000000,false",
        "nhs,943476591,false",
        "nhs,94347659I9,false",
        "nrn,85073003328,true",
        "nrn,17073003384,true",
        "nrn,12345678901,false",
        "nrn,98472899765,true",
        "nrn,01000500152,false",
        "nrn,85073003329,false",
        "dni,54362315K,true",
        "dni,54362315Z,false",
        "dni,X2482300W,true",
        "dni,X2482300A,false",
        "dni,X2482300,false",
        "spi,3023217600053,true",
        "spi,0701987765432,false",
        "nino,AB123456C,true",
        "nino,BG123456C,false",
        "nino,DA123456C,false",
        "nino,AB123456E,false"
    })
    void publishedNumber_isJudgedAsItsSourceSays(String name, String value, boolean valid) {
        assertThat(number(name).isValid(value)).isEqualTo(valid);
    }

    @Property
    void nationalRegisterNumber_isValidWithItsCheckAloneInBothCenturies(
            @ForAll @IntRange(min = 0, max = 99) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 998) int serial,
            @ForAll boolean since2000) {
        String body = String.format(Locale.ROOT, "%02d%02d%02d%03d", year, month, day, serial);
        long whole = Long.parseLong((since2000 ? "2" : "") + body);
        int check = 97 - (int) (whole % 97);

        assertThat(number("nrn").isValid(body + String.format(Locale.ROOT, "%02d", check)))
                .isTrue();
        long valid = java.util.stream.IntStream.rangeClosed(0, 99)
                .filter(c -> number("nrn").isValid(body + String.format(Locale.ROOT, "%02d", c)))
                .count();
        assertThat(valid).isBetween(1L, 2L);
    }

    @Property
    void oneDigitChanged_makesNoOtherValidNhsNumber(
            @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int body,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String digits = Integer.toString(body);
        for (int check = 0; check < 10; check++) {
            if (number("nhs").isValid(digits + check)) {
                char other = (char) ('0' + (digits.charAt(at) - '0' + by) % 10);
                String changed = digits.substring(0, at) + other + digits.substring(at + 1) + check;
                assertThat(number("nhs").isValid(changed)).isFalse();
            }
        }
    }

    @Property
    void anyText_isJudgedWithoutError(@ForAll @StringLength(max = 15) String text) {
        for (CountryPack pack : Countries.installed()) {
            for (NationalNumber number : pack.numbers()) {
                assertThat(number.isValid(text)).isIn(true, false);
            }
        }
    }

    @Test
    void countries_areAskedForByCodeAndAlwaysHoldFrance() {
        assertThat(Countries.of(List.of("UK", " be ")).codes()).containsExactly("be", "fr", "uk");
        assertThat(Countries.home().onlyHome()).isTrue();
        assertThatThrownBy(() -> Countries.of(List.of("xx")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("be, es, fr, uk");
    }
}
