package org.tocsin.extract.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A process that empties its scratch folder between two pages, as reader processes do; prints the text of both. */
final class EmptiedScratch {
    private EmptiedScratch() {}

    public static void main(String[] arguments) throws IOException {
        TextRecognizer recognizer = TesseractRecognizer.warm(LanguageData.find().recognition());
        for (int page = 0; page < 2; page++) {
            empty(Path.of(System.getProperty("java.io.tmpdir")));
            System.out.println(recognizer
                    .recognize(DrawnPage.letter(100).image(), TextRecognizer.Part.WHOLE, Duration.ofMinutes(3))
                    .text());
        }
    }

    private static void empty(Path scratch) throws IOException {
        List<Path> left;
        try (Stream<Path> walk = Files.walk(scratch)) {
            left = walk.filter(path -> !path.equals(scratch))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : left) {
            Files.deleteIfExists(path);
        }
    }

    /** Runs it; gives what it printed. */
    static String run(Path scratch) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("recognised", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmptiedScratch.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        process.waitFor();
        String text = Files.readString(printed);
        Files.delete(printed);
        return text;
    }
}
