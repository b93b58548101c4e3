package org.tocsin.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.BodyContentHandler;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.ocr.TesseractRecognizer;
import org.tocsin.extract.ocr.TextRecognizer;
import org.tocsin.extract.worker.Recognition;
import org.xml.sax.SAXException;

/** The two readers that are compared: each gets the bytes of a PNG and gives text. */
final class PageReaders {
    private PageReaders() {}

    /** Reads a picture. */
    interface PageReader {
        String read(byte[] png) throws IOException, TikaException, SAXException;

        /** CPU seconds that this reader has used so far, with the processes that it started. */
        double cpuSeconds() throws IOException;
    }

    /** This project's, in this process. */
    static PageReader ours(Recognition recognition) throws IOException {
        TextRecognizer recognizer = TesseractRecognizer.start(recognition);
        return new PageReader() {
            @Override
            public String read(byte[] png) throws IOException {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
                return recognizer
                        .recognize(GreyImage.of(image, 0), TextRecognizer.Part.WHOLE, Duration.ofMinutes(5))
                        .text();
            }

            @Override
            public double cpuSeconds() {
                return ThreadTime.nanos() / 1e9;
            }
        };
    }

    /** Tika's, which starts the program {@code tesseract} for each picture; as it is configured by itself but for the languages. */
    static PageReader tika(String languages) {
        TesseractOCRParser parser = new TesseractOCRParser();
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setLanguage(languages);
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, config);
        return new PageReader() {
            @Override
            public String read(byte[] png) throws IOException, TikaException, SAXException {
                Metadata metadata = new Metadata();
                metadata.set(Metadata.CONTENT_TYPE, "image/ocr-png");
                BodyContentHandler text = new BodyContentHandler(-1);
                try (TikaInputStream in = TikaInputStream.get(png)) {
                    parser.parse(in, text, metadata, context);
                }
                return text.toString();
            }

            @Override
            public double cpuSeconds() throws IOException {
                return ThreadTime.nanos() / 1e9 + ended();
            }
        };
    }

    /** CPU seconds of ended child processes, in hundredths as Linux counts them. */
    private static double ended() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/self/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }
}
