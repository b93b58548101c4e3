package org.tocsin.bench;

import java.util.List;
import java.util.Locale;
import org.tocsin.model.Person;

/** A row of a table of invented people, by column. */
final class TableRow {
    static final int SURNAME = 0;
    static final int GIVEN = 1;
    static final int BIRTH_DATE = 2;
    static final int NUMBER = 3;
    static final int PHONE = 4;
    static final int EMAIL = 5;
    static final int ADDRESS = 6;
    static final int POSTAL_CODE = 7;
    static final int CITY = 8;

    private final String[] cells;

    private TableRow(String[] cells) {
        this.cells = cells;
    }

    /** The person under the birth name and the first given name. */
    static TableRow of(Person p) {
        int comma = p.givenNames().indexOf(',');
        int born = p.birthDate();
        return new TableRow(new String[] {
            p.birthName(),
            comma < 0 ? p.givenNames() : p.givenNames().substring(0, comma),
            String.format(Locale.ROOT, "%04d-%02d-%02d", born / 10_000, born / 100 % 100, born % 100),
            first(p.patientIds()),
            "0" + first(p.phones()).substring(3),
            first(p.emails()),
            p.address().replace(",", ""),
            p.postalCode(),
            p.city()
        });
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }

    String cell(int column) {
        return cells[column];
    }

    /** The row with another value in one column. */
    TableRow with(int column, String value) {
        String[] other = cells.clone();
        other[column] = value;
        return new TableRow(other);
    }

    /** A line of CSV; no cell holds a comma or a quote. */
    String line() {
        return String.join(",", cells) + "\n";
    }
}
