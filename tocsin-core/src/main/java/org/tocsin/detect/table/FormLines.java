package org.tocsin.detect.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.model.Passage;

/** Finds {@link PersonColumns} in lines of text: cells parted by bars, tabs or gaps. */
final class FormLines {
    private static final int LONGEST_LINE = 400;
    private static final int MOST_BLANK = 2;
    private static final int MOST_FIGURES = 4;

    private final List<String> lines;
    private final Delimiter delimiter;
    private final PersonColumns form;
    private final List<Integer> starts;
    private final BitSet used = new BitSet();
    private int end;

    private FormLines(List<String> lines, Delimiter delimiter, PersonColumns form, List<Integer> starts) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.form = form;
        this.starts = starts;
    }

    /** The form whose headings are this line, if facts about its people follow. */
    static Optional<FormLines> at(List<String> lines, int first) {
        String line = lines.get(first);
        if (!parted(line)) {
            return Optional.empty();
        }
        for (Delimiter delimiter : List.of(Delimiter.BAR, Delimiter.TAB, Delimiter.GAP)) {
            Optional<FormLines> form = headings(lines, line, delimiter).filter(f -> f.read(first));
            if (form.isPresent()) {
                return form;
            }
        }
        return Optional.empty();
    }

    /** Whether a line has cells and few figures, as headings do: most lines have not, and this says so at once. */
    private static boolean parted(String line) {
        boolean cells =
                line.indexOf('|') >= 0 || line.indexOf('\t') >= 0 || line.contains("  ") || line.indexOf('\u2502') >= 0;
        return cells
                && line.length() <= LONGEST_LINE
                && line.chars()
                                .filter(c -> c == ':' || (c >= '0' && c <= '9'))
                                .limit(MOST_FIGURES + 1L)
                                .count()
                        <= MOST_FIGURES;
    }

    private static Optional<FormLines> headings(List<String> lines, String line, Delimiter delimiter) {
        List<Cell> cells = delimiter.cells(line);
        boolean indented = delimiter == Delimiter.GAP && line.startsWith("  ");
        int from = indented ? 0 : 1;
        if (cells.size() - from < 2) {
            return Optional.empty();
        }
        String side = indented ? "" : cells.get(0).text();
        List<Cell> people = cells.subList(from, cells.size());
        return PersonColumns.under(side, people.stream().map(Cell::text).toList(), 2)
                .map(p -> new FormLines(
                        lines, delimiter, p, people.stream().map(Cell::at).toList()));
    }

    List<Passage> passages(String name) {
        return form.passages(name);
    }

    BitSet used() {
        return used;
    }

    /** The line after the last that belongs to it. */
    int end() {
        return end;
    }

    private boolean read(int first) {
        used.set(first);
        int blank = 0;
        for (int i = first + 1; i < lines.size() && blank <= MOST_BLANK; i++) {
            String line = lines.get(i);
            boolean nothing = line.chars().noneMatch(Character::isLetterOrDigit);
            if (!nothing && (line.length() > LONGEST_LINE || !take(line))) {
                break;
            }
            blank = nothing ? blank + 1 : 0;
            used.set(i, !line.isBlank());
            end = nothing ? end : i + 1;
        }
        used.clear(end, lines.size());
        return form.stands();
    }

    private boolean take(String line) {
        List<Cell> cells = delimiter.cells(line);
        String[] placed = new String[starts.size()];
        Arrays.fill(placed, "");
        String label = "";
        for (int i = 0; i < cells.size(); i++) {
            int column = delimiter == Delimiter.GAP ? column(cells.get(i).at()) : i - 1;
            if (column >= placed.length || (column >= 0 && !placed[column].isEmpty())) {
                return false;
            }
            if (column >= 0) {
                placed[column] = cells.get(i).text();
            } else {
                label = (label + " " + cells.get(i).text()).strip();
            }
        }
        return add(label, List.of(placed));
    }

    private boolean add(String label, List<String> placed) {
        boolean filled = placed.stream().anyMatch(v -> !v.isEmpty());
        if (label.isEmpty() && filled && !form.isEmpty()) {
            form.wrap(placed);
            return true;
        }
        boolean known = PersonColumns.label(label) || (!form.isEmpty() && filled && !label.isEmpty());
        return known && form.add(label, placed);
    }

    /** The column whose heading starts nearest, -1 for that of the labels. */
    private int column(int at) {
        int best = -1;
        int least = at;
        for (int i = 0; i < starts.size(); i++) {
            int distance = Math.abs(starts.get(i) - at);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
