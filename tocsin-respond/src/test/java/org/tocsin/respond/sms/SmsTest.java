package org.tocsin.respond.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SmsTest {
    private static final SmsText TEXT = new SmsText("Hôpital de Valmont", "01 99 00 12 34", true);

    @Test
    void message_names_sender_phone_and_code_in_both_languages() {
        assertThat(TEXT.of("fr", "7K3MQ9XT2BWHD5RV8NCE"))
                .hasValueSatisfying(text -> assertThat(text)
                        .isEqualTo(
                                "Hopital de Valmont : un message personnel vous attend. Appelez le 01 99 00 12 34 ou tapez"
                                        + " l'adresse de notre site. Code : 7K3MQ9XT2BWHD5RV8NCE"));
        assertThat(TEXT.of("en", "7K3MQ9XT2BWHD5RV8NCE"))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Hopital de Valmont: a personal message")
                        .endsWith("7K3MQ9XT2BWHD5RV8NCE"));
    }

    @Test
    void message_holds_no_link_and_fits_one_message() {
        for (boolean page : new boolean[] {true, false}) {
            for (String language : List.of("fr", "en")) {
                String text = new SmsText("C".repeat(36), "01 99 00 12 34", page)
                        .of(language, "7K3MQ9XT2BWHD5RV8NCE")
                        .orElseThrow();
                assertThat(Gsm7.length(text).orElseThrow()).isLessThanOrEqualTo(160);
                assertThat(text).doesNotContain("http", "www", "://").doesNotContainPattern("[a-z]\\.[a-z]");
            }
        }
    }

    @Test
    void sender_that_is_too_long_is_refused_instead_of_cut() {
        assertThat(new SmsText("C".repeat(60), "01 99 00 12 34", true).of("fr", "7K3MQ9XT2BWHD5RV8NCE"))
                .isEmpty();
    }

    @Test
    void letters_count_as_networks_count_them() {
        assertThat(Gsm7.length("é à è ù ò Ç")).hasValue(11);
        assertThat(Gsm7.length("€[]")).hasValue(6);
        assertThat(Gsm7.length("ç")).isEmpty();
        assertThat(Gsm7.length("ê")).isEmpty();
        assertThat(Gsm7.fitted("Hôpital « Noël » à Besançon – œuvre’s"))
                .isEqualTo("Hopital \" Noel \" à Besancon - oeuvre's");
    }

    @Property
    void french_text_always_fits_the_alphabet_after_fitting(
            @ForAll
                    @Chars({
                        'à', 'â', 'ä', 'ç', 'é', 'è', 'ê', 'ë', 'î', 'ï', 'ô', 'ö', 'ù', 'û', 'ü', 'ÿ', 'œ', 'æ', 'À',
                        'Â', 'Ä', 'Ç', 'É', 'È', 'Ê', 'Ë', 'Î', 'Ï', 'Ô', 'Ö', 'Ù', 'Û', 'Ü', 'Ÿ', 'Œ', 'Æ', '’', '«',
                        '»', '–', '…', ' ', 'a', 'z', 'A', 'Z', '0', '9', ',', ';', ':', '!', '?'
                    })
                    @StringLength(max = 60)
                    String text) {
        assertThat(Gsm7.length(Gsm7.fitted(text))).isPresent();
    }
}
