package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/**
 * What the columns of a row say about names when they are read together: beside a column of given names of its own, a column
 * {@code Patient}, {@code Mère} or one whose heading nobody knows holds the surname, where no other column does.
 */
public final class RowColumns {
    private static final int REACH = 2;
    private static final int MOST_WORDS = 4;

    private final List<Field> fields = new ArrayList<>();
    private final List<Headings.Column> columns = new ArrayList<>();
    private @Nullable Field lead;

    private RowColumns(Passage row) {
        for (Field field : row.fields()) {
            if (field.end() > field.start() && field.end() <= row.text().length()) {
                fields.add(field);
                columns.add(column(field, row.text()));
            }
        }
        tellPeopleApart();
        int given = bareGiven();
        int surname = given < 0 || surnamed() ? -1 : beside(row, given);
        if (surname >= 0) {
            lead = fields.get(surname);
            columns.set(surname, new Headings.Column(Heading.SURNAME, ""));
        }
    }

    /** {@code NOM_PATIENT} beside {@code NOM_ASSURE}: words that say nothing where they stand alone. */
    private void tellPeopleApart() {
        Set<String> people = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Heading kind = columns.get(i).kind();
            if (kind == Heading.SURNAME || kind == Heading.BIRTH || kind == Heading.USED) {
                people.add(person(i));
            }
        }
        people.remove("");
        for (int i = 0; i < columns.size() && people.size() > 1; i++) {
            Headings.Column column = columns.get(i);
            if (column.kind() != Heading.FULL && column.kind() != Heading.END && people.contains(person(i))) {
                columns.set(i, new Headings.Column(column.kind(), (column.owner() + ' ' + person(i)).strip()));
            }
        }
    }

    private String person(int n) {
        return Headings.personOf(fields.get(n).label());
    }

    /** {@code Née le} over a date is no surname at birth. */
    private static Headings.Column column(Field field, String text) {
        Headings.Column column = Headings.ofRow(field.label());
        boolean digits = false;
        boolean letters = false;
        for (int i = field.start(); i < field.end(); i++) {
            digits |= Character.isDigit(text.charAt(i));
            letters |= Character.isLetter(text.charAt(i));
        }
        boolean date = digits && (!letters || column.kind() == Heading.BIRTH);
        return date ? new Headings.Column(Heading.END, "digits") : column;
    }

    /** The columns of a row. */
    static RowColumns of(Passage row) {
        return new RowColumns(row);
    }

    /** The field that holds the surname of the row's own person although its heading names somebody by another part. */
    public static Optional<Field> lead(Passage row) {
        return Optional.ofNullable(new RowColumns(row).lead);
    }

    /** The filled fields in order. */
    List<Field> fields() {
        return fields;
    }

    /** What the n-th filled field holds. */
    Headings.Column column(int n) {
        return columns.get(n);
    }

    /** Whether this owner has a column of given names. */
    boolean hasGiven(String owner) {
        return columns.stream()
                .anyMatch(c -> c.kind() == Heading.GIVEN && c.owner().equals(owner));
    }

    private int bareGiven() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Heading.GIVEN && columns.get(i).owner().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private boolean surnamed() {
        return columns.stream()
                .anyMatch(c -> c.owner().isEmpty()
                        && (c.kind() == Heading.SURNAME || c.kind() == Heading.BIRTH || c.kind() == Heading.USED));
    }

    /** The nearest column before the given names that can hold their surname, else the one after. */
    private int beside(Passage row, int given) {
        for (int i = given - 1; i >= Math.max(0, given - REACH); i--) {
            if (holdsSurname(row, i, given - i == 1)) {
                return i;
            }
        }
        return given + 1 < fields.size() && holdsSurname(row, given + 1, true) ? given + 1 : -1;
    }

    private boolean holdsSurname(Passage row, int at, boolean adjacent) {
        Headings.Column column = columns.get(at);
        boolean unknown = column.kind() == Heading.END && column.owner().equals("?");
        boolean named = column.kind() == Heading.FULL || column.kind() == Heading.SURNAME;
        return (named || (unknown && adjacent)) && wordy(row, fields.get(at));
    }

    /** A few words of letters. */
    private static boolean wordy(Passage row, Field field) {
        Tokens tokens = new Tokens(row.text(), field.start(), field.end());
        return tokens.size() > 0
                && tokens.size() <= MOST_WORDS
                && row.text().substring(field.start(), field.end()).chars().noneMatch(Character::isDigit);
    }
}
