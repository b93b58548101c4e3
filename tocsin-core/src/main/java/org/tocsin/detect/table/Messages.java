package org.tocsin.detect.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The log of a gateway: on each line a phone number, where it is known, and a message in which somebody else is named. */
final class Messages {
    private static final int LEAST_LENGTH = 20;
    private static final Pattern NUMBER = Pattern.compile("(?:\\+?33 ?|0033 ?|0)[1-9](?:[ .-]?\\d\\d){4}");

    private Messages() {}

    /** Whether these lines of as many cells are messages. */
    static boolean are(List<String> lines, Delimiter delimiter) {
        int size = delimiter.cells(lines.get(0)).size();
        boolean numbers = false;
        boolean texts = false;
        for (int column = 0; column < size; column++) {
            int at = column;
            List<String> cells =
                    lines.stream().map(l -> delimiter.cells(l).get(at).text()).toList();
            numbers |= numbers(cells);
            texts |= texts(cells);
        }
        return numbers && texts;
    }

    /** Phone numbers or nothing, hardly one of them twice. */
    private static boolean numbers(List<String> cells) {
        Set<String> seen = new HashSet<>();
        int filled = 0;
        for (String cell : cells) {
            boolean empty = cell.isEmpty();
            if (!empty && !NUMBER.matcher(cell).matches()) {
                return false;
            }
            filled += empty ? 0 : 1;
            seen.add(cell);
        }
        return filled >= 2 && seen.size() * 10 >= filled * 7;
    }

    /** Sentences, no two alike, in most of them a common given name. */
    private static boolean texts(List<String> cells) {
        Set<String> seen = new HashSet<>();
        int given = 0;
        for (String cell : cells) {
            if (Shape.of(cell) != Shape.WORDS || cell.length() < LEAST_LENGTH) {
                return false;
            }
            given += Headless.given(cell) ? 1 : 0;
            seen.add(cell);
        }
        return given * 10 >= cells.size() * 6 && seen.size() * 10 >= cells.size() * 8;
    }
}
