package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;

class PdfTest {
    @Test
    void eachPage_isAPassageWithLabelAndValueOnALine() throws IOException {
        Reading reading = Reading.of("a.pdf", pdf("", 2));
        assertThat(reading.names()).containsExactly("page:1", "page:2");
        assertThat(reading.passage("page:1").text()).contains("Nom :\tLEFÈVRE").contains("Né le 12/01/1985");
    }

    @Test
    void anEmptyUserPassword_opens() throws IOException {
        assertThat(Reading.of("a.pdf", pdf("", 1, true)).result.outcome()).isEqualTo(Outcome.READ);
    }

    @Test
    void aUserPassword_isEncrypted() throws IOException {
        Reading reading = Reading.of("a.pdf", pdf("secret", 1, true));
        assertThat(reading.result.reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void thePageBudget_keepsWhatWasRead() throws IOException {
        Reading reading = Reading.of("a.pdf", pdf("", 5), Mode.FULL, 2);
        assertThat(reading.passages).hasSize(2);
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
    }

    @Test
    void aTruncatedFile_endsWithAnOutcome() throws IOException {
        byte[] whole = pdf("", 3);
        Reading reading = Reading.of("a.pdf", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(reading.result.outcome()).isIn(Outcome.PARTLY_READ, Outcome.UNREADABLE, Outcome.READ);
    }

    private static byte[] pdf(String password, int pages) throws IOException {
        return pdf(password, pages, false);
    }

    private static byte[] pdf(String password, int pages, boolean encrypted) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                    write(text, 300, 700, "LEFÈVRE");
                    write(text, 50, 650, "Né le 12/01/1985");
                    write(text, 50, 700, "Nom :");
                }
            }
            if (encrypted) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(PDPageContentStream stream, float x, float y, String text) throws IOException {
        stream.beginText();
        stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
    }
}
