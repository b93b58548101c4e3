package org.tocsin.respond.notice.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers to which a short message can go. */
class MobilePhonesTest {
    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 34, +33639981234",
        "+33 7 56 00 12 34, +33756001234",
        "0033612345678, +33612345678",
        "06.12.34.56.78, +33612345678",
        "+447400123456, +447400123456",
        "+32 470 12 34 56, +32470123456"
    })
    void mobileNumbers_areGivenInInternationalForm(String written, String expected) {
        assertThat(MobilePhones.first(List.of(written))).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0690 12 34 56, +590690123456",
        "+33690123456, +590690123456",
        "06 94 20 12 34, +594694201234",
        "06 96 20 12 34, +596696201234",
        "0692 12 34 56, +262692123456",
        "06 39 01 23 45, +262639012345",
        "+262692123456, +262692123456"
    })
    void numbersOverseas_bearTheCodeOfTheirTerritory_howeverTheyWereWritten(String written, String expected) {
        assertThat(MobilePhones.first(List.of(written))).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 99 00 12 34",
                "+33199001234",
                "0800123456",
                "09 70 00 12 34",
                "0262 12 34 56",
                "+441632960001",
                "06 12 34",
                "36 46",
                "abc",
                "",
                "0612345678901234"
            })
    void landlinesAndWhatIsNoNumber_areLeftOut(String written) {
        assertThat(MobilePhones.of(List.of(written))).isEmpty();
    }

    @Test
    void aLandlineBeforeAMobileNumber_doesNotHideIt_andNumbersStandOnce() {
        assertThat(MobilePhones.of(List.of("01 99 00 12 34", "06 39 98 12 34", "+33639981234", "0692123456")))
                .containsExactly("+33639981234", "+262692123456");
    }

    @Property
    void anyText_givesANumberInInternationalFormOrNone(@ForAll String text) {
        assertThat(MobilePhones.of(List.of(text))).allMatch(number -> number.matches("\\+[1-9]\\d{6,14}"));
    }
}
