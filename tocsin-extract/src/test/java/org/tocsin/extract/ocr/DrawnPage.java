package org.tocsin.extract.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.image.Turning;

/** Pages of invented people, drawn with the letters that PDFBox brings along. */
final class DrawnPage {
    static final List<String> LETTER = List.of(
            "Centre hospitalier de Valmont - service de cardiologie",
            "Madame Hélène GARNIER, née le 14/03/1957",
            "IPP 8001234567 - séjour 930045128",
            "La patiente a été hospitalisée du 12 au 19 mars 2021 pour une dyspnée d'effort",
            "d'aggravation progressive. L'échographie cardiaque retrouve une fraction d'éjection",
            "conservée, sans trouble de la cinétique. Le traitement par bisoprolol est poursuivi.",
            "Il n'existe pas d'argument pour une récidive ; la cicatrice est propre et souple.",
            "Les suites opératoires ont été simples, le drain a été retiré au deuxième jour.",
            "Nous la reverrons en consultation le jeudi 8 avril 2021 à quatorze heures trente.",
            "Veuillez agréer, cher confrère, nos salutations les meilleures.",
            "Docteur Loïc Moreau");

    private final byte[] pixels;
    private final int width;
    private final int height;

    private DrawnPage(byte[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    private DrawnPage(GreyImage image) {
        this(image.pixels(), image.width(), image.height());
    }

    static DrawnPage letter(int dpi) {
        return of(dpi, canvas -> {
            for (int i = 0; i < LETTER.size(); i++) {
                canvas.write(LETTER.get(i), 60, 760 - i * 22, 11);
            }
        });
    }

    /** What is drawn on a page. */
    interface Drawing {
        void on(Canvas canvas) throws IOException;
    }

    /** Points from the lower left corner, as in PDF. */
    record Canvas(PDPageContentStream content, PDFont font) {
        void write(String text, double x, double y, double size) throws IOException {
            content.beginText();
            content.setFont(font, (float) size);
            content.newLineAtOffset((float) x, (float) y);
            content.showText(text);
            content.endText();
        }

        void line(double x1, double y1, double x2, double y2) throws IOException {
            content.moveTo((float) x1, (float) y1);
            content.lineTo((float) x2, (float) y2);
            content.stroke();
        }
    }

    static DrawnPage of(int dpi, Drawing drawing) {
        try (PDDocument document = new PDDocument();
                InputStream face = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = PDType0Font.load(document, face);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(new Canvas(content, font));
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
            return new DrawnPage(GreyImage.of(image, dpi));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GreyImage image() {
        return new GreyImage(pixels, width, height, 0);
    }

    DrawnPage turned(double degrees) {
        int quarters = (int) Math.round(degrees / 90.0) * 90;
        GreyImage image = Turning.quarters(image(), Math.floorMod(quarters, 360));
        return new DrawnPage(degrees == quarters ? image : Turning.by(image, degrees - quarters));
    }

    /** A part of it. */
    DrawnPage part(int left, int top, int right, int bottom) {
        return new DrawnPage(image().crop(new Box(left, top, right, bottom)));
    }

    /** The page with another one laid on it. */
    DrawnPage with(DrawnPage other, int left, int top) {
        byte[] both = pixels.clone();
        for (int y = 0; y < other.height; y++) {
            System.arraycopy(other.pixels, y * other.width, both, (top + y) * width + left, other.width);
        }
        return new DrawnPage(both, width, height);
    }

    DrawnPage noisy(double sigma) {
        Random random = new Random(5);
        byte[] noisy = pixels.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (byte) Math.max(0, Math.min(255, (noisy[i] & 0xff) + random.nextGaussian() * sigma));
        }
        return new DrawnPage(noisy, width, height);
    }

    /** Light that falls off to the right and downwards. */
    DrawnPage shaded() {
        byte[] shaded = pixels.clone();
        for (int i = 0; i < shaded.length; i++) {
            int x = i % width;
            int y = i / width;
            double away = 0.4 * x / width + 0.25 * y / height;
            shaded[i] = (byte) ((shaded[i] & 0xff) * (1 - away));
        }
        return new DrawnPage(shaded, width, height);
    }

    DrawnPage inverted() {
        byte[] inverted = pixels.clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~inverted[i];
        }
        return new DrawnPage(inverted, width, height);
    }

    /** On a black desk, as from a scanner with its lid open. */
    DrawnPage bordered(int border) {
        int wide = width + 2 * border;
        byte[] bordered = new byte[wide * (height + 2 * border)];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, bordered, (y + border) * wide + border, width);
        }
        return new DrawnPage(bordered, wide, height + 2 * border);
    }

    DrawnPage jpeg(int quality) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality / 100f);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
            out.flush();
            return new DrawnPage(GreyImage.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
