package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.FoundDate;
import org.tocsin.model.Passage;

/** A passage read once: its tokens, labels and columns, and what they say about a place in the text. */
final class Reading {
    private static final int REACH = 48;

    private final String text;
    private final Tokens tokens;
    private final char[] chars;
    private final Columns columns;
    private final boolean row;
    private @Nullable List<LabelHit> labels;
    private @Nullable List<FoundDate> dates;
    private Kinds announced = Kinds.NONE;

    private Reading(String text, Columns columns, boolean row) {
        this.row = row;
        this.text = text;
        this.tokens = Tokens.of(text);
        this.chars = tokens.chars();
        this.columns = columns;
    }

    static Reading of(Passage passage) {
        boolean given = passage.isRow();
        return new Reading(passage.text(), Columns.of(given ? passage.fields() : Grid.of(passage.text())), given);
    }

    static Reading of(String text) {
        return new Reading(text, Columns.of(List.of()), false);
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The labels of the text; found when first wanted. */
    List<LabelHit> labels() {
        List<LabelHit> known = labels;
        if (known == null) {
            known = Labels.in(tokens);
            labels = known;
            for (LabelHit hit : known) {
                announced = announced.plus(hit.kinds());
            }
            for (Columns.Column column : columns.all()) {
                announced = announced.plus(column.kinds());
            }
        }
        return known;
    }

    /** The dates of the text, if somebody has found them. */
    @Nullable
    List<FoundDate> dates() {
        return dates;
    }

    void dates(List<FoundDate> found) {
        dates = found;
    }

    /** Whether any label or heading of the passage announces one of these kinds. */
    private boolean announces(Kinds kinds) {
        labels();
        return announced.meets(kinds);
    }

    /** Whether the whole passage is one row of a table or one record. */
    boolean isRow() {
        return row;
    }

    Columns columns() {
        return columns;
    }

    /** Which rule supports one of these kinds for a value at this offset: {@code column}, {@code label} or null. */
    @Nullable
    String support(int offset, Kinds kinds) {
        if (!announces(kinds)) {
            return null;
        }
        Columns.Column column = columns.at(offset);
        if (column != null && !column.kinds().isEmpty()) {
            return column.kinds().meets(kinds) ? "column" : null;
        }
        LabelHit hit = labelBefore(offset);
        return hit != null && hit.kinds().meets(kinds) ? "label" : null;
    }

    /** Whether a label or heading says that the value at this offset is something other than these kinds. */
    boolean contradicts(int offset, Kinds kinds) {
        Columns.Column column = columns.at(offset);
        if (column != null && !column.kinds().isEmpty()) {
            return !column.kinds().meets(kinds);
        }
        LabelHit hit = labelBefore(offset);
        return hit != null && !hit.kinds().meets(kinds);
    }

    /** The label that announces the value at this offset: nothing but filler words and punctuation between them. */
    @Nullable
    LabelHit labelBefore(int offset) {
        LabelHit hit = lastLabel(offset);
        return hit != null && isTransparent(hit.end(), offset) ? hit : null;
    }

    /** The last label that ends before this offset. */
    @Nullable
    LabelHit lastLabel(int offset) {
        List<LabelHit> hits = labels();
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : hits.get(low - 1);
    }

    private boolean isTransparent(int from, int to) {
        if (to - from > REACH || newlines(from, to) > 2) {
            return false;
        }
        for (int i = tokens.at(from); i < tokens.count() && tokens.start(i) < to; i++) {
            if (!isFieldNumber(i) && (tokens.isDigits(i) || !Labels.isFiller(tokens.hash(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The {@code (4)} of {@code Date de naissance (4) :}, by which a form refers to its notes. */
    private boolean isFieldNumber(int token) {
        return tokens.length(token) <= 2
                && tokens.isDigits(token)
                && at(tokens.start(token) - 1) == '('
                && at(tokens.end(token)) == ')';
    }

    int newlines(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (chars[i] == '\n') {
                count++;
            }
        }
        return count;
    }

    /** Where a value that begins here must end: at the end of its field, or of the text. */
    int limit(int offset) {
        Columns.Column column = columns.at(offset);
        return column == null ? text.length() : column.field().end();
    }

    /** The character at an offset, a line break outside the text. */
    char at(int offset) {
        return offset < 0 || offset >= chars.length ? '\n' : chars[offset];
    }

    /** Whether letters or digits touch the span from outside. */
    boolean isCut(int start, int end) {
        return isWord(at(start - 1)) || isWord(at(end));
    }

    static boolean isWord(char c) {
        return Tokens.isDigit(c) || Tokens.isLetter(c);
    }

    /** Whether the span fills its line or its field. */
    boolean standsAlone(int start, int end) {
        Columns.Column column = columns.at(start);
        int from = column == null
                ? text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
                : column.field().start();
        int to = column == null ? text.indexOf('\n', end) : column.field().end();
        int stop = to < 0 ? text.length() : to;
        return isBlank(Math.min(from, start), start) && isBlank(end, Math.max(end, stop));
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isWord(chars[i])) {
                return false;
            }
        }
        return true;
    }

    /** Spans announced as one of these kinds: after every such label the next characters, and every such field. */
    List<Slot> slots(Kinds kinds, int length) {
        if (!announces(kinds)) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        for (LabelHit hit : labels()) {
            if (hit.kinds().meets(kinds)) {
                int limit = Math.min(limit(hit.end()), Math.min(text.length(), hit.end() + length));
                slots.add(new Slot(hit.end(), limit, "label"));
            }
        }
        for (Columns.Column column : columns.all()) {
            if (column.kinds().meets(kinds)) {
                slots.add(new Slot(column.field().start(), column.field().end(), "column"));
            }
        }
        return slots;
    }

    /** Where the value of a slot begins: after punctuation, filler words and two line breaks at most; -1 if nothing follows. */
    int valueAt(Slot slot) {
        for (int i = tokens.at(slot.start()); i < tokens.count() && tokens.start(i) < slot.end(); i++) {
            boolean filler =
                    tokens.isDigits(i) ? isFieldNumber(i) : tokens.gapAfter(i) != 0 && Labels.isFiller(tokens.hash(i));
            if (!filler || slot.rule().equals("column")) {
                boolean near = newlines(slot.start(), tokens.start(i)) <= 2;
                return near ? tokens.start(i) : -1;
            }
        }
        return -1;
    }

    /** A span in which a value is announced, and by what. */
    record Slot(int start, int end, String rule) {}
}
