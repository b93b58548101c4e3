package org.tocsin.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.extract.worker.DetectedType.Kind;

class TypeDetectorTest {
    private static final TypeDetector DETECTOR = new TypeDetector();
    private static final String LETTER =
            "Madame, Monsieur,\r\nVotre rendez-vous du 3 février à l'hôpital est confirmé. Éléonore Lefèvre\r\n"
                    .repeat(4);

    private static DetectedType detect(byte[] bytes, String name) throws IOException {
        return DETECTOR.detect(Contents.of(bytes, name, Path.of("/tmp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "ISO-8859-1",
                "windows-1252",
                "IBM850",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32LE",
                "IBM1147",
                "x-MacRoman"
            })
    void textInAnyEncoding_isTextWhateverItsExtension(String charset) throws IOException {
        byte[] bytes = LETTER.getBytes(Charset.forName(charset));
        for (String name : new String[] {"a.txt", "a.pdf", "a.exe", "a.jpg", "a", "a.zip", "a.docx"}) {
            assertThat(detect(bytes, name).kind()).as(charset + " " + name).isEqualTo(Kind.TEXT);
        }
    }

    @Test
    void shortText_isText() throws IOException {
        assertThat(detect("a".getBytes(StandardCharsets.UTF_8), "a.bin").kind()).isEqualTo(Kind.TEXT);
        assertThat(detect("été".getBytes(StandardCharsets.ISO_8859_1), "x").kind())
                .isEqualTo(Kind.TEXT);
        assertThat(detect("BM 12 lits".getBytes(StandardCharsets.UTF_8), "x").kind())
                .isEqualTo(Kind.TEXT);
    }

    @Test
    void noise_isNoText() throws IOException {
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        assertThat(detect(noise, "a.txt").kind()).isEqualTo(Kind.DOCUMENT);
    }

    @Test
    void nothing_isEmpty() throws IOException {
        assertThat(detect(new byte[0], "a.pdf").kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void tableByExtension_isCsv() throws IOException {
        assertThat(detect("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), "x.csv")
                        .mediaType())
                .isEqualTo("text/csv");
    }

    @Test
    void mailWithoutExtension_isMail() throws IOException {
        String mail =
                "Received: from a by b\r\n\tfor c\r\nFrom: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nBonjour";
        assertThat(detect(mail.getBytes(StandardCharsets.UTF_8), "message").mediaType())
                .isEqualTo("message/rfc822");
        String box = "From a@b.example Mon Jan  1 00:00:00 2024\nFrom: a@b.example\nSubject: x\n\nBonjour\n";
        assertThat(detect(box.getBytes(StandardCharsets.UTF_8), "Inbox").mediaType())
                .isEqualTo("application/mbox");
    }

    @Test
    void letterThatBeginsWithFromOrA_isText() throws IOException {
        assertThat(detect("From now on all is well.\nBonjour".getBytes(StandardCharsets.UTF_8), "a")
                        .mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void pdfAndPictures_areDocumentsUnderAnyName() throws IOException {
        byte[] pdf = "%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(detect(pdf, "a.txt").mediaType()).isEqualTo("application/pdf");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(detect(png, "a.txt").mediaType()).isEqualTo("image/png");
        byte[] rtf = "{\\rtf1\\ansi Bonjour}".getBytes(StandardCharsets.US_ASCII);
        assertThat(detect(rtf, "a.doc").mediaType()).isEqualTo("application/rtf");
        assertThat(detect(rtf, "a.doc").kind()).isEqualTo(Kind.DOCUMENT);
    }

    @Test
    void markup_isText() throws IOException {
        assertThat(detect("<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8), "a")
                        .kind())
                .isEqualTo(Kind.TEXT);
        assertThat(detect("<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8), "a")
                        .mediaType())
                .isEqualTo("text/html");
        assertThat(detect("{\"a\": 1}".getBytes(StandardCharsets.UTF_8), "a.json")
                        .mediaType())
                .isEqualTo("application/json");
    }
}
