package org.tocsin.extract.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of a text in fixed width begin, told by the places that are blank in every line. A place counts as blank
 * if no heading stands there and hardly any row; columns without a heading belong to the nearer neighbour, so that a date
 * with its time or a number in groups stays whole.
 *
 * @param columns the columns from left to right
 */
record Gutters(List<Column> columns) {
    private static final int WIDEST = 20_000;
    /** One line in so many may reach over a column's edge. */
    private static final int STRAYS = 40;

    /**
     * A column of text.
     *
     * @param gap  where the blanks before it begin
     * @param from where its text begins
     */
    record Column(int gap, int from) {}

    /** The columns of these rows under this heading; fewer than two where no place is blank throughout. */
    static Gutters of(String heading, List<String> rows) {
        List<int[]> runs = runs(heading, rows);
        List<int[]> headed = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int[] run = runs.get(i);
            if (hasText(heading, run) && !secondWord(run, headed, rows)) {
                headed.add(new int[] {run[0], run[1]});
            } else if (!headed.isEmpty() && (hasText(heading, run) || !nearerNext(runs, i, heading))) {
                headed.get(headed.size() - 1)[1] = run[1];
            } else if (i + 1 < runs.size()) {
                runs.set(i + 1, new int[] {run[0], runs.get(i + 1)[1]});
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int[] run : headed) {
            boolean first = columns.isEmpty();
            columns.add(new Column(first ? 0 : headed.get(columns.size() - 1)[1], first ? 0 : run[0]));
        }
        return new Gutters(List.copyOf(columns));
    }

    /** The columns of rows without headings: every run of text is one. */
    static Gutters of(List<String> rows) {
        List<Column> columns = new ArrayList<>();
        int end = 0;
        for (int[] run : runs("", rows)) {
            columns.add(new Column(end, columns.isEmpty() ? 0 : run[0]));
            end = run[1];
        }
        return new Gutters(List.copyOf(columns));
    }

    /** A word of a heading that goes on, with nothing below it in any row. */
    private static boolean secondWord(int[] run, List<int[]> before, List<String> rows) {
        return !before.isEmpty()
                && run[0] - before.get(before.size() - 1)[1] == 1
                && rows.stream().noneMatch(row -> hasText(row, run));
    }

    /** A column right-aligned under the end of its heading begins left of it. */
    private static boolean nearerNext(List<int[]> runs, int i, String heading) {
        return i + 1 < runs.size()
                && hasText(heading, runs.get(i + 1))
                && runs.get(i + 1)[0] - runs.get(i)[1] < runs.get(i)[0] - runs.get(i - 1)[1];
    }

    private static boolean hasText(String line, int[] run) {
        return run[0] < line.length()
                && !line.substring(run[0], Math.min(run[1], line.length())).isBlank();
    }

    /** Stretches between places that are blank everywhere. */
    private static List<int[]> runs(String heading, List<String> rows) {
        int width = heading.length();
        for (String row : rows) {
            width = Math.max(width, Math.min(row.length(), WIDEST));
        }
        int[] filled = new int[width + 1];
        for (String row : rows) {
            mark(row, filled, 1);
        }
        mark(heading, filled, rows.size() + 1);
        List<int[]> runs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= width; i++) {
            boolean text = filled[i] > rows.size() / STRAYS;
            if (text && start < 0) {
                start = i;
            } else if (!text && start >= 0) {
                runs.add(new int[] {start, i});
                start = -1;
            }
        }
        return runs;
    }

    private static void mark(String line, int[] filled, int weight) {
        for (int i = 0; i < Math.min(line.length(), filled.length - 1); i++) {
            filled[i] += line.charAt(i) == ' ' ? 0 : weight;
        }
    }

    /** Whether a line has a blank between any two columns that it reaches. */
    boolean fits(String line) {
        for (int i = 1; i < columns.size(); i++) {
            if (edge(line, i) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The texts of the columns in a line. */
    List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            int edge = i < columns.size() ? edge(line, i) : line.length();
            int to = Math.max(from, edge < 0 ? columns.get(i).from() : edge);
            cells.add(line.substring(Math.min(from, line.length()), Math.min(to, line.length()))
                    .strip());
            from = to;
        }
        return cells;
    }

    /** Where a line may be cut before a column: its own beginning, or the last blank in the gap before it; -1 if nowhere. */
    private int edge(String line, int column) {
        Column next = columns.get(column);
        for (int at = Math.min(next.from(), line.length()); at > next.gap(); at--) {
            if (at >= line.length() || line.charAt(at - 1) == ' ') {
                return at;
            }
        }
        return next.from() >= line.length() ? line.length() : -1;
    }
}
