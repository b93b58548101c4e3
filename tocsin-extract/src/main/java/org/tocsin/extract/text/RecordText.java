package org.tocsin.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/** Builds the passage of one record: its text, and a field for every value whose label the format gives. */
public final class RecordText {
    /** Stands between the cells of a row: no value of a table looks like it. */
    public static final String CELL = " | ";

    private static final int LIMIT = 400_000;
    private final StringBuilder text = new StringBuilder();
    private final List<Field> fields = new ArrayList<>();

    /** Adds a cell of a table row. */
    public RecordText cell(String label, CharSequence value) {
        if (!text.isEmpty()) {
            text.append(CELL);
        }
        return value(label, value);
    }

    /** Adds a line {@code label: value}. */
    public RecordText line(String label, CharSequence value) {
        text.append(label).append(": ");
        value(label, value);
        return endLine();
    }

    /** Adds running text that has no label. */
    public RecordText plain(CharSequence more) {
        if (text.length() < LIMIT) {
            text.append(Clean.text(more));
        }
        return this;
    }

    /** Ends the line. */
    public RecordText endLine() {
        text.append('\n');
        return this;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Characters so far. */
    public int length() {
        return text.length();
    }

    /** The passage; this builder is empty afterwards. */
    public Passage passage(String name) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        Passage passage = new Passage(name, text.toString(), fields);
        clear();
        return passage;
    }

    /** Forgets what was added. */
    public void clear() {
        text.setLength(0);
        fields.clear();
    }

    private RecordText value(String label, CharSequence value) {
        if (text.length() >= LIMIT) {
            return this;
        }
        String clean = Clean.text(value).strip();
        int start = text.length();
        text.append(clean);
        if (!clean.isEmpty()) {
            fields.add(new Field(label, start, text.length()));
        }
        return this;
    }
}
