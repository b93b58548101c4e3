package org.tocsin.detect.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.detect.name.Headings;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Fold;

/**
 * Tables of people without headings: at least three lines of as many cells, in each a name at the same place, and birth dates
 * or long numbers at another; or in each a message to somebody else.
 */
final class Headless {
    private static final int LEAST_LINES = 3;
    private static final int LEAST_CELLS = 3;
    private static final int YEARS_APART = 15;
    private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d)|[-/.](\\d\\d)$");
    private static final Set<String> GIVEN = given();

    private Headless() {}

    private static Set<String> given() {
        Set<String> names = new HashSet<>();
        for (String line : Vocabulary.lines(Headings.class, "given-names.txt")) {
            names.add(Fold.words(line));
        }
        return Set.copyOf(names);
    }

    /** The table that starts at this line. */
    static Optional<Block> at(List<String> lines, int first) {
        for (Delimiter delimiter : List.of(Delimiter.TAB, Delimiter.BAR, Delimiter.SEMICOLON, Delimiter.GAP)) {
            List<Cell> cells = delimiter.parts(lines.get(first)) ? delimiter.cells(lines.get(first)) : List.of();
            if (cells.size() >= 2 && cells.stream().anyMatch(c -> Shape.of(c.text()) != Shape.WORDS)) {
                int end = run(lines, first, delimiter, cells.size());
                List<String> table = lines.subList(first, end);
                boolean people = cells.size() >= LEAST_CELLS && end - first >= LEAST_LINES && people(table, delimiter);
                if (people || (end - first >= LEAST_LINES && Messages.are(table, delimiter))) {
                    return Optional.of(Block.under(lines.subList(0, end), first, Heading.none(delimiter, cells)));
                }
            }
        }
        return Optional.empty();
    }

    private static int run(List<String> lines, int first, Delimiter delimiter, int size) {
        int end = first;
        while (end < lines.size() && fits(delimiter.cells(lines.get(end)), size)) {
            end++;
        }
        return end;
    }

    /** As many cells, none of them a label or a heading. */
    private static boolean fits(List<Cell> cells, int size) {
        if (cells.size() != size) {
            return false;
        }
        for (Cell cell : cells) {
            if (cell.text().endsWith(":") || cell.text().contains(" : ") || label(cell.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean label(String text) {
        Meaning meaning = HeadingWords.of(text);
        return meaning == Meaning.NAME || meaning == Meaning.GIVEN || meaning == Meaning.BIRTH || meaning == Meaning.ID;
    }

    private static boolean people(List<String> lines, Delimiter delimiter) {
        int size = delimiter.cells(lines.get(0)).size();
        boolean proof = false;
        boolean names = false;
        for (int column = 0; column < size; column++) {
            int at = column;
            List<String> cells =
                    lines.stream().map(l -> delimiter.cells(l).get(at).text()).toList();
            proof |= births(cells) || numbers(cells);
            names |= names(cells);
        }
        return proof && names;
    }

    private static boolean births(List<String> cells) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (String cell : cells) {
            Matcher year = YEAR.matcher(cell);
            if (Shape.of(cell) != Shape.DATE || !year.find()) {
                return false;
            }
            String whole = year.group(1);
            int value = whole != null ? Integer.parseInt(whole) : 1900 + Integer.parseInt(year.group(2));
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low >= YEARS_APART;
    }

    private static boolean numbers(List<String> cells) {
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            long digits = cell.chars().filter(Character::isDigit).count();
            if (digits < 6 || Shape.of(cell) != Shape.NUMBER) {
                return false;
            }
            seen.add(cell);
        }
        return seen.size() == cells.size();
    }

    /** Whether a word of the text is a common given name. */
    static boolean given(String text) {
        for (String word : Fold.words(text).split(" ")) {
            if (GIVEN.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Mostly known given names, nobody with a doctor's title. */
    private static boolean names(List<String> cells) {
        int known = 0;
        int titled = 0;
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            if (Shape.of(cell) != Shape.WORDS || cell.length() > 60) {
                return false;
            }
            String lower = cell.toLowerCase(Locale.ROOT);
            titled += lower.startsWith("dr") || lower.startsWith("pr ") || lower.startsWith("pr.") ? 1 : 0;
            known += given(cell) ? 1 : 0;
            seen.add(lower);
        }
        return known * 10 >= cells.size() * 6 && titled * 3 < cells.size() && seen.size() > 1;
    }
}
