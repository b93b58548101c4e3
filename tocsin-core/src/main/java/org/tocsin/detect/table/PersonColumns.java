package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.detect.name.Headings;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Passage;

/**
 * A form in which each column is a person and each line a fact, the label at its left: {@code | | Patient | Personne à prévenir |} over
 * {@code | Nom | X | Y |}. Gathers the lines and gives them out turned: one row for each person the form is about, beside
 * whom stand those of the other columns under headings that say whose they are. The headings make the difference: columns of people
 * under none, each about itself, are rows of a {@link Turned} list; people who have their labels each are {@link SideBySide}. The
 * rows keep the name of the passage they come from, so that what else the page says goes on about its person. Not thread-safe.
 */
final class PersonColumns {
    private static final Map<String, String> WORDS = words();
    private static final String OWN = "OWN";
    private static final String OTHER = "OTHER";
    private static final String COLUMN = "COLUMN ";
    private static final int MOST_LINES = 60;

    private final List<String> people;
    private final List<String> labels = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();
    private int known;
    private int names;

    private PersonColumns(List<String> people) {
        this.people = people;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : Vocabulary.lines(PersonColumns.class, "person-columns.txt")) {
            int space = line.indexOf(' ');
            words.put(line.substring(space + 1), line.substring(0, space));
        }
        return Map.copyOf(words);
    }

    /**
     * A form under these headings.
     *
     * @param side   what stands over the labels, empty if nothing does
     * @param people the headings of the other columns
     * @param least  how many of them there must be
     */
    static Optional<PersonColumns> under(String side, List<String> people, int least) {
        String over = Headings.words(side);
        boolean labels = over.isEmpty() || over.startsWith(COLUMN) || "SIDE".equals(WORDS.get(over));
        boolean persons = people.size() >= least && people.stream().allMatch(PersonColumns::person);
        return labels && persons && people.stream().distinct().count() == people.size()
                ? Optional.of(new PersonColumns(List.copyOf(people)))
                : Optional.empty();
    }

    /** Whether this is the heading of a person's column. */
    static boolean person(String heading) {
        String kind = WORDS.getOrDefault(Headings.words(heading), "");
        return kind.equals(OWN) || kind.equals(OTHER);
    }

    /** Whether this is the label of a fact about a person. */
    static boolean label(String text) {
        return switch (HeadingWords.of(bare(text))) {
            case NAME, GIVEN, BIRTH, ID, ABOUT -> true;
            default -> false;
        };
    }

    private static String bare(String label) {
        String text = label.strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** Takes a line: a label and the value of each person; false if the form has become too long. */
    boolean add(String label, List<String> line) {
        if (labels.size() == MOST_LINES) {
            return false;
        }
        Meaning meaning = HeadingWords.of(bare(label));
        known += label(label) ? 1 : 0;
        names += meaning == Meaning.NAME ? 1 : 0;
        labels.add(bare(label));
        values.add(new ArrayList<>(line));
        return true;
    }

    /** Takes a line without a label, which goes on with the values above. */
    void wrap(List<String> line) {
        List<String> above = values.get(values.size() - 1);
        for (int i = 0; i < line.size(); i++) {
            above.set(i, (above.get(i) + " " + line.get(i)).strip());
        }
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /**
     * Whether the lines are about people: a name and another fact. How many other lines there are does not matter, since the headings
     * already say that the columns are people: an application asks for much that is no fact of identity.
     */
    boolean stands() {
        return names > 0 && known >= 2;
    }

    /** One row for each person the form is about, with the others beside the first; all in one where it is about none of them. */
    private List<Row> rows() {
        List<Integer> beside = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            (OWN.equals(WORDS.get(Headings.words(people.get(i)))) ? own : beside).add(i);
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row(own.isEmpty() ? List.of() : own.subList(0, 1), beside));
        own.stream().skip(1).forEach(i -> rows.add(row(List.of(i), List.of())));
        return rows;
    }

    /** The same as passages of this name. */
    List<Passage> passages(String name) {
        return rows().stream().map(r -> r.passage(name)).toList();
    }

    private Row row(List<Integer> own, List<Integer> beside) {
        List<String> headings = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        own.forEach(i -> column(i, "", headings, cells));
        beside.forEach(i -> column(i, " " + people.get(i), headings, cells));
        List<Meaning> meanings = headings.stream().map(HeadingWords::of).toList();
        return new Row(new Heading(Delimiter.BAR, headings, meanings, List.of()), cells);
    }

    private void column(int person, String whose, List<String> headings, List<String> cells) {
        for (int i = 0; i < labels.size(); i++) {
            String value = values.get(i).get(person);
            headings.add(labels.get(i) + whose);
            cells.add(Shape.of(value) == Shape.EMPTY ? "" : value);
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "PersonColumns[" + people.size() + " columns, " + labels.size() + " lines]";
    }
}
