package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a letter in two columns: who writes on one side, the person with address or birth date on the other. Each column
 * is read from top to bottom, so that a name keeps the lines below it.
 */
final class Letterhead {
    private static final int LEAST_LINES = 3;
    private static final int MOST_LINES = 25;
    private static final int LONGEST_CELL = 70;
    private static final Pattern TITLED = Pattern.compile(
            "^(?:Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME|M\\.|Mr|Mme|MME|Mlle|Enfant|M(?= \\p{Lu}))\\s+\\p{Lu}.*");
    private static final Pattern BORN = Pattern.compile("(?i)^\\(?n[ée]+(?:\\(e\\)|·e)? le\\b.*");
    private static final Pattern TOWN = Pattern.compile("^(?:F-)?\\d{5} \\p{L}.*");

    private Letterhead() {}

    /** The lines, with the columns of heads of letters one below the other. */
    static List<String> apart(List<String> lines) {
        List<String> out = null;
        int line = 0;
        while (line < lines.size()) {
            int end = end(lines, line);
            List<String> block = lines.subList(line, Math.max(end, line + 1));
            if (end - line >= LEAST_LINES && end - line <= MOST_LINES && head(block)) {
                out = out == null ? new ArrayList<>(lines.subList(0, line)) : out;
                for (int column = 0; column < 2; column++) {
                    for (String text : block) {
                        out.add(cells(text).get(column));
                    }
                }
            } else if (out != null) {
                out.addAll(block);
            }
            line += block.size();
        }
        return out == null ? lines : out;
    }

    private static int end(List<String> lines, int first) {
        int end = first;
        while (end < lines.size() && parted(lines.get(end)) && twoShort(cells(lines.get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean parted(String line) {
        return Delimiter.TAB.parts(line) || Delimiter.GAP.parts(line);
    }

    private static List<String> cells(String line) {
        Delimiter delimiter = line.indexOf('\t') >= 0 ? Delimiter.TAB : Delimiter.GAP;
        return delimiter.cells(line).stream().map(Cell::text).toList();
    }

    private static boolean twoShort(List<String> cells) {
        return cells.size() == 2
                && cells.stream().allMatch(c -> !c.isEmpty() && c.length() <= LONGEST_CELL && !c.endsWith(":"));
    }

    private static boolean head(List<String> lines) {
        List<List<String>> rows = lines.stream().map(Letterhead::cells).toList();
        boolean labels = rows.stream().anyMatch(r -> label(r.get(0)) && Shape.data(r.get(1)));
        return !labels && (person(rows, 0) || person(rows, 1));
    }

    private static boolean label(String cell) {
        return !Shape.data(cell) && HeadingWords.of(cell) != Meaning.UNKNOWN;
    }

    /** A titled name with a birth date or a town below it, in this column. */
    private static boolean person(List<List<String>> rows, int column) {
        boolean titled = false;
        boolean fact = false;
        for (List<String> row : rows) {
            String cell = row.get(column);
            fact |= titled
                    && (BORN.matcher(cell).matches() || TOWN.matcher(cell).matches());
            titled |= TITLED.matcher(cell).matches();
        }
        return fact;
    }
}
