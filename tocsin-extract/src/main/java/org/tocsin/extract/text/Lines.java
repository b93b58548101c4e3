package org.tocsin.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vocabulary files of this package: one term a line, {@code #} starts a comment. */
public final class Lines {
    private Lines() {}

    /**
     * The terms of a resource beside this class.
     *
     * @throws IllegalStateException if the installation lacks it
     */
    public static List<String> of(String resource) {
        try (InputStream in = Lines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource of lines {@code key value}. */
    static Map<String, String> table(String resource) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : of(resource)) {
            int space = line.indexOf(' ');
            table.put(line.substring(0, space), line.substring(space + 1).strip());
        }
        return Map.copyOf(table);
    }
}
