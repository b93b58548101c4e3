package org.tocsin.extract.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.extract.text.Lines;
import org.tocsin.extract.text.RecordText;
import org.tocsin.model.Fold;

/** What a column heading or a form label looks like. */
final class Headings {
    private static final Set<String> WORDS = words();
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 7;

    private Headings() {}

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        for (String line : Lines.of("/org/tocsin/extract/tables/headings.txt")) {
            words.add(Fold.words(line).strip());
        }
        return Set.copyOf(words);
    }

    /** Headings without doubt: known words in most cells and data in none. */
    static boolean sure(List<String> cells) {
        int filled = 0;
        int known = 0;
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                filled++;
                if (isData(cell) || cell.length() > LONGEST * 2) {
                    return false;
                }
                known += known(cell) ? 1 : 0;
            }
        }
        return known >= 2 && known * 2 >= filled && formPairs(cells) * 3 < filled;
    }

    /** Texts that could be headings: short, distinct, without data. */
    static boolean likely(List<String> cells) {
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            if (cell.isEmpty()) {
                continue;
            }
            if (cell.length() > LONGEST
                    || isData(cell)
                    || cell.indexOf('=') >= 0
                    || !seen.add(cell.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row holds data in a column that has a heading. */
    static boolean anyData(List<String> cells, List<String> headings) {
        for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
            if (!headings.get(i).isEmpty() && isData(cells.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether most rows below hold what a heading never holds, numbers, dates, addresses of mail, in the same columns. */
    static boolean dataBelow(List<String> headings, int filled, List<RowPassages.Row> below) {
        int differing = 0;
        for (RowPassages.Row next : below) {
            differing += next.filled() * 2 >= filled && anyData(next.cells(), headings) ? 1 : 0;
        }
        return !below.isEmpty() && differing * 2 > below.size();
    }

    /** A run of three digits, a date with slashes, a mail address. */
    static boolean isData(String cell) {
        int run = 0;
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            run = digit ? run + 1 : 0;
            digits += digit ? 1 : 0;
            if (run >= 3 || c == '@') {
                return true;
            }
        }
        return digits > 0 && digits * 2 >= cell.length();
    }

    /** Whether a text is a label: it ends with a colon, or its words are those of a heading. */
    static boolean label(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST || isData(cell) || cell.indexOf('=') >= 0) {
            return false;
        }
        return cell.charAt(cell.length() - 1) == ':' || known(cell);
    }

    /** How many labels in this row are followed by a value that is no label. */
    static int formPairs(List<String> cells) {
        int pairs = 0;
        int i = 0;
        while (i < cells.size()) {
            if (label(cells.get(i))) {
                int value = nextFilled(cells, i + 1);
                if (value < cells.size() && label(cells.get(value))) {
                    return 0;
                }
                pairs += value < cells.size() ? 1 : 0;
                i = value;
            }
            i++;
        }
        return pairs;
    }

    /** Writes the row of a form as lines {@code label: value}. */
    static void formLines(List<String> cells, RecordText text) {
        int i = 0;
        while (i < cells.size()) {
            String cell = cells.get(i);
            int value = label(cell) ? nextFilled(cells, i + 1) : cells.size();
            if (value < cells.size()) {
                String label = cell.endsWith(":")
                        ? cell.substring(0, cell.length() - 1).strip()
                        : cell;
                text.line(label, cells.get(value));
                i = value;
            } else if (!cell.isEmpty()) {
                text.plain(cell).endLine();
            }
            i++;
        }
    }

    private static int nextFilled(List<String> cells, int from) {
        int i = from;
        while (i < cells.size() && cells.get(i).isEmpty()) {
            i++;
        }
        return i;
    }

    /** The whole text, its first or its last word is a known heading. Technical names split at {@code _} and capitals. */
    private static boolean known(String cell) {
        String folded =
                Fold.words(cell.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")).strip();
        if (WORDS.contains(folded)) {
            return true;
        }
        String[] parts = folded.split(" ");
        if (parts.length < 2 || parts.length > MOST_WORDS) {
            return false;
        }
        return WORDS.contains(parts[0])
                || WORDS.contains(parts[0] + " " + parts[1])
                || WORDS.contains(parts[parts.length - 1]);
    }
}
