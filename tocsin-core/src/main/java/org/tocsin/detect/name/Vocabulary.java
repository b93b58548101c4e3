package org.tocsin.detect.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads word lists shipped beside a class: one term a line, {@code #} begins a comment line. */
public final class Vocabulary {
    private Vocabulary() {}

    /**
     * The lines of a list in order.
     *
     * @throws IllegalStateException if the list is not shipped
     */
    public static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("word list " + file + " is missing from the build");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> words(String file) {
        return lines(Vocabulary.class, file).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Lines {@code KEY words}: words to key. */
    static Map<String, String> keyed(String file) {
        Map<String, String> out = new HashMap<>();
        for (String line : lines(Vocabulary.class, file)) {
            int space = line.indexOf(' ');
            out.putIfAbsent(line.substring(space + 1), line.substring(0, space));
        }
        return Map.copyOf(out);
    }
}
