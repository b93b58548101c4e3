package org.tocsin.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the vocabularies that lie beside classes: one term a line, {@code #} begins a comment. */
public final class TermFile {
    private TermFile() {}

    /**
     * The lines that hold terms, in order.
     *
     * @throws IllegalStateException if the file is not in the program
     */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("vocabulary " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms as a set. */
    public static Set<String> terms(Class<?> beside, String name) {
        return Set.copyOf(lines(beside, name));
    }

    /** Lines of a word and, after a space, what it stands for. */
    public static Map<String, String> pairs(Class<?> beside, String name) {
        Map<String, String> pairs = new TreeMap<>();
        for (String line : lines(beside, name)) {
            int gap = line.indexOf(' ');
            pairs.put(line.substring(0, gap), line.substring(gap + 1).strip());
        }
        return Map.copyOf(pairs);
    }
}
