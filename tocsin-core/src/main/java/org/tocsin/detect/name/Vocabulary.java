package org.tocsin.detect.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** The labels of one list, and those for parts of a name also with each ending of the other: {@code prénom du patient}. */
    static List<String> owned(String labels, String owners) {
        List<String> plain = lines(Vocabulary.class, labels);
        List<String> endings = lines(Vocabulary.class, owners);
        List<String> out = new ArrayList<>(plain);
        Set<String> known =
                plain.stream().map(l -> l.substring(l.indexOf(' ') + 1)).collect(Collectors.toSet());
        for (String label : plain) {
            boolean part = label.startsWith("GIVEN ") || label.startsWith("BIRTH NOM") || label.startsWith("USED NOM");
            boolean surname = label.startsWith("SURNAME NOM");
            for (String owner : part || surname || label.startsWith("FULL NOM ET") ? endings : List.<String>of()) {
                String words = label.substring(label.indexOf(' ') + 1) + ' ' + owner;
                if (known.add(words)) {
                    out.add(label.substring(0, label.indexOf(' ')) + ' ' + words);
                }
            }
        }
        return List.copyOf(out);
    }

    static Set<String> words(String file) {
        return lines(Vocabulary.class, file).stream().collect(Collectors.toCollection(HashSet::new));
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
