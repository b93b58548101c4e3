package org.tocsin.respond.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.tocsin.respond.letter.pdf.UnprintableException;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

class LetterSetterTest {
    private static final List<String> FULL = Collections.nCopies(6, "W".repeat(38));

    @Test
    void longest_address_lies_in_the_window_of_every_envelope_and_nothing_else_can_show_there() throws IOException {
        Letter letter = Samples.french(FULL);
        Letter without = Samples.french(List.of());
        List<TextPosition> rest = firstSide(without);
        assertThat(rest).hasSizeGreaterThan(1000).noneMatch(place -> touches(place, Paper.PEEP));
        List<TextPosition> address = firstSide(letter).stream()
                .filter(place -> touches(place, Paper.PEEP))
                .filter(place -> !place.getUnicode().isBlank())
                .toList();
        assertThat(address).hasSize(6 * 38).allMatch(place -> within(place, Paper.VISIBLE));
    }

    @Test
    void sender_with_long_lines_stays_clear_of_the_window() throws IOException {
        List<String> sender =
                new ArrayList<>(Collections.nCopies(9, "Groupement hospitalier de territoire Nord et Sud"));
        Letter letter = Samples.letter(sender, List.of(), "", Samples.FRENCH);
        assertThat(firstSide(letter)).noneMatch(place -> touches(place, Paper.PEEP));
    }

    @Test
    void text_reads_in_order_with_words_apart() throws IOException {
        String text = text(Samples.french());
        assertThat(text)
                .containsSubsequence(
                        "Centre hospitalier de Valmont",
                        "Mme Maëlle de La TOUR-CADIOU",
                        "Valmont, le 3 mars 2026",
                        "7K3MQ",
                        "Faites aujourd’hui",
                        "Porter plainte");
        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "Des fichiers ont été copiés, puis publiés sur internet le 24 février 2026 par leurs auteurs.")
                .contains("Dossier VAL-2026-1 · courrier 000123")
                .contains("1 / 2", "2 / 2");
    }

    @Test
    void long_text_goes_on_over_sheets_without_losing_a_word() throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String paragraph = ("mot" + i + " ").repeat(3 + i * 7 % 90).strip();
            words.addAll(List.of(paragraph.split(" ")));
            blocks.add(i % 3 == 0 ? new Block.Listing(true, List.of(paragraph)) : new Block.Paragraph(paragraph));
        }
        Letter letter = Samples.letter(Samples.SENDER, List.of(), "", new Message("fr", "Objet", blocks));
        assertThat(List.of(text(letter).split("\\s+")).stream().filter(word -> word.startsWith("mot")))
                .containsExactlyElementsOf(words);
    }

    @Test
    void easy_text_is_set_in_fourteen_points() throws IOException {
        Message usual = Samples.FRENCH;
        Message easy = new Message("fr", usual.subject(), usual.blocks(), true);
        Letter letter = Samples.letter(Samples.SENDER, List.of(), "", easy);
        assertThat(firstSide(letter).stream().filter(place -> place.getFontSizeInPt() == 14))
                .hasSizeGreaterThan(300);
        assertThat(text(letter).replaceAll("\\s+", ""))
                .contains("Desfichiersontétécopiés,puispubliéssurinternetle24février2026parleursauteurs.");
    }

    @Test
    void heading_never_stands_alone_at_the_foot() throws IOException {
        for (int lines = 20; lines < 44; lines++) {
            List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Block.Paragraph("ligne")));
            blocks.add(new Block.Heading("TITRE"));
            blocks.add(new Block.Paragraph("suite " + "du texte ".repeat(30)));
            Letter letter = Samples.letter(List.of("A"), List.of(), "", new Message("fr", "Objet", blocks));
            assertThat(sideOf("TITRE", letter)).isEqualTo(sideOf("suite", letter));
        }
    }

    @Test
    void enclosure_begins_on_its_own_sheet_with_its_own_numbers() throws IOException {
        Letter letter = Samples.french();
        Letter both = new Letter(
                letter.sender(),
                letter.address(),
                letter.placeAndDate(),
                letter.reference(),
                letter.message(),
                List.of(Samples.english()));
        assertThat(text(both)).contains("2 / 2", "1 / 1");
    }

    @Test
    void names_in_arabic_and_hebrew_are_joined_and_read_back_as_they_were_written() throws IOException {
        String arabic = text(Samples.french(List.of("فاطمة بن علي", "1 RUE A", "29200 BREST")));
        assertThat(arabic).contains("فاطمة بن علي");
        String hebrew = text(Samples.french(List.of("יוסף כהן", "1 RUE A", "29200 BREST")));
        assertThat(hebrew).contains("יוסף כהן");
    }

    @Test
    void letters_that_were_written_apart_are_composed() throws IOException {
        assertThat(text(Samples.french(List.of("Nguye\u0302\u0303n", "1 RUE A", "29200 BREST"))))
                .contains("Nguyễn");
    }

    @Test
    void letters_that_no_font_shows_are_refused_without_naming_them() {
        Letter letter = Samples.french(List.of("陳大文", "1 RUE A", "29200 BREST"));
        assertThatThrownBy(() -> LetterSetter.set(letter))
                .isInstanceOf(UnprintableException.class)
                .hasMessageNotContaining("陳");
    }

    @Test
    void same_letters_give_the_same_bytes() {
        assertThat(Samples.pdf(Samples.french(), Samples.english()))
                .isEqualTo(Samples.pdf(Samples.french(), Samples.english()));
    }

    private static boolean touches(TextPosition place, Paper.Area area) {
        double bottom = place.getYDirAdj();
        return place.getXDirAdj() + place.getWidthDirAdj() > area.left()
                && place.getXDirAdj() < area.right()
                && bottom > area.top()
                && bottom - place.getHeightDir() < area.bottom();
    }

    private static boolean within(TextPosition place, Paper.Area area) {
        double slack = 0.1;
        return place.getXDirAdj() >= area.left() - slack
                && place.getXDirAdj() + place.getWidthDirAdj() <= area.right() + slack
                && place.getYDirAdj() <= area.bottom()
                && place.getYDirAdj() - place.getHeightDir() >= area.top();
    }

    private static List<TextPosition> firstSide(Letter letter) throws IOException {
        List<TextPosition> places = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition place) {
                places.add(place);
            }
        };
        stripper.setEndPage(1);
        try (PDDocument document = Loader.loadPDF(Samples.pdf(letter))) {
            stripper.getText(document);
        }
        return places;
    }

    private static String text(Letter letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(letter))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int sideOf(String word, Letter letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(letter))) {
            for (int side = 1; side <= document.getNumberOfPages(); side++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(side);
                stripper.setEndPage(side);
                if (stripper.getText(document).contains(word)) {
                    return side;
                }
            }
        }
        return 0;
    }
}
