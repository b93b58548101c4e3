package org.tocsin.respond.letter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the sample letters into a folder, for people to look at. */
public final class Pictures {
    private Pictures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        draw(folder, "letter-fr", Samples.pdf(Samples.french()));
        draw(folder, "letter-en", Samples.pdf(Samples.english()));
        draw(
                folder,
                "letter-scripts",
                Samples.pdf(Samples.french(java.util.List.of(
                        "فاطمة الزهراء بن علي (Fatima)",
                        "יוסף כהן",
                        "Nguyễn Thị Ánh Tuyết",
                        "12 RUE DES LILAS",
                        "99100 WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                        "BELGIQUE"))));
    }

    static void draw(Path folder, String name, byte[] pdf) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(i, 90);
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        }
    }
}
