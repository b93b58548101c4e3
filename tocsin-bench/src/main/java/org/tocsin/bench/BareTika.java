package org.tocsin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** The text of all files of a folder by Tika alone, in this process and one thread: {@code FOLDER}. The yardstick of {@link ScanBenchmark}. */
public final class BareTika {
    private BareTika() {}

    /** Prints files, characters and processor seconds of this process. */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        AutoDetectParser parser = new AutoDetectParser();
        long characters = 0;
        int failed = 0;
        for (Path file : files) {
            BodyContentHandler text = new BodyContentHandler(-1);
            ParseContext context = new ParseContext();
            context.set(Parser.class, parser);
            try (InputStream in = TikaInputStream.get(file)) {
                parser.parse(in, text, new Metadata(), context);
            } catch (IOException | SAXException | TikaException | RuntimeException e) {
                failed++;
            }
            characters += text.toString().length();
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, %d characters, %d failed, %.2f s CPU%n",
                files.size(),
                characters,
                failed,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
    }
}
