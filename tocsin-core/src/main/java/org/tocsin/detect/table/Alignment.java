package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Puts the cells of a line under the headings, also where a text has lost an empty cell or has run two together. */
final class Alignment {
    private static final double NO = -1e9;
    private static final double EMPTY_COLUMN = -1;
    private static final double LOST_CELL = -2.5;

    private Alignment() {}

    /** The text under each heading, empty where there is none; an empty list if the line does not fit. */
    static List<String> of(Heading heading, List<Cell> cells) {
        List<Cell> line = trimmed(cells, heading.size());
        if (line.size() == heading.size()) {
            return line.stream().map(Cell::text).toList();
        }
        if (heading.delimiter() == Delimiter.GAP) {
            List<String> placed = byPlace(heading, line);
            if (!placed.isEmpty()) {
                return placed;
            }
        }
        boolean near = line.size() * 2 >= heading.size() && line.size() <= heading.size() + 2;
        boolean loose = heading.delimiter() == Delimiter.GAP || heading.delimiter() == Delimiter.TAB;
        return near && loose && line.size() >= 2 ? byContent(heading, line) : List.of();
    }

    /** Without the empty cells at the end that make the line longer than the headings. */
    private static List<Cell> trimmed(List<Cell> cells, int size) {
        List<Cell> line = new ArrayList<>(cells);
        while (line.size() > size && line.get(line.size() - 1).isEmpty()) {
            line.remove(line.size() - 1);
        }
        if (line.size() < size
                && cells.stream().anyMatch(c -> !c.isEmpty())
                && cells.get(0).isEmpty()) {
            while (line.size() < size) {
                line.add(new Cell("", 0));
            }
        }
        return line;
    }

    private static List<String> byPlace(Heading heading, List<Cell> cells) {
        String[] placed = new String[heading.size()];
        Arrays.fill(placed, "");
        for (Cell cell : cells) {
            int column = column(heading, cell);
            if (column < 0 || !placed[column].isEmpty()) {
                return List.of();
            }
            placed[column] = cell.text();
        }
        return List.of(placed);
    }

    /** The column that starts within two characters of the cell. */
    private static int column(Heading heading, Cell cell) {
        for (int i = 0; i < heading.size(); i++) {
            if (Math.abs(heading.starts().get(i) - cell.at()) <= 2) {
                return i;
            }
        }
        return -1;
    }

    /** The order-preserving placing whose cells look most like what their headings say. */
    private static List<String> byContent(Heading heading, List<Cell> cells) {
        int rows = cells.size();
        int columns = heading.size();
        double[][] best = new double[rows + 1][columns + 1];
        int[][] step = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                if (i + j > 0) {
                    choose(heading, cells, best, step, i, j);
                }
            }
        }
        if (best[rows][columns] < 0.3 * rows) {
            return List.of();
        }
        String[] placed = new String[columns];
        Arrays.fill(placed, "");
        for (int i = rows, j = columns; i > 0 || j > 0; ) {
            int taken = step[i][j];
            if (taken == 0) {
                placed[j - 1] = cells.get(i - 1).text();
            }
            i -= taken == 1 ? 0 : 1;
            j -= taken == 2 ? 0 : 1;
        }
        return List.of(placed);
    }

    private static void choose(Heading heading, List<Cell> cells, double[][] best, int[][] step, int i, int j) {
        double put =
                i > 0 && j > 0 ? best[i - 1][j - 1] + fit(heading.meanings().get(j - 1), cells.get(i - 1)) : NO;
        double skip = j > 0 ? best[i][j - 1] + EMPTY_COLUMN : NO;
        double drop = i > 0 ? best[i - 1][j] + (cells.get(i - 1).isEmpty() ? -0.5 : LOST_CELL) : NO;
        best[i][j] = Math.max(put, Math.max(skip, drop));
        step[i][j] = best[i][j] == put ? 0 : best[i][j] == skip ? 1 : 2;
    }

    private static double fit(Meaning meaning, Cell cell) {
        Shape shape = Shape.of(cell.text());
        if (shape == Shape.EMPTY) {
            return 0;
        }
        return switch (meaning) {
            case NAME, SUBJECT, KIN ->
                shape == Shape.WORDS ? 2.2 + (upper(cell.text()) ? 0.5 : 0) : shape == Shape.DATE ? -4 : -3;
            case GIVEN -> shape != Shape.WORDS ? -3 : Headless.given(cell.text()) ? 2 : 0;
            case STAFF -> shape == Shape.WORDS ? 2 : -3;
            case BIRTH, DATE -> shape == Shape.DATE ? 3 : shape == Shape.NUMBER ? -2 : -4;
            case ID -> shape == Shape.NUMBER ? 2.5 : -3;
            default -> shape == Shape.DATE ? -1 : 0.2;
        };
    }

    private static boolean upper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
