package org.tocsin.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.model.Category;
import org.tocsin.model.Field;
import org.tocsin.model.Fold;
import org.tocsin.model.Passage;

/**
 * An invented document of the resource {@code documents.txt}: after a line {@code === category name}, running text, or
 * after {@code ==+ category name}, a table whose first line holds the column headings, separated by {@code |}.
 */
record SampleDocument(Category category, String name, boolean isTable, String text) {
    static List<SampleDocument> all() {
        return of(resource("documents.txt"));
    }

    static List<SampleDocument> of(String documents) {
        List<SampleDocument> all = new ArrayList<>();
        for (String part : documents.split("(?m)^==(?=[=+] )")) {
            if (!part.isBlank() && !part.startsWith("#")) {
                String head = part.lines().findFirst().orElseThrow();
                String[] words = head.substring(2).split(" ", 2);
                String body = part.substring(head.length()).strip();
                all.add(new SampleDocument(
                        Category.of(words[0]), words[0] + ": " + words[1], head.startsWith("+"), body));
            }
        }
        return all;
    }

    static String resource(String name) {
        try (InputStream in = SampleDocument.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CategoryVerdict classify(Classifier classifier) {
        DocumentClassifier document = classifier.start("", "");
        passages().forEach(document::add);
        return document.verdict();
    }

    SampleDocument withoutAccents() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String folded = Fold.character(c);
            out.append(folded.isEmpty() || c < 128 ? String.valueOf(c) : folded.toLowerCase(Locale.ROOT));
        }
        return new SampleDocument(category, name, isTable, out.toString());
    }

    List<Passage> passages() {
        return isTable ? rows() : List.of(Passage.of("page:1", text));
    }

    private List<Passage> rows() {
        List<String> lines = text.lines().toList();
        String[] labels = lines.get(0).split("\\|");
        List<Passage> rows = new ArrayList<>();
        for (int row = 1; row < lines.size(); row++) {
            List<Field> fields = new ArrayList<>();
            int at = 0;
            String[] cells = lines.get(row).split("\\|", -1);
            for (int i = 0; i < cells.length && i < labels.length; i++) {
                fields.add(new Field(labels[i].strip(), at, at + cells[i].length()));
                at += cells[i].length() + 1;
            }
            rows.add(new Passage("row:" + row, lines.get(row), fields));
        }
        return rows;
    }

    @Override
    public String toString() {
        return name;
    }
}
