package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who stand beside each other: on each line, in each of two columns or more, the same fact about another one. So print
 * sheets of labels, with captions ({@code Nom : ...}) or bare names above {@code né le}. Labels at the left alone are those of
 * {@link PersonColumns} or of a {@link Turned} list. Where a line above says what the people are to each other the page is a form
 * about one of them; else each is a record of its own.
 */
final class SideBySide {
    private static final int MOST_LINES = 40;
    private static final int LONGEST_CELL = 80;
    private static final Pattern LABEL = Pattern.compile("^([\\p{L}][\\p{L}\\p{M}()°'’. /-]{0,30}?)\\s*:");
    private static final Pattern BORN = Pattern.compile("(?i)^n[ée]+(?:\\(e\\)|·e)?s? le\\b.*\\d.*|^ddn\\b.*\\d.*");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)^(?:ipp|nip|nir|ins|n°|iep|nda|dossier)[\\p{L} .°:]{0,12}\\d[\\d ]{3,}.*");
    private static final String BIRTH = "BIRTH";
    private static final String ID = "ID";
    private static final String NAME = "NAME";
    private static final String GIVEN = "GIVEN";

    private SideBySide() {}

    /** The people side by side whose block starts at this line; none of them if no such block does. */
    static Optional<People> at(List<String> lines, int first) {
        for (Delimiter delimiter : List.of(Delimiter.TAB, Delimiter.GAP)) {
            List<String> cells = delimiter.parts(lines.get(first)) ? cells(lines.get(first), delimiter) : List.of();
            if (cells.size() > 1 && !kind(cells).isEmpty()) {
                Optional<People> found = block(lines, first, delimiter, cells);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    static List<String> cells(String line, Delimiter delimiter) {
        return delimiter.cells(line).stream().map(Cell::text).toList();
    }

    private static Optional<People> block(List<String> lines, int first, Delimiter delimiter, List<String> top) {
        List<List<String>> people = new ArrayList<>();
        List<String> parts = parts(lines, first, delimiter, top.size());
        for (int i = 0; i < top.size(); i++) {
            people.add(new ArrayList<>(parts.isEmpty() ? List.of() : List.of(parts.get(i))));
        }
        Set<String> kinds = new HashSet<>();
        int end = first;
        while (end < lines.size() && end - first < MOST_LINES) {
            List<String> cells = cells(lines.get(end), delimiter);
            String kind = kind(cells);
            if (cells.size() > people.size() || kind.isEmpty() || !kinds.add(kind)) {
                break;
            }
            for (int i = 0; i < cells.size(); i++) {
                people.get(i).add(cells.get(i));
            }
            end++;
        }
        boolean sure = kinds.contains(NAME) && (kinds.contains(BIRTH) || kinds.contains(ID) || kinds.contains(GIVEN));
        int from = parts.isEmpty() ? first : first - 1;
        return sure
                ? Optional.of(new People(people, from, more(lines, end, delimiter, people), form(parts)))
                : Optional.empty();
    }

    /** The line above, if it says for each of them what they are; else nothing. */
    private static List<String> parts(List<String> lines, int first, Delimiter delimiter, int size) {
        List<String> above = first == 0 ? List.of() : cells(lines.get(first - 1), delimiter);
        boolean parts = above.size() == size
                && above.stream().allMatch(c -> !Shape.data(c) && HeadingWords.of(c) != Meaning.UNKNOWN);
        return parts ? above : List.of();
    }

    /** Whether these headings tell a person from another beside: {@code Patient}, {@code Assuré}. */
    private static boolean form(List<String> parts) {
        return !parts.isEmpty()
                && parts.stream().allMatch(PersonColumns::person)
                && parts.stream().distinct().count() == parts.size();
    }

    /** Adds what is said below of each of them in other words; the line after it. */
    private static int more(List<String> lines, int from, Delimiter delimiter, List<List<String>> people) {
        int end = from;
        while (end < lines.size() && end - from < MOST_LINES) {
            List<String> cells = cells(lines.get(end), delimiter);
            if (cells.size() != people.size() || !kind(cells).isEmpty()) {
                break;
            }
            for (int i = 0; i < cells.size(); i++) {
                people.get(i).add(cells.get(i));
            }
            end++;
        }
        return end;
    }

    /** What every cell says; empty where they say different things. */
    private static String kind(List<String> cells) {
        String all = "";
        for (String cell : cells) {
            String kind = kind(cell);
            if (kind.isEmpty() || (!all.isEmpty() && !all.equals(kind))) {
                return names(cells) ? NAME : "";
            }
            all = kind;
        }
        return all;
    }

    private static String kind(String cell) {
        Matcher label = LABEL.matcher(cell);
        if (cell.length() > LONGEST_CELL) {
            return "";
        }
        if (label.find() && label.end() < cell.length()) {
            return labelled(label.group(1));
        }
        return BORN.matcher(cell).matches() ? BIRTH : NUMBER.matcher(cell).matches() ? ID : "";
    }

    private static String labelled(String label) {
        return switch (HeadingWords.of(label)) {
            case NAME, SUBJECT -> label.toUpperCase(Locale.ROOT).contains("NAISS") ? "NAME AT BIRTH" : NAME;
            case BIRTH -> BIRTH;
            case ID -> ID;
            case GIVEN -> GIVEN;
            default -> label.toUpperCase(Locale.ROOT);
        };
    }

    /** Bare names: words without digits, in most of which stands a common given name. */
    private static boolean names(List<String> cells) {
        int given = 0;
        for (String cell : cells) {
            if (Shape.of(cell) != Shape.WORDS || cell.length() > LONGEST_CELL || cell.indexOf(':') >= 0) {
                return false;
            }
            given += Headless.given(cell) ? 1 : 0;
        }
        return given * 2 >= cells.size();
    }
}
