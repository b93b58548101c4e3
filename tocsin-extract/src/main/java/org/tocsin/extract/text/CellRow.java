package org.tocsin.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells of one row of a table while they come in. */
final class CellRow {
    private static final int LONGEST = 40_000;
    private static final int HEADING = 60;
    /** Lines that a cell of a list has at most. */
    private static final int MOST_LINES = 12;

    private final List<StringBuilder> cells = new ArrayList<>(List.of(new StringBuilder()));
    private int length;

    /** The next cell begins. */
    void next() {
        cells.add(new StringBuilder());
    }

    /** Adds a character to the last cell; false if the row is so long that it had better be written. */
    boolean add(char c) {
        cells.get(cells.size() - 1).append(c);
        return ++length < LONGEST;
    }

    /** Whether these are headings of a list: three or more, short, on a line each. */
    boolean heads() {
        int filled = 0;
        for (StringBuilder cell : cells) {
            String text = cell.toString().strip();
            if (text.length() > HEADING || text.indexOf('\n') >= 0 || text.indexOf(':') >= 0 || digits(text)) {
                return false;
            }
            filled += text.isEmpty() ? 0 : 1;
        }
        return filled >= 3 && filled * 3 >= cells.size() * 2;
    }

    private static boolean digits(String text) {
        return text.chars().filter(Character::isDigit).count() >= 3;
    }

    /**
     * The text of the row without its end.
     *
     * @param list whether headings stand above: then each cell is one line
     */
    String text(boolean list) {
        List<List<String>> lines = new ArrayList<>();
        int filled = 0;
        int most = 0;
        for (StringBuilder cell : cells) {
            List<String> text =
                    cell.toString().lines().filter(l -> !l.isBlank()).toList();
            lines.add(text);
            filled += text.isEmpty() ? 0 : 1;
            most = Math.max(most, text.size());
        }
        if (list && filled > 1 && most <= MOST_LINES) {
            return String.join("\t", lines.stream().map(CellRow::oneLine).toList());
        }
        return paired(lines, most) ? pairs(lines, most) : below(lines);
    }

    private static String oneLine(List<String> cell) {
        return String.join(" ", cell).replace('\t', ' ');
    }

    /** A cell of one line is followed by the next beside it, one of several lines by the next below it. */
    private static String below(List<List<String>> cells) {
        StringBuilder text = new StringBuilder();
        boolean several = false;
        for (int i = 0; i < cells.size(); i++) {
            List<String> cell = cells.get(i);
            text.append(i == 0 ? "" : several && !cell.isEmpty() ? "\n" : several ? "" : "\t");
            text.append(String.join("\n", cell));
            several = cell.isEmpty() ? several : cell.size() > 1;
        }
        return text.toString();
    }

    /** Labels in one cell and their values line by line in the other, or the same labels in each. */
    private static boolean paired(List<List<String>> cells, int most) {
        List<List<String>> filled = cells.stream().filter(c -> !c.isEmpty()).toList();
        if (most < 2 || filled.size() < 2 || filled.stream().anyMatch(c -> c.size() != most)) {
            return false;
        }
        boolean labels = filled.size() == 2 && filled.get(0).stream().allMatch(l -> l.endsWith(":"));
        boolean same = true;
        for (int i = 0; i < most; i++) {
            Set<String> said = new HashSet<>();
            for (List<String> cell : filled) {
                int colon = cell.get(i).indexOf(':');
                said.add(colon < 0 ? cell.get(i) : cell.get(i).substring(0, colon));
                same &= colon > 0;
            }
            same &= said.size() == 1;
        }
        return labels || same;
    }

    private static String pairs(List<List<String>> cells, int most) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int line = i;
            lines.add(String.join(
                    "\t",
                    cells.stream()
                            .filter(c -> !c.isEmpty())
                            .map(c -> c.get(line))
                            .toList()));
        }
        return String.join("\n", lines);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "CellRow[" + cells.size() + "]";
    }
}
