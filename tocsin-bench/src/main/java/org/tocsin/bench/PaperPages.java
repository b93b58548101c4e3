package org.tocsin.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tocsin.extract.image.GreyImage;

/** A4 pages of text, ruled tables and headings as labels are stuck on. */
final class PaperPages {
    private static final String TEXT =
            "Cher confrère, j'ai revu ce jour en consultation votre patiente dont l'état reste stable ; contrôle dans six mois. ";

    private PaperPages() {}

    /** A page with running text (0), small dense text (1), a ruled table (2) or large headings (3). */
    static GreyImage page(int kind, int dpi) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
                write(canvas, kind);
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
            return GreyImage.of(image, dpi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream canvas, int kind) throws IOException {
        float size = new float[] {11, 7, 9, 15}[kind];
        FontName font = kind == 3 ? FontName.HELVETICA_BOLD : kind == 1 ? FontName.TIMES_ROMAN : FontName.HELVETICA;
        int line = 0;
        for (float y = 800; y > 40; y -= size * 1.25f) {
            canvas.beginText();
            canvas.setFont(new PDType1Font(font), size);
            canvas.newLineAtOffset(40, y);
            int from = line++ * 17 % TEXT.length();
            String text = (TEXT.substring(from) + TEXT + TEXT).substring(0, (int) (900 / size));
            canvas.showText(kind == 2 ? "Hb 13,4 g/dL    12,0 - 16,0    VGM 88 fL   8001" + line : text);
            canvas.endText();
            if (kind == 2) {
                rule(canvas, y - 3);
            }
        }
    }

    private static void rule(PDPageContentStream canvas, float y) throws IOException {
        canvas.moveTo(40, y);
        canvas.lineTo(555, y);
        for (int column = 0; column < 8; column++) {
            canvas.moveTo(40 + column * 64, y);
            canvas.lineTo(40 + column * 64, y + 11);
        }
        canvas.stroke();
    }
}
