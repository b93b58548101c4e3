package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NirTest {
    // python-stdnum stdnum/fr/nir.py: 295109912611193; Wikipedia "Numéro de sécurité sociale en France":
    // 255081416802538;
    // Cnam nir-validation prints ...025 30 in its README where the right key is 32; 1850578006084 circulates with 36.
    @ParameterizedTest
    @CsvSource({"2951099126111,93", "2550814168025,38", "1850578006084,91"})
    void publishedNumber_hasItsKey(String body, int key) {
        assertThat(Nir.key(body)).isEqualTo(key);
        assertThat(Nir.isStrict(body)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"276072A004015,1000000,2760720004015", "180052B033018,2000000,1800520033018"})
    void corsicanLetter_countsAsZeroLessOneOrTwoMillion(String body, long less, long withZero) {
        assertThat(Nir.key(body)).isEqualTo(97 - (int) ((withZero - less) % 97));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "185057800608", "18505780060845", "A850578006084", "18505780A6084", "185052C006084"})
    void textThatIsNoNumber_hasNoKey(String body) {
        assertThat(Nir.key(body)).isEqualTo(-1);
        assertThat(Nir.isPlausible(body)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1851378006084,false",
        "1850078006084,false",
        "1852078006084,true",
        "1859978006084,true",
        "5850578006084,false",
        "7850578006084,true",
        "1850500006084,false",
        "1850578006000,false"
    })
    void monthSexPlaceAndOrder_decidePlausibility(String body, boolean plausible) {
        assertThat(Nir.isPlausible(body)).isEqualTo(plausible);
    }

    @Property
    void key_isBetweenOneAndNinetySevenAndMakesTheWholeDivisible(
            @ForAll @LongRange(min = 1_000_000_000_000L, max = 8_999_999_999_999L) long body) {
        int key = Nir.key(Long.toString(body));

        assertThat(key).isBetween(1, 97);
        assertThat((body + key) % 97).isZero();
    }

    @Property
    void oneWrongDigit_changesTheKey(
            @ForAll @LongRange(min = 1_000_000_000_000L, max = 8_999_999_999_999L) long body,
            @ForAll @IntRange(max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        char[] digits = Long.toString(body).toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + more) % 10);

        assertThat(Nir.key(new String(digits))).isNotEqualTo(Nir.key(Long.toString(body)));
    }

    @Property
    void anyText_neverThrows(@ForAll @StringLength(max = 20) String text) {
        assertThat(Nir.key(text)).isBetween(-1, 97);
        assertThat(Nir.isStrict(text) && !Nir.isPlausible(text)).isFalse();
    }
}
