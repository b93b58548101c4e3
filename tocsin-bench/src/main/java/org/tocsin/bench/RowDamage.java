package org.tocsin.bench;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What happens to people on their way into another table, each with its own frequency: mistyped letters and digits, names in exchanged
 * columns, cells left empty, an old address, another phone.
 */
final class RowDamage {
    private static final String LETTERS = "aeinrstloucdpm";

    private final SplittableRandom random;
    private final Supplier<TableRow> anybody;

    /**
     * Damage drawn from this source.
     *
     * @param anybody somebody else, from whom an old address is borrowed
     */
    RowDamage(SplittableRandom random, Supplier<TableRow> anybody) {
        this.random = random;
        this.anybody = anybody;
    }

    TableRow of(TableRow clean) {
        TableRow row = names(clean);
        row = birthDate(row);
        row = happens(70) ? row.with(TableRow.NUMBER, "") : happens(3) ? mistyped(row, TableRow.NUMBER) : row;
        row = happens(40)
                ? row.with(TableRow.PHONE, "")
                : happens(12) ? row.with(TableRow.PHONE, phone()) : happens(2) ? mistyped(row, TableRow.PHONE) : row;
        row = happens(50) ? row.with(TableRow.EMAIL, "") : happens(3) ? mistyped(row, TableRow.EMAIL) : row;
        return place(row);
    }

    private TableRow names(TableRow clean) {
        TableRow row = happens(8) ? mistyped(clean, TableRow.SURNAME) : clean;
        row = happens(6) ? mistyped(row, TableRow.GIVEN) : row;
        if (happens(3)) {
            row = row.with(TableRow.GIVEN, "");
        } else if (happens(2)) {
            row = row.with(TableRow.GIVEN, row.cell(TableRow.GIVEN).substring(0, 1));
        } else if (happens(3)) {
            String given = row.cell(TableRow.GIVEN);
            row = row.with(TableRow.GIVEN, row.cell(TableRow.SURNAME)).with(TableRow.SURNAME, given);
        }
        return row;
    }

    private TableRow birthDate(TableRow row) {
        String date = row.cell(TableRow.BIRTH_DATE);
        if (happens(5)) {
            return row.with(TableRow.BIRTH_DATE, "");
        }
        if (happens(3)) {
            int digit = new int[] {2, 3, 9}[random.nextInt(3)];
            return row.with(
                    TableRow.BIRTH_DATE,
                    date.substring(0, digit) + (date.charAt(digit) - '0' + 1) % 9 + date.substring(digit + 1));
        }
        if (happens(1) && date.substring(8).compareTo("12") <= 0) {
            return row.with(TableRow.BIRTH_DATE, date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7));
        }
        return happens(1) ? row.with(TableRow.BIRTH_DATE, anybody.get().cell(TableRow.BIRTH_DATE)) : row;
    }

    private TableRow place(TableRow row) {
        if (happens(20)) {
            return row.with(TableRow.ADDRESS, "").with(TableRow.POSTAL_CODE, "").with(TableRow.CITY, "");
        }
        if (happens(15)) {
            TableRow old = anybody.get();
            return row.with(TableRow.ADDRESS, old.cell(TableRow.ADDRESS))
                    .with(TableRow.POSTAL_CODE, old.cell(TableRow.POSTAL_CODE))
                    .with(TableRow.CITY, old.cell(TableRow.CITY));
        }
        return happens(10) ? mistyped(row, TableRow.ADDRESS) : row;
    }

    /** One letter or digit left out, doubled, replaced or exchanged with its neighbour. */
    private TableRow mistyped(TableRow row, int column) {
        String cell = row.cell(column);
        if (cell.length() < 4) {
            return row;
        }
        int at = 1 + random.nextInt(cell.length() - 2);
        char c = cell.charAt(at);
        String before = cell.substring(0, at);
        String after = cell.substring(at + 1);
        return row.with(
                column,
                switch (random.nextInt(4)) {
                    case 0 -> before + after;
                    case 1 -> before + c + c + after;
                    case 2 -> before + other(c) + after;
                    default -> before + after.charAt(0) + c + after.substring(1);
                });
    }

    private char other(char c) {
        return Character.isDigit(c)
                ? (char) ('0' + (c - '0' + 1 + random.nextInt(8)) % 10)
                : LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    private String phone() {
        return "06" + (10_000_000 + random.nextInt(89_999_999));
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }
}
