package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    // The examples of the SWIFT IBAN registry for France, Germany, Belgium, the United Kingdom and Switzerland.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR1420041010050500013M02606",
                "DE89370400440532013000",
                "BE68539007547034",
                "GB29NWBK60161331926819",
                "CH9300762011623852957"
            })
    void registryExample_isValid(String iban) {
        assertThat(Iban.isValid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR14",
                "FR1420041010050500013M02607",
                "FR1420041010050500013M0260",
                "XX1420041010050500013M02606",
                "FR14 2004 1010 0505 0001 3M02 606"
            })
    void otherText_isNot(String iban) {
        assertThat(Iban.isValid(iban)).isFalse();
    }

    @Test
    void rib_givesTheIbanOfItsAccount() {
        assertThat(Iban.isRib("20041010050500013M02606")).isTrue();
        assertThat(Iban.ofRib("20041010050500013M02606")).isEqualTo("FR1420041010050500013M02606");
        assertThat(Iban.isRib("20041010050500013M02607")).isFalse();
        assertThat(Iban.isRib("2004101005050001")).isFalse();
    }

    @Property
    void ibanOfAnyRib_isValid(@ForAll @StringLength(value = 23) @CharRange(from = '0', to = '9') String rib) {
        assertThat(Iban.isValid(Iban.ofRib(rib))).isTrue();
    }
}
