package org.tocsin.synth.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tocsin.synth.people.Dice;

class FormatTest {
    private static final Sheet REPORT = new Sheet(
            "Essai",
            List.of(
                    new Sheet.Heading("COMPTE RENDU"),
                    new Sheet.Line("Élève né à Œuilly, traitement {1} & <2>"),
                    new Sheet.PageBreak(),
                    new Sheet.Line("Deuxième page")));
    private static final Sheet LIST = new Sheet(
            "Liste",
            List.of(new Sheet.Table(
                    true,
                    List.of(
                            List.of("Nom", "Âge"),
                            List.of("Lefèvre; \"dit\" Léo", "07"),
                            List.of("N'Guessan", "12")))));

    private static InputStream bytes(Format format, Sheet sheet) {
        return new ByteArrayInputStream(format.write(sheet, Dice.of(1, 2, 3)));
    }

    private static String text(Format format, Sheet sheet) {
        return new String(format.write(sheet, Dice.of(1, 2, 3)), StandardCharsets.UTF_8);
    }

    @Test
    void everyFormat_isRepeatable() {
        for (Format format : Format.values()) {
            assertThat(format.write(LIST, Dice.of(1, 1, 1)))
                    .as(format.name())
                    .isEqualTo(format.write(LIST, Dice.of(1, 1, 1)));
        }
    }

    @Test
    void pdf_readsBackPageByPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(Format.PDF.write(REPORT, Dice.of(1, 1, 1)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Élève né à Œuilly", "Deuxième page");
        }
    }

    @Test
    void lockedPdf_asksForAPassword() {
        byte[] locked = Format.lockedPdf(REPORT, Dice.of(1, 1, 1));

        assertThatThrownBy(() -> Loader.loadPDF(locked)).isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void officeFiles_readBackWithPoi() throws IOException {
        try (XWPFDocument word = new XWPFDocument(bytes(Format.DOCX, REPORT));
                XSSFWorkbook sheet = new XSSFWorkbook(bytes(Format.XLSX, LIST));
                HSSFWorkbook old = new HSSFWorkbook(bytes(Format.XLS, LIST));
                XMLSlideShow show = new XMLSlideShow(bytes(Format.PPTX, REPORT))) {
            assertThat(new XWPFWordExtractor(word).getText())
                    .contains("Élève né à Œuilly, traitement {1} & <2>", "Deuxième page");
            assertThat(sheet.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Lefèvre; \"dit\" Léo");
            assertThat(sheet.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(12);
            assertThat(old.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("N'Guessan");
            assertThat(show.getSlides()).hasSize(2);
            assertThat(new SlideShowExtractor<>(show).getText()).contains("COMPTE RENDU", "Deuxième page");
        }
    }

    @Test
    void outlookMessage_readsBackWithPoi() throws Exception {
        MailFile.Letter letter = new MailFile.Letter(
                "LÉGER Zoé <zoe@example.org>", "accueil@example.org", "", "Suivi", "Bonjour,\nà bientôt", List.of());
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(OutlookFile.write(letter)))) {
            assertThat(message.getTextBody()).contains("à bientôt");
            assertThat(message.getSubject()).isEqualTo("Suivi");
            assertThat(message.getDisplayFrom()).isEqualTo("LÉGER Zoé");
        }
    }

    @Test
    void openDocuments_beginWithTheirType() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(bytes(Format.ODT, REPORT))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first).isNotNull();
            assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("application/vnd.oasis.opendocument.text");
        }
    }

    @Test
    void textFormats_escapeWhatTheirSyntaxUses() {
        assertThat(text(Format.JSON, LIST)).contains("\"nom\": \"Lefèvre; \\\"dit\\\" Léo\"");
        assertThat(text(Format.SQL, LIST)).contains("'N''Guessan'");
        assertThat(text(Format.HTML, REPORT)).contains("&amp; &lt;2&gt;");
        assertThat(text(Format.RTF, REPORT)).contains("\\{1\\}", "\\'c9l\\'e8ve", "\\u338?");
    }

    @Test
    void lockedZip_hasTheFlagOfAnEncryptedMember() throws IOException {
        byte[] zip =
                Containers.lockedZip(new Containers.Member("a.pdf", new byte[100], ""), "secret", Dice.of(1, 1, 1));

        assertThat(zip[6] & 1).isEqualTo(1);
        assertThat(new String(zip, 30, 5, StandardCharsets.US_ASCII)).isEqualTo("a.pdf");
    }

    @Test
    void quotedPrintable_breaksLinesAndEscapesEquals() {
        String quoted = MailFile.quoted(("é=" + "x".repeat(100)).getBytes(StandardCharsets.UTF_8));

        assertThat(quoted).startsWith("=C3=A9=3D").contains("=\r\n");
        assertThat(quoted.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
    }
}
