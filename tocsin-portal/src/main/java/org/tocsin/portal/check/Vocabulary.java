package org.tocsin.portal.check;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Terms of one sort, a line each in a file; a star at the end of a word stands for any ending. */
final class Vocabulary {
    private final Pattern terms;

    private Vocabulary(List<String> lines) {
        terms = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                + lines.stream().map(Vocabulary::pattern).collect(Collectors.joining("|")) + ")(?![\\p{L}\\p{N}])");
    }

    /** The terms in this file. */
    static Vocabulary of(String file) {
        return new Vocabulary(lines(file));
    }

    /** These terms. */
    static Vocabulary of(List<String> terms) {
        return new Vocabulary(terms);
    }

    private static String pattern(String line) {
        String folded = Folding.words(line);
        StringBuilder pattern = new StringBuilder();
        for (String word : folded.split(" ")) {
            pattern.append(pattern.isEmpty() ? "" : "\\s+");
            boolean open = word.endsWith("*");
            pattern.append(Pattern.quote(open ? word.substring(0, word.length() - 1) : word))
                    .append(open ? "\\p{L}{0,6}" : "");
        }
        return pattern.toString();
    }

    /** The first term in a folded text. */
    @Nullable
    String in(String folded) {
        Matcher matcher = terms.matcher(folded);
        return matcher.find() ? matcher.group() : null;
    }

    /** The lines of a file, without comments and empty ones. */
    static List<String> lines(String file) {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
