package org.tocsin.respond.report.protocol;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the invented protocol into a folder, for people to look at: each language as one picture of all its pages. */
public final class ProtocolPictures {
    private static final int DPI = 80;

    private ProtocolPictures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            try (PDDocument document = Loader.loadPDF(ProtocolTest.pdf(Invented.facts(), language))) {
                Path file = folder.resolve("protocol-" + language.getLanguage() + ".png");
                ImageIO.write(side(document), "png", file.toFile());
            }
        }
    }

    /** All pages, three in a row. */
    private static BufferedImage side(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, DPI);
        int rows = (pages + 2) / 3;
        BufferedImage all = new BufferedImage(
                3 * (first.getWidth() + 8), rows * (first.getHeight() + 8), BufferedImage.TYPE_BYTE_GRAY);
        Graphics paper = all.getGraphics();
        paper.setColor(Color.LIGHT_GRAY);
        paper.fillRect(0, 0, all.getWidth(), all.getHeight());
        for (int i = 0; i < pages; i++) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(i, DPI);
            all.getGraphics().drawImage(page, i % 3 * (first.getWidth() + 8), i / 3 * (first.getHeight() + 8), null);
        }
        return all;
    }
}
