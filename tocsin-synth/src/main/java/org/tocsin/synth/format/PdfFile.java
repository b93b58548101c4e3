package org.tocsin.synth.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Text PDFs with PDFBox; one instance lays out one document. */
final class PdfFile {
    private static final CharsetEncoder ANSI = Charset.forName("windows-1252").newEncoder();
    private static final float MARGIN = 42;
    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private final PDRectangle size;
    private @Nullable PDPageContentStream content;
    private float y;

    private PdfFile(boolean landscape) {
        size = landscape ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
    }

    /** Writes a document; {@code id} makes its file identifier; with a password, nobody can open it without. */
    static byte[] write(Sheet sheet, long id, String password) {
        int widest = sheet.blocks().stream().mapToInt(PdfFile::tableWidth).max().orElse(0);
        PdfFile file = new PdfFile(widest > 100);
        try (PDDocument document = file.document) {
            document.setDocumentId(id);
            Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            time.setTimeInMillis(1_700_000_000_000L + Math.floorMod(id, 30_000_000L) * 1000);
            document.getDocumentInformation().setCreationDate(time);
            document.getDocumentInformation().setProducer("GEDOC 4.2");
            for (Sheet.Block block : sheet.blocks()) {
                file.add(block);
            }
            file.closePage();
            if (document.getNumberOfPages() == 0) {
                document.addPage(new PDPage(file.size));
            }
            if (!password.isEmpty()) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy(password + "!", password, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                policy.setPreferAES(false);
                // Without an identifier the encryption would make one from the clock.
                COSString mark = new COSString(String.format("%016x", id));
                document.getDocument().setDocumentID(new COSArray(List.of(mark, mark)));
                document.protect(policy);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int tableWidth(Sheet.Block block) {
        int sum = 0;
        if (block instanceof Sheet.Table table) {
            for (int width : Plain.widths(table.rows())) {
                sum += width + 2;
            }
        }
        return sum;
    }

    private void add(Sheet.Block block) throws IOException {
        if (block instanceof Sheet.Heading heading) {
            line(heading.text(), bold, 12, MARGIN, 18);
        } else if (block instanceof Sheet.Line line) {
            for (String part : wrap(line.text(), (int) ((size.getWidth() - 2 * MARGIN) / 5))) {
                line(part, plain, 10, MARGIN, 13);
            }
        } else if (block instanceof Sheet.Table table) {
            table(table);
        } else {
            closePage();
        }
    }

    private void table(Sheet.Table table) throws IOException {
        int[] width = Plain.widths(table.rows());
        float total = Math.max(1, tableWidth(table));
        float unit = Math.min(5.2f, (size.getWidth() - 2 * MARGIN) / total);
        float font = Math.max(4.5f, unit * 1.75f);
        boolean head = table.headed();
        for (List<String> row : table.rows()) {
            float x = MARGIN;
            for (int i = 0; i < row.size(); i++) {
                boolean last = i == row.size() - 1;
                line(row.get(i), head ? bold : plain, font, x, last ? font + 4 : 0);
                x += (width[i] + 2) * unit;
            }
            head = false;
        }
    }

    private void line(String text, PDFont font, float points, float x, float advance) throws IOException {
        PDPageContentStream page = page();
        if (!text.isBlank()) {
            page.beginText();
            page.setFont(font, points);
            page.newLineAtOffset(x, y);
            page.showText(ansi(text));
            page.endText();
        }
        y -= advance;
    }

    private PDPageContentStream page() throws IOException {
        PDPageContentStream current = content;
        if (current != null && y > MARGIN) {
            return current;
        }
        closePage();
        PDPage page = new PDPage(size);
        document.addPage(page);
        y = size.getHeight() - MARGIN - 10;
        current = new PDPageContentStream(document, page);
        content = current;
        return current;
    }

    private void closePage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private static List<String> wrap(String text, int limit) {
        List<String> out = new java.util.ArrayList<>();
        String rest = text;
        while (rest.length() > limit) {
            int cut = rest.lastIndexOf(' ', limit);
            cut = cut <= 0 ? limit : cut;
            out.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        out.add(rest);
        return out;
    }

    private static synchronized String ansi(String text) {
        String clean = text.replace('\t', ' ').replace('\u202f', ' ').replace('\u00a0', ' ');
        if (ANSI.canEncode(clean)) {
            return clean;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            out.append(
                    ANSI.canEncode(c)
                            ? c
                            : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                    .charAt(0));
        }
        return out.toString();
    }
}
