package org.tocsin.extract;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Pages as scanners make them, of people who do not exist. */
final class DrawnPages {
    private DrawnPages() {}

    /** Half a page in 200 dpi. */
    static BufferedImage page(String... lines) {
        BufferedImage image = new BufferedImage(1654, 1169, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        for (int i = 0; i < lines.length; i++) {
            canvas.drawString(lines[i], 150, 160 + i * 70);
        }
        canvas.dispose();
        return image;
    }

    static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = turned.createGraphics();
        canvas.translate(image.getHeight(), 0);
        canvas.rotate(Math.PI / 2);
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return turned;
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Pages of a PDF: a picture, a text, or a text that cannot be seen over a picture. */
    record Sheet(@Nullable BufferedImage scan, String layer, boolean hidden) {}

    static byte[] pdf(Sheet... sheets) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Sheet sheet : sheets) {
                PDPage page = new PDPage(new PDRectangle(595, 421));
                document.addPage(page);
                try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
                    if (sheet.scan() != null) {
                        canvas.drawImage(LosslessFactory.createFromImage(document, sheet.scan()), 0, 0, 595, 421);
                    }
                    layer(canvas, sheet);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void layer(PDPageContentStream canvas, Sheet sheet) throws IOException {
        canvas.beginText();
        canvas.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        canvas.setRenderingMode(sheet.hidden() ? RenderingMode.NEITHER : RenderingMode.FILL);
        canvas.newLineAtOffset(50, 380);
        canvas.setLeading(14);
        for (String line : sheet.layer().split("\n")) {
            canvas.showText(line);
            canvas.newLine();
        }
        canvas.endText();
    }

    static byte[] tiff(List<BufferedImage> pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /** A PNG that claims that size and holds nothing but zeros, as many as asked. */
    static byte[] pngClaiming(int width, int height, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 0, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            deflate.write(new byte[zeros]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(body);
        data.writeInt(body.length);
        data.write(name);
        data.write(body);
        data.writeInt((int) sum.getValue());
    }

    /** A package with a document part and pictures, the least that passes for DOCX. */
    static byte[] docx(String text, byte[]... pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String base = "http://schemas.openxmlformats.org/";
            part(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns='" + base + "package/2006/content-types'>"
                                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                                    + "<Default Extension='png' ContentType='image/png'/><Override PartName='/word/document.xml'"
                                    + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                                    + "</Types>")
                            .getBytes(StandardCharsets.UTF_8));
            part(
                    zip,
                    "_rels/.rels",
                    ("<Relationships xmlns='" + base + "package/2006/relationships'><Relationship"
                                    + " Id='r1' Type='" + base + "officeDocument/2006/relationships/officeDocument'"
                                    + " Target='word/document.xml'/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            part(
                    zip,
                    "word/document.xml",
                    ("<w:document xmlns:w='" + base + "wordprocessingml/2006/main'><w:body><w:p>" + "<w:r><w:t>" + text
                                    + "</w:t></w:r></w:p></w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < pictures.length; i++) {
                part(zip, "word/media/image" + (i + 1) + ".png", pictures[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
