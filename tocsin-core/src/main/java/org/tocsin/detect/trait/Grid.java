package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tocsin.model.Field;

/**
 * Tables that a text only draws: a line of headings, then lines with as many cells, between semicolons, bars, tabs, commas or
 * wide gaps; and the PID segments of HL7 v2. Their cells become fields as if the format had given them.
 */
final class Grid {
    private static final char WIDE_GAP = ' ';
    private static final String DELIMITERS = ";|\t," + WIDE_GAP;
    private static final int LONGEST_LINE = 600;
    private static final int LONGEST_HEADING = 40;
    private static final int LEAST_CELLS = 3;

    private final String text;
    private final List<Field> fields = new ArrayList<>();
    private List<Field> headings = List.of();
    /** Which of the headings the vocabulary knows. */
    private BitSet named = new BitSet();

    /** How often each delimiter stands in the line that is read. */
    private final int[] borders = new int[DELIMITERS.length()];

    private char delimiter;
    private int misses;

    private Grid(String text) {
        this.text = text;
    }

    /** The cells that stand under a known heading, in order of offset. */
    static List<Field> of(String text) {
        Grid grid = new Grid(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop - start <= LONGEST_LINE) {
                grid.line(start, stop);
            }
            start = stop + 1;
        }
        return grid.fields;
    }

    private void line(int start, int end) {
        if (text.startsWith("PID|", start)) {
            fields.addAll(PidSegment.fields(text, start, end));
        } else if (!heading(start, end) && !headings.isEmpty()) {
            values(start, end);
        }
    }

    private boolean heading(int start, int end) {
        if (!isWordy(start, end)) {
            return false;
        }
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            if (borders[i] < LEAST_CELLS - 1) {
                continue;
            }
            List<Field> cells = cells(start, end, candidate);
            BitSet known = cells.size() < LEAST_CELLS ? new BitSet() : known(cells);
            if (known.cardinality() >= 2) {
                headings = cells;
                named = named(cells);
                delimiter = candidate;
                misses = 0;
                return true;
            }
        }
        return false;
    }

    /** Headings have no digits and no colon. Counts the delimiters of the line on the way. */
    private boolean isWordy(int start, int end) {
        Arrays.fill(borders, 0);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Tokens.isDigit(c) || c == ':') {
                return false;
            }
            int delimiter = Tokens.isLetter(c) ? -1 : DELIMITERS.indexOf(c);
            if (delimiter >= 0 && isBorder(i, end, c)) {
                borders[delimiter]++;
            }
        }
        return end - start >= LEAST_CELLS * 2;
    }

    private boolean isBorder(int at, int end, char separator) {
        return text.charAt(at) == separator && (separator != WIDE_GAP || isWideGap(at, end));
    }

    private static BitSet known(List<Field> cells) {
        BitSet known = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            known.set(i, cells.get(i).end() - cells.get(i).start() <= LONGEST_HEADING && isNamed(cells.get(i)));
        }
        return known;
    }

    private static BitSet named(List<Field> cells) {
        BitSet named = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            named.set(i, isNamed(cells.get(i)));
        }
        return named;
    }

    private static boolean isNamed(Field cell) {
        return !Labels.ofHeading(cell.label()).isEmpty();
    }

    private void values(int start, int end) {
        List<Field> cells = cells(start, end, delimiter);
        if (cells.size() != headings.size()) {
            misses += text.substring(start, end).isBlank() && delimiter == WIDE_GAP ? 1 : 2;
            headings = misses > 3 ? List.of() : headings;
            return;
        }
        misses = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (named.get(i) && cells.get(i).end() > cells.get(i).start()) {
                fields.add(new Field(
                        headings.get(i).label(),
                        cells.get(i).start(),
                        cells.get(i).end()));
            }
        }
    }

    private List<Field> cells(int start, int end, char separator) {
        List<Field> cells = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || isBorder(i, end, separator)) {
                add(cells, from, i, separator);
                from = i + 1;
            }
        }
        return cells;
    }

    private boolean isWideGap(int at, int end) {
        return text.charAt(at) == ' ' && at + 1 < end && text.charAt(at + 1) == ' ';
    }

    private void add(List<Field> cells, int start, int end, char separator) {
        int from = start;
        int to = end;
        while (from < to && isPadding(text.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(text.charAt(to - 1))) {
            to--;
        }
        if (to > from || separator != WIDE_GAP) {
            cells.add(new Field(text.substring(from, Math.min(to, from + LONGEST_HEADING)), from, to));
        }
    }

    private static boolean isPadding(char c) {
        return c == ' ' || c == '"' || c == '\'' || c == '\u00a0';
    }
}
