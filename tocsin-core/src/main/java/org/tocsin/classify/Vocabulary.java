package org.tocsin.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.model.Category;
import org.tocsin.model.Fold;

/** The category vocabularies, read once from the resources {@code categories/<category>.txt}. */
final class Vocabulary {
    /** A line of a tab-separated resource. */
    record Line(List<String> cells, String resource, int number) {
        IllegalStateException wrong() {
            return new IllegalStateException("unreadable line " + number + " of resource " + resource);
        }
    }

    private final PhraseTrie<Cue> text = new PhraseTrie<>();
    private final PhraseTrie<Cue> columns = new PhraseTrie<>();
    private final List<Cue> cues = new ArrayList<>();

    /**
     * Reads all vocabularies.
     *
     * @throws IllegalStateException if a resource is missing or a line of it cannot be read
     */
    Vocabulary() {
        for (Category category : Category.values()) {
            for (Line line : lines("categories/" + category.word() + ".txt")) {
                add(cue(category, line));
            }
        }
    }

    private static Cue cue(Category category, Line line) {
        if (line.cells().size() != 3) {
            throw line.wrong();
        }
        try {
            Cue.Kind kind = Cue.Kind.valueOf(line.cells().get(1).toUpperCase(Locale.ROOT));
            return new Cue(
                    category,
                    kind,
                    Double.parseDouble(line.cells().get(0)),
                    line.cells().get(2));
        } catch (IllegalArgumentException e) {
            throw line.wrong();
        }
    }

    private void add(Cue cue) {
        cues.add(cue);
        if (cue.kind() == Cue.Kind.COLUMN) {
            columns.add(cue.phrase(), cue);
            return;
        }
        text.add(cue.phrase(), cue);
        if (cue.kind() == Cue.Kind.HEADING) {
            addVariants(cue);
        }
    }

    /** {@code compte rendu} is also written CR, and titles lose their spaces in OCR and in letter-spaced type. */
    private void addVariants(Cue cue) {
        String words = Fold.words(cue.phrase());
        if (words.startsWith("COMPTE RENDU ")) {
            text.add("CR " + words.substring("COMPTE RENDU ".length()), cue);
            text.add("COMPTERENDU " + words.substring("COMPTE RENDU ".length()), cue);
        }
        if (words.indexOf(' ') > 0 && words.length() > 8) {
            text.add(words.replace(" ", ""), cue);
        }
    }

    PhraseTrie<Cue> text() {
        return text;
    }

    PhraseTrie<Cue> columns() {
        return columns;
    }

    /** All lines of all vocabularies. */
    List<Cue> cues() {
        return cues;
    }

    /** The lines of a tab-separated resource of this package without comments and blank lines. */
    static List<Line> lines(String resource) {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(new Line(List.of(line.split("\t", -1)), resource, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
