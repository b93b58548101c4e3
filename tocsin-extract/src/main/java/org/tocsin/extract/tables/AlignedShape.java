package org.tocsin.extract.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text in aligned columns is made.
 *
 * @param heading the line of headings without blanks at its end, empty if there is none
 * @param gutters the columns
 */
record AlignedShape(String heading, Gutters gutters) {
    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d\\d)|\\d{4}-\\d\\d-\\d\\d|(?:19|20)\\d{6})\\b.*");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}\\d[\\d ]{4,}[A-Z]{0,2}");
    /** Technical names, one a column. */
    private static final Pattern NAMES =
            Pattern.compile("\\s*[\\p{L}_][\\p{L}\\d_.]*(?:\\s+[\\p{L}_][\\p{L}\\d_.]*)+\\s*");

    private static final int FEWEST_UNKNOWN = 3;
    private static final int TITLES = 12;
    private static final int ROWS = 400;
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_HEADLESS = 5;
    private static final int NARROWEST = 30;

    /** The shape of a text from its beginning; nothing if it is no such table. */
    static Optional<AlignedShape> of(String head) {
        List<String> lines = lines(head);
        int tried = 0;
        for (int i = 0; i + 2 < lines.size() && tried <= TITLES; i++) {
            if (!lines.get(i).isBlank()) {
                tried++;
                Optional<AlignedShape> shape = under(lines.get(i), lines.subList(i + 1, lines.size()));
                if (shape.isPresent()) {
                    return shape;
                }
            }
        }
        return evenLines(head) ? headless(lines) : Optional.empty();
    }

    /** Lines padded with blanks to one length, so that a record begins at every multiple of it. */
    private static boolean evenLines(String head) {
        String[] raw = head.split("\\r\\n|\\r|\\n", -1);
        for (int i = 1; i < raw.length - 1; i++) {
            if (raw[i].length() != raw[0].length()) {
                return false;
            }
        }
        return raw.length > FEWEST_HEADLESS && raw[0].length() >= NARROWEST;
    }

    /** A line as it stands in columns: without a mark of the page's end and blanks at the end. */
    static String plain(String line) {
        return line.replace('\f', ' ').replace('\u00a0', ' ').stripTrailing();
    }

    private static List<String> lines(String head) {
        String[] raw = head.split("\\r\\n|\\r|\\n", -1);
        // the last line may be cut off
        int whole = raw.length > 3 ? raw.length - 1 : raw.length;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < whole && i < ROWS + TITLES; i++) {
            lines.add(plain(raw[i]));
        }
        return lines;
    }

    private static Optional<AlignedShape> under(String heading, List<String> below) {
        List<String> rows = block(below);
        boolean possible = heading.length() > 8 && heading.indexOf('\t') < 0 && !Headings.isData(heading.strip());
        if (!possible || rows.size() < 2) {
            return Optional.empty();
        }
        Gutters gutters = Gutters.of(heading, rows);
        boolean good = gutters.columns().size() >= FEWEST_COLUMNS
                && (Headings.sure(gutters.cells(heading)) || stands(gutters, heading, rows))
                && keeps(gutters, heading, below)
                && hasData(gutters, rows);
        return good ? Optional.of(new AlignedShape(heading, gutters)) : Optional.empty();
    }

    /**
     * Words nobody knows, above columns that all begin below them and of which one holds nothing but dates or numbers: headings
     * too.
     */
    private static boolean stands(Gutters gutters, String heading, List<String> rows) {
        List<String> labels = gutters.cells(heading);
        if (rows.size() < FEWEST_UNKNOWN
                || !Headings.likely(labels)
                || !NAMES.matcher(heading).matches()) {
            return false;
        }
        boolean data = false;
        for (int column = 0; column < labels.size(); column++) {
            int at = column;
            List<String> cells =
                    rows.stream().map(r -> gutters.cells(r).get(at)).toList();
            data |= cells.stream().filter(Headings::isData).count() * 10 >= cells.size() * 8L;
        }
        return data && rows.stream().filter(gutters::fits).count() * 10 >= rows.size() * 9L;
    }

    /** The lines down to the first blank one. */
    private static List<String> block(List<String> lines) {
        int end = 0;
        while (end < lines.size() && !lines.get(end).isBlank() && lines.get(end).indexOf('\t') < 0) {
            end++;
        }
        return lines.subList(0, end);
    }

    /** Most lines of the text are rows: running text with a table in it is no table. */
    private static boolean keeps(Gutters gutters, String heading, List<String> lines) {
        int filled = 0;
        int rows = 0;
        for (String line : lines) {
            filled += line.isBlank() ? 0 : 1;
            boolean row = line.equals(heading) || (gutters.fits(line) && reached(gutters.cells(line)) >= 2);
            rows += row ? 1 : 0;
        }
        return rows * 10 >= filled * 8;
    }

    private static int reached(List<String> cells) {
        return (int) cells.stream().filter(c -> !c.isEmpty()).count();
    }

    private static boolean hasData(Gutters gutters, List<String> rows) {
        int data = 0;
        for (String row : rows) {
            data += gutters.cells(row).stream().anyMatch(Headings::isData) ? 1 : 0;
        }
        return data * 2 >= rows.size();
    }

    private static Optional<AlignedShape> headless(List<String> lines) {
        List<String> rows = lines.stream().filter(l -> !l.isBlank()).toList();
        boolean even = rows.size() >= FEWEST_HEADLESS && rows.stream().noneMatch(l -> l.indexOf('\t') >= 0);
        if (!even) {
            return Optional.empty();
        }
        Gutters gutters = Gutters.of(rows);
        int size = gutters.columns().size();
        boolean data = false;
        boolean words = false;
        for (int column = 0; column < size; column++) {
            int at = column;
            List<String> cells =
                    rows.stream().map(r -> gutters.cells(r).get(at)).toList();
            data |= all(cells, DATE) || all(cells, NUMBER);
            words |= cells.stream().allMatch(AlignedShape::word);
        }
        return size >= FEWEST_COLUMNS && data && words ? Optional.of(new AlignedShape("", gutters)) : Optional.empty();
    }

    private static boolean all(List<String> cells, Pattern form) {
        return cells.stream().allMatch(c -> form.matcher(c).matches());
    }

    private static boolean word(String cell) {
        return !cell.isEmpty() && cell.chars().noneMatch(Character::isDigit);
    }
}
