package org.tocsin.respond.report.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tocsin.respond.letter.Conformance;

/** The protocol says what the regulator asks, in a file that every reader can read aloud and that archives keep. */
final class ProtocolTest {
    static byte[] pdf(ProtocolFacts facts, Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Protocol.write(facts, language, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    @Test
    void all_that_was_asked_for_stands_in_it_with_the_method_of_each_interval() throws IOException {
        assertThat(text(pdf(Invented.facts(), Locale.ENGLISH)))
                .contains("Centre hospitalier de Valmont-sur-Orge", "2026-11-22 21:15 UTC", "Tocsin 0.1.0")
                .contains("ab12".repeat(16), "cd34".repeat(16), "Order 2026/118", "sha256sum")
                .contains("187 310", "The outcomes add up to all 211 949 items", "encrypted 1 833")
                .contains("0.998731", "17.40", "96 412", "very high 12 044", "22 913")
                .contains("Clopper and Pearson", "Korn and Graubard", "Fay and Feuer", "Wilson")
                .contains("Precision: confirmed links that are right 100.00 %", "expected calibration error")
                .contains("58", "Agreement of reviewers: of 61", "Open conflicts", "second person")
                .contains("bubblewrap", "reduced isolation", Invented.HEAD, "What this protocol does not say")
                .contains("N-2026-17", "2026-11-21 10:00 UTC");
    }

    @Test
    void it_is_in_french_for_french_readers() throws IOException {
        assertThat(text(pdf(Invented.facts(), Locale.FRENCH)))
                .contains("Protocole : comment les personnes", "0,998731", "100,00 %", "Ce que ce protocole ne dit pas")
                .doesNotContain("What this protocol");
    }

    @Test
    void it_conforms_to_the_norms_of_archives_and_of_reading_aloud_in_both_languages() throws IOException {
        assertThat(Conformance.faults(pdf(Invented.facts(), Locale.ENGLISH))).isEmpty();
        assertThat(Conformance.faults(pdf(Invented.facts(), Locale.FRENCH))).isEmpty();
        assertThat(Conformance.faults(pdf(Invented.empty(), Locale.FRENCH))).isEmpty();
    }

    @Test
    void a_case_in_which_nothing_was_done_has_a_protocol_that_says_so() throws IOException {
        assertThat(text(pdf(Invented.empty(), Locale.ENGLISH)))
                .contains("Nothing was scanned to its end yet", "No sample was drawn yet", "No release was taken in")
                .contains("Hôpital", "no decision of a reviewer yet");
    }

    @Test
    void every_section_has_a_bookmark_and_every_page_its_number() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Invented.facts(), Locale.ENGLISH))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).isNotNull();
            }
            assertThat(titles).hasSize(9).startsWith("1. Method").endsWith("9. What this protocol does not say");
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains(page + " / " + pages);
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void the_same_facts_give_the_same_file() throws IOException {
        assertThat(pdf(Invented.facts(), Locale.FRENCH)).isEqualTo(pdf(Invented.facts(), Locale.FRENCH));
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        Properties english = new Properties();
        english.load(ProtocolTest.class.getResourceAsStream("protocol.properties"));
        Properties french = new Properties();
        french.load(ProtocolTest.class.getResourceAsStream("protocol_fr.properties"));
        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }
}
