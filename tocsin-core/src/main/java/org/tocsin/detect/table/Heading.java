package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of a list.
 *
 * @param starts where the headings start in their line
 */
record Heading(Delimiter delimiter, List<String> labels, List<Meaning> meanings, List<Integer> starts) {
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_LINE = 600;
    private static final List<Delimiter> DELIMITERS = List.of(Delimiter.values());
    private static final Pattern NUMBERED = Pattern.compile("(?i)column \\d+");
    private static final Set<Meaning> FACTS =
            EnumSet.of(Meaning.GIVEN, Meaning.BIRTH, Meaning.ID, Meaning.ABOUT, Meaning.NAME);

    /** The line as the headings of a list of people, if it is one. */
    static Optional<Heading> of(String line) {
        if (line.length() > LONGEST_LINE || line.length() < 5) {
            return Optional.empty();
        }
        for (Delimiter delimiter : DELIMITERS) {
            Optional<Heading> heading = delimiter.parts(line)
                    ? of(delimiter, delimiter.cells(line)).map(Heading::mended).filter(Heading::sure)
                    : Optional.empty();
            if (heading.isPresent()) {
                return heading;
            }
        }
        return Optional.empty();
    }

    /** The cells as headings: short, without data. */
    static Optional<Heading> of(Delimiter delimiter, List<Cell> cells) {
        for (Cell cell : cells) {
            String text = cell.text();
            if (text.endsWith(":") || text.length() > LONGEST_CELL || Shape.data(text)) {
                return Optional.empty();
            }
        }
        List<String> labels = new ArrayList<>();
        List<Meaning> meanings = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Cell cell : cells) {
            String label = SpokenLabels.of(cell.text());
            labels.add(label);
            meanings.add(cell.isEmpty() ? Meaning.UNKNOWN : HeadingWords.of(label));
            starts.add(cell.at());
        }
        return Optional.of(new Heading(delimiter, labels, meanings, starts));
    }

    /** Headings that recognition of a picture damaged, restored where others beside them are whole. */
    private Heading mended() {
        long known = meanings.stream().filter(m -> m != Meaning.UNKNOWN).count();
        if (known < 2 || known == filled()) {
            return this;
        }
        List<String> whole = new ArrayList<>(labels);
        List<Meaning> said = new ArrayList<>(meanings);
        for (int i = 0; i < size(); i++) {
            String restored = said.get(i) == Meaning.UNKNOWN && !whole.get(i).isEmpty()
                    ? HeadingWords.damaged(whole.get(i))
                    : null;
            if (restored != null) {
                whole.set(i, restored.toLowerCase(Locale.ROOT));
                said.set(i, HeadingWords.of(restored));
            }
        }
        return new Heading(delimiter, whole, said, starts);
    }

    /** Columns without headings, of a table whose lines have this many cells. */
    static Heading none(Delimiter delimiter, List<Cell> first) {
        List<String> labels = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Cell cell : first) {
            labels.add("column " + (labels.size() + 1));
            starts.add(cell.at());
        }
        return new Heading(
                delimiter,
                labels,
                new ArrayList<>(java.util.Collections.nCopies(labels.size(), Meaning.UNKNOWN)),
                starts);
    }

    int size() {
        return labels.size();
    }

    int filled() {
        return (int) labels.stream().filter(l -> !l.isEmpty()).count();
    }

    boolean has(Meaning meaning) {
        return meanings.contains(meaning);
    }

    /** Whether nobody gave the columns names. */
    boolean unnamed() {
        return labels.stream().allMatch(l -> NUMBERED.matcher(l).matches());
    }

    /** Whether these are the headings of a list of people, each row about its own. */
    boolean sure() {
        int filled = filled();
        int known = (int) meanings.stream().filter(m -> m != Meaning.UNKNOWN).count();
        int least = delimiter == Delimiter.COMMA ? 3 : 2;
        boolean wordy = filled >= least && known >= 2 && known * 2 >= filled;
        boolean whole = (delimiter != Delimiter.COMMA && filled > 2) || known == filled;
        return wordy && whole && distinct() && ofPeople();
    }

    private boolean distinct() {
        Set<String> seen = new HashSet<>();
        return labels.stream().allMatch(l -> l.length() <= 6 || seen.add(l.toLowerCase(Locale.ROOT)));
    }

    private boolean ofPeople() {
        if (has(Meaning.BAR) && !has(Meaning.BIRTH) && !has(Meaning.ID)) {
            return false;
        }
        if (labels.stream().anyMatch(l -> HeadingWords.kinship(l))) {
            return false;
        }
        long facts = meanings.stream().filter(FACTS::contains).count();
        boolean other = has(Meaning.KIN) || has(Meaning.STAFF);
        return has(Meaning.SUBJECT)
                || has(Meaning.ID)
                || (has(Meaning.NAME) && facts > 1)
                || (other && (has(Meaning.GIVEN) || has(Meaning.BIRTH)))
                || (has(Meaning.BIRTH) && facts > 1);
    }

    /** Whether every filled cell is a known word of headings: a second line of headings. */
    boolean known() {
        boolean any = false;
        for (int i = 0; i < size(); i++) {
            if (!labels.get(i).isEmpty()) {
                any = true;
                if (meanings.get(i) == Meaning.UNKNOWN) {
                    return false;
                }
            }
        }
        return any;
    }

    /** Two lines of headings as one. */
    Heading over(Heading lower) {
        if (lower.size() != size()) {
            return lower.size() > size() ? lower : this;
        }
        List<String> joined = new ArrayList<>();
        List<Meaning> both = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            String text = (labels.get(i) + " " + lower.labels.get(i)).strip();
            joined.add(text);
            both.add(text.isEmpty() ? Meaning.UNKNOWN : HeadingWords.of(text));
            boolean below = labels.get(i).isEmpty();
            at.add(below ? lower.starts.get(i) : starts.get(i));
        }
        return new Heading(delimiter, joined, both, at);
    }

    /** Whether this line repeats the headings, as on the next page. */
    boolean repeatedBy(Heading other) {
        return other.labels.equals(labels)
                || (other.size() == size() && other.meanings.equals(meanings) && other.known());
    }
}
