package org.tocsin.respond.letter.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The file's description of itself (XMP, ISO 16684-1) with the marks of both norms. */
final class Metadata {
    private static final String TEMPLATE = read();

    private Metadata() {}

    private static String read() {
        try (InputStream in = Metadata.class.getResourceAsStream("metadata.xml")) {
            if (in == null) {
                throw new IllegalStateException("metadata.xml is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(String title, String language, Instant made) {
        String date = made.truncatedTo(ChronoUnit.SECONDS).toString();
        return TEMPLATE.replace("{title}", escaped(title))
                .replace("{language}", language)
                .replace("{date}", date)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
