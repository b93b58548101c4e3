package org.tocsin.synth.format.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.tocsin.synth.people.Dice;

/** PDFs whose pages are pictures. */
final class PicturePdf {
    private PicturePdf() {}

    /** Writes the pages; a {@code hidden} text is spoiled and laid below the first one. */
    static byte[] write(List<Picture> pages, String hidden, boolean cover, Dice dice) {
        try (PDDocument document = new PDDocument()) {
            long id = dice.nextLong();
            document.setDocumentId(id);
            Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            time.setTimeInMillis(1_690_000_000_000L + Math.floorMod(id, 40_000_000L) * 1000);
            document.getDocumentInformation().setCreationDate(time);
            document.getDocumentInformation()
                    .setProducer(dice.pick(List.of("MFP Scan 3.1", "Copieur C3520", "NumDoc")));
            if (cover) {
                cover(document, pages.size(), dice);
            }
            String layer = hidden;
            for (Picture picture : pages) {
                page(document, picture, layer, dice);
                layer = "";
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cover(PDDocument document, int pages, Dice dice) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        List<String> lines = List.of(
                "BORDEREAU DE NUMERISATION",
                "Lot n° " + dice.digits(7) + " - poste de numérisation " + dice.between(1, 9),
                "Nombre de pages numérisées : " + pages,
                "Original papier à conserver par le service des archives médicales.");
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            lines(content, lines, 60, 760, 12, 22);
        }
    }

    private static void lines(PDPageContentStream content, List<String> lines, float x, float y, float size, float step)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        content.setLeading(step);
        content.newLineAtOffset(x, y);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    private static void page(PDDocument document, Picture picture, String layer, Dice dice) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) picture.width(), (float) picture.height()));
        document.addPage(page);
        PDImageXObject image = picture.bilevel()
                ? CCITTFactory.createFromImage(document, picture.image())
                : JPEGFactory.createFromByteArray(document, picture.jpeg());
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            if (!layer.isEmpty()) {
                content.setRenderingMode(RenderingMode.NEITHER);
                List<String> spoiled =
                        layer.lines().map(line -> spoiled(line, dice)).toList();
                lines(content, spoiled, 40, (float) picture.height() - 40, 8, 10);
            }
            content.drawImage(image, 0, 0, (float) picture.width(), (float) picture.height());
        }
    }

    /** What a recognition of the nineties made of a poor original: hardly a word is left whole. */
    private static String spoiled(String line, Dice dice) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            double fate = dice.unit();
            if (c == ' ' ? fate < 0.7 : fate < 0.4) {
                out.append(c < 256 && c >= 32 ? c : '?');
            } else if (fate < 0.85) {
                out.append("~^!|;:.,'`*_=<>\\/iIlj1rn°".charAt(dice.below(25)));
            }
        }
        return out.toString();
    }
}
