package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A table in text whose first column holds the labels and each other column one person, under no headings that say who they are
 * ({@link PersonColumns} reads those).
 *
 * @param rows the people, one of each column
 * @param end  the line after the last that belongs to it
 */
record Turned(List<Row> rows, int end) {
    private static final int LEAST_LINES = 3;
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LABEL = 50;

    Turned {
        rows = List.copyOf(rows);
    }

    /** The people in the columns of the table whose first labelled line is this one. */
    static Optional<Turned> at(List<String> lines, int first) {
        for (Delimiter delimiter : List.of(Delimiter.TAB, Delimiter.BAR, Delimiter.SEMICOLON, Delimiter.GAP)) {
            String line = lines.get(first);
            List<String> top = delimiter.parts(line) ? SideBySide.cells(line, delimiter) : List.of();
            if (top.size() > 2 && labelled(top)) {
                Optional<Turned> found = block(lines, first, delimiter, top.size());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Turned> block(List<String> lines, int first, Delimiter delimiter, int size) {
        List<List<String>> table = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        EnumSet<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        int end = first;
        while (end < lines.size() && end - first < MOST_LINES) {
            List<String> cells = SideBySide.cells(lines.get(end), delimiter);
            String label = cells.isEmpty() ? "" : cells.get(0);
            boolean fits = cells.size() > 1 && cells.size() <= size && labelFirst(cells) && !alone(cells);
            if (!fits || !labels.add(label.toLowerCase(Locale.ROOT))) {
                break;
            }
            meanings.add(HeadingWords.of(label));
            table.add(cells);
            end++;
        }
        boolean named = meanings.contains(Meaning.NAME) || meanings.contains(Meaning.SUBJECT);
        boolean fact = meanings.contains(Meaning.BIRTH) || meanings.contains(Meaning.ID);
        if (!named || !fact || table.size() < LEAST_LINES) {
            return Optional.empty();
        }
        return Optional.of(new Turned(columns(table, size, delimiter), end));
    }

    /** A short label, then values that are no labels. */
    private static boolean labelFirst(List<String> cells) {
        String label = cells.get(0);
        boolean ok = !label.isEmpty() && label.length() <= LONGEST_LABEL && !Shape.data(label);
        for (String cell : cells.subList(1, cells.size())) {
            ok &= !cell.endsWith(":") && !who(HeadingWords.of(cell));
        }
        return ok;
    }

    /** Words that label nothing, beside empty cells: no row would hold them. */
    private static boolean alone(List<String> cells) {
        return HeadingWords.of(cells.get(0)) == Meaning.UNKNOWN
                && cells.stream().skip(1).allMatch(String::isBlank);
    }

    private static boolean labelled(List<String> cells) {
        return who(HeadingWords.of(cells.get(0))) && labelFirst(cells);
    }

    private static boolean who(Meaning meaning) {
        return switch (meaning) {
            case NAME, GIVEN, BIRTH, ID, SUBJECT -> true;
            default -> false;
        };
    }

    private static List<Row> columns(List<List<String>> table, int size, Delimiter delimiter) {
        List<Row> people = new ArrayList<>();
        for (int column = 1; column < size; column++) {
            List<String> labels = new ArrayList<>();
            List<Meaning> meanings = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            for (List<String> line : table) {
                labels.add(line.get(0));
                meanings.add(HeadingWords.of(line.get(0)));
                cells.add(column < line.size() ? line.get(column) : "");
            }
            Heading heading = new Heading(delimiter, labels, meanings, Collections.nCopies(labels.size(), 0));
            people.add(new Row(heading, cells));
        }
        return people;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Turned[" + rows.size() + "]";
    }
}
