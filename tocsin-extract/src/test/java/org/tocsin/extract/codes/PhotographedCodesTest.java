package org.tocsin.extract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.extract.image.GreyImage;

class PhotographedCodesTest {
    @ParameterizedTest
    @CsvSource({"code128, 5", "code39, 5", "datamatrix, 12", "pdf417, 12", "qrcode, 10"})
    void photographed_samples_are_read(String kind, int atLeast) throws IOException {
        Path folder = Path.of(System.getProperty("tocsin.shared", "absent"), "data", "barcodes", kind);
        Assumptions.assumeTrue(Files.isDirectory(folder), "shared test data is absent: set -Dtocsin.shared");
        int read = 0;
        try (DirectoryStream<Path> pictures = Files.newDirectoryStream(folder, "*.png")) {
            for (Path picture : pictures) {
                read += isRead(picture) ? 1 : 0;
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(atLeast);
    }

    private static boolean isRead(Path picture) throws IOException {
        String expected = Files.readString(Path.of(picture.toString().replaceAll("png$", "txt")));
        return new ZxingCodeFinder()
                .find(GreyImage.of(ImageIO.read(picture.toFile()), 0)).stream()
                        .anyMatch(code -> plain(code.text()).equals(plain(expected)));
    }

    private static String plain(String text) {
        return text.replace("\u001d", "").replace("\r", "").strip();
    }
}
