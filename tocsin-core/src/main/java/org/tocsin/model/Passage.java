package org.tocsin.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The span of a document in which traits belong together: a page, a table row, a message body, a record, the path itself.
 *
 * @param name   its place in the document: {@code page:3}, {@code row:17}, {@code sheet 2 row:5}, {@code body},
 *               {@code message:2}, {@code path}; never holds text of the release
 * @param text   its text; lines end with {@code \n}
 * @param fields the parts whose meaning the format gives, in order of offset; empty for running text
 * @param layout where its words lie, if they were read from a picture
 */
public record Passage(
        String name,
        String text,
        List<Field> fields,
        @Nullable Layout layout) {
    /** The name of the passage that is the item's own path. */
    public static final String PATH = "path";

    public Passage {
        fields = List.copyOf(fields);
    }

    /** A passage that was not read from a picture. */
    public Passage(String name, String text, List<Field> fields) {
        this(name, text, fields, null);
    }

    /** A passage of running text. */
    public static Passage of(String name, String text) {
        return new Passage(name, text, List.of());
    }

    /** Whether this is a row or record whose parts carry labels. */
    public boolean isRow() {
        return !fields.isEmpty();
    }

    /** Names no person: the text is hidden. */
    @Override
    public String toString() {
        return "Passage[" + name + ", " + text.length() + " characters, " + fields.size() + " fields]";
    }
}
