package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.List;

/** What stands between the cells of a line. */
enum Delimiter {
    TAB('\t'),
    BAR('|'),
    SEMICOLON(';'),
    /** Two spaces or more. */
    GAP(' '),
    COMMA(',');

    private final char mark;

    Delimiter(char mark) {
        this.mark = mark;
    }

    /** The cells of a line; empty ones too except between gaps. A bar at the edge of a line is its frame. */
    List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        if (this != GAP && !parts(line)) {
            cells.add(cell(line, 0, line.length()));
            return cells;
        }
        int from = this == BAR && bar(line.stripLeading())
                ? line.length() - line.stripLeading().length() + 1
                : 0;
        int to = this == BAR && framed(line) ? line.stripTrailing().length() - 1 : line.length();
        boolean quoted = false;
        for (int i = from; i <= to; i++) {
            quoted ^= i < to && (this == SEMICOLON || this == COMMA) && line.charAt(i) == '"';
            if (i == to || (!quoted && border(line, i))) {
                add(cells, cell(line, from, Math.max(from, i)));
                from = i + 1;
            }
        }
        return cells;
    }

    /** Whether it stands in this line at all: most lines are one cell, and this says so at once. */
    boolean parts(String line) {
        return switch (this) {
            case GAP -> line.contains("  ");
            case BAR -> line.indexOf('|') >= 0 || line.indexOf('\u2502') >= 0;
            default -> line.indexOf(mark) >= 0;
        };
    }

    private void add(List<Cell> cells, Cell cell) {
        if (this != GAP || !cell.isEmpty()) {
            cells.add(cell);
        }
    }

    private static boolean bar(String line) {
        return !line.isEmpty() && isBar(line.charAt(0));
    }

    private static boolean framed(String line) {
        String text = line.stripTrailing();
        return text.length() > 1 && isBar(text.charAt(text.length() - 1));
    }

    private static boolean isBar(char c) {
        return c == '|' || c == '\u2502' || c == '\u2551' || c == '\u2503';
    }

    private boolean border(String line, int at) {
        char c = line.charAt(at);
        return switch (this) {
            case GAP -> c == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
            case BAR -> isBar(c);
            default -> c == mark;
        };
    }

    private static Cell cell(String line, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && padding(line.charAt(from))) {
            from++;
        }
        while (to > from && padding(line.charAt(to - 1))) {
            to--;
        }
        return new Cell(line.substring(from, to), from);
    }

    private static boolean padding(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '"' || c == '\t';
    }
}
