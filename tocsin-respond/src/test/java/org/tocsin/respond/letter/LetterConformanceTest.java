package org.tocsin.respond.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class LetterConformanceTest {
    @Test
    void letters_of_both_languages_conform_to_the_norms_of_archives_and_of_access() {
        assertThat(Conformance.faults(Samples.pdf(Samples.french(), Samples.english())))
                .isEmpty();
    }

    @Test
    void file_of_many_letters_conforms_and_holds_them_all() throws IOException {
        Letter[] letters = Collections.nCopies(150, Samples.english()).toArray(Letter[]::new);
        byte[] pdf = Samples.pdf(letters);
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(150);
        }
    }

    @Test
    void validator_tells_a_file_that_claims_another_norm() {
        String file = new String(Samples.pdf(Samples.english()), StandardCharsets.ISO_8859_1);
        byte[] broken = file.replace("<pdfuaid:part>1<", "<pdfuaid:part>9<").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Conformance.faults(broken)).anyMatch(fault -> fault.startsWith("ua1 5-2"));
    }

    @Test
    void letters_with_names_in_other_scripts_conform_too() {
        Letter arabic = Samples.french(List.of("فاطمة الزهراء بن علي", "12 RUE DES LILAS", "99100 VALMONT"));
        Letter hebrew = Samples.french(List.of("M. יוסף כהן (Joseph COHEN)", "12 RUE DES LILAS", "99100 VALMONT"));
        Letter vietnamese = Samples.french(List.of("Mme Nguyễn Thị Ánh Tuyết", "12 RUE DES LILAS", "99100 VALMONT"));
        assertThat(Conformance.faults(Samples.pdf(arabic, hebrew, vietnamese))).isEmpty();
    }
}
