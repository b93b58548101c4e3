package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzTest {
    // ICAO Doc 9303-3 4.9: 520727 has check digit 3, AB2134<<< has 5; Wikipedia "Carte nationale d'identité":
    // 880692310285 has 8.
    @ParameterizedTest
    @CsvSource({"520727,3", "AB2134<<<,5", "L898902C3,6", "880692310285,8"})
    void publishedField_hasItsCheckDigit(String field, int digit) {
        assertThat(Mrz.checkDigit(field)).isEqualTo(digit);
    }

    @Test
    void specimenPassport_isRead() {
        // ICAO Doc 9303-4 appendix B
        Mrz mrz = Mrz.parse(
                Mrz.Format.TD3,
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

        assertThat(mrz.surname()).isEqualTo("ERIKSSON");
        assertThat(mrz.given()).isEqualTo("ANNA MARIA");
        assertThat(mrz.birthDateIso(2025)).isEqualTo("1974-08-12");
        assertThat(mrz.sex()).isEqualTo("F");
        assertThat(mrz.isValid()).isTrue();
    }

    @Test
    void frenchCard_isReadWithItsGivenNamesOnTheSecondLine() {
        // Wikipedia "Carte nationale d'identité en France", specimen
        Mrz mrz = Mrz.parse(
                Mrz.Format.FRENCH_CARD,
                "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<" + "8806923102858CORINNE<<<<<<<6512068F6");

        assertThat(mrz.documentNumber()).isEqualTo("880692310285");
        assertThat(mrz.surname()).isEqualTo("BERTHIER");
        assertThat(mrz.given()).isEqualTo("CORINNE");
        assertThat(mrz.birthDateIso(2025)).isEqualTo("1965-12-06");
        assertThat(mrz.isValid()).isTrue();
    }

    @Test
    void linesWithLostFillersAndSpaces_areStillFound() {
        String text =
                "RÉPUBLIQUE FRANÇAISE\nIDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<\n88069231 02858CORINNE<<<<<<<6512068F6\n";

        assertThat(LocatedMrz.in(text)).singleElement().satisfies(found -> {
            assertThat(text.substring(found.nameStart(), found.nameStart() + 8)).isEqualTo("BERTHIER");
            assertThat(found.mrz().isValid()).isTrue();
        });
    }

    @Test
    void linesOfTheWrongLength_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mrz.parse(Mrz.Format.TD1, "IDFRA"));
    }

    @Property
    void anyText_neverThrows(@ForAll @StringLength(max = 200) String text) {
        assertThat(LocatedMrz.in("IDFRA" + text + "<\n" + text)).hasSizeLessThan(20);
    }
}
