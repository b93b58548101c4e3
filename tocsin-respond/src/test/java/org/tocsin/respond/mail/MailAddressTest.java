package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "anne",
                "anne@",
                "@hopital.example",
                "anne@hopital",
                "an ne@hopital.example",
                "anne@hopital.example, paul@hopital.example",
                "<anne@hopital.example>",
                ".anne@hopital.example",
                "an..ne@hopital.example",
                "anne@hopital..example",
                "anne@hopital_de.example",
                "anne@-hopital.example",
                "anne\r\nRCPT TO:<paul>@hopital.example",
                "anne@hopital.example\r\nDATA",
                "an\u202Ene@hopital.example"
            })
    void whatIsNoAddress_isNotTakenForOne(String text) {
        assertThat(MailAddress.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anne@hopital.example", "ANNE.O'Neil+x@hopital.example", " anne@sub.hopital.example ", "o_1@a.fr"
            })
    void anAddress_isTakenAsItIs(String text) {
        assertThat(Samples.address(text).text()).isEqualTo(text.strip());
        assertThat(Samples.address(text).needsUtf8()).isFalse();
    }

    @org.junit.jupiter.api.Test
    void aDomainWithAccents_getsItsAsciiForm() {
        assertThat(Samples.address("anne@Hôpital.example").domain()).isEqualTo("xn--hpital-ixa.example");
        assertThat(Samples.address("élodie@hopital.example").needsUtf8()).isTrue();
    }

    @Property
    void noText_bringsASecondCommandIntoTheEnvelope(@ForAll String text) {
        MailAddress address = MailAddress.of(text + "@hopital.example");
        assertThat(address == null || address.text().matches("[^\\s<>\\p{Cntrl}]+"))
                .isTrue();
    }
}
