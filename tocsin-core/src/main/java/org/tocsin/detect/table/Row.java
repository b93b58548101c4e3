package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/** The cells of one row, under headings. */
final class Row {
    private static final String CELL = " | ";
    private final Heading heading;
    private final List<String> cells;

    Row(Heading heading, List<String> cells) {
        this.heading = heading;
        this.cells = new ArrayList<>(cells);
    }

    int filled() {
        return (int) cells.stream().filter(c -> Shape.of(c) != Shape.EMPTY).count();
    }

    /** What says whose row it is; empty if nothing does. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Shape shape = Shape.of(cell);
            boolean speaks = switch (heading.meanings().get(i)) {
                case NAME, SUBJECT -> shape == Shape.WORDS || named(cell);
                case KIN, STAFF, GIVEN -> shape == Shape.WORDS;
                case ID -> shape == Shape.NUMBER;
                case UNKNOWN -> heading.unnamed() && shape == Shape.WORDS;
                default -> false;
            };
            key.append(speaks ? cell + "|" : "");
        }
        return key.toString();
    }

    /** Two words or more beside a birth date or number in the same cell. */
    private static boolean named(String cell) {
        int words = 0;
        for (String word : cell.split("[ ,;/-]+")) {
            words += word.length() > 1 && word.chars().allMatch(Character::isLetter) ? 1 : 0;
        }
        return words >= 2;
    }

    /** Whether the first cell is the label of what stands beside: a form and no list. */
    boolean startsWithLabel() {
        return switch (HeadingWords.of(cells.get(0))) {
            case NAME, GIVEN, BIRTH, ID, ABOUT, SUBJECT -> true;
            default -> false;
        };
    }

    /** A line of sums below or between the rows. */
    boolean sum() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                String word = org.tocsin.model.Fold.words(cell);
                return word.startsWith("TOTAL")
                        || word.startsWith("SOUS TOTAL")
                        || word.startsWith("EFFECTIF")
                        || word.startsWith("MOYENNE")
                        || word.startsWith("NOMBRE ");
            }
        }
        return true;
    }

    /** Adds what a wrapped line holds under the same headings. */
    void wrap(List<String> more) {
        for (int i = 0; i < Math.min(cells.size(), more.size()); i++) {
            String joined = cells.get(i).endsWith("-") && !more.get(i).isEmpty()
                    ? cells.get(i) + more.get(i)
                    : (cells.get(i) + " " + more.get(i)).strip();
            cells.set(i, joined);
        }
    }

    /** The row as a passage: its cells, labelled. */
    Passage passage(String name) {
        StringBuilder text = new StringBuilder();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                text.append(text.isEmpty() ? "" : CELL);
                String label = heading.labels().get(i);
                fields.add(new Field(
                        label.isEmpty() ? "column " + (i + 1) : label, text.length(), text.length() + cell.length()));
                text.append(cell);
            }
        }
        return new Passage(name, text.append('\n').toString(), fields);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Row[" + cells.size() + " cells]";
    }
}
