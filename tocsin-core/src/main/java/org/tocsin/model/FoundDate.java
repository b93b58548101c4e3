package org.tocsin.model;

/**
 * A date printed in a text.
 *
 * @param start offset of its first character
 * @param end   offset after its last character
 * @param year  four digits
 * @param month 1 to 12, 0 if only a year is shown
 * @param day   1 to 31, 0 if none is shown
 * @param kind  what the label before it says
 * @param form  how it is written
 */
public record FoundDate(int start, int end, int year, int month, int day, Kind kind, Form form) {
    /** What a date is about. */
    public enum Kind {
        BIRTH,
        DEATH,
        OTHER,
        /** It is part of the name of a street or place. */
        STREET,
        /** No label stands before it. */
        UNKNOWN
    }

    /** How a date is written; loose forms are dates only where a label or heading says so. */
    public enum Form {
        /** With separators or a month name and a year of four digits. */
        FULL,
        /** With separators or a month name and a year of two digits. */
        SHORT_YEAR,
        /** Digits without separators, exploded digits, month and year, or two-digit parts separated by spaces. */
        LOOSE,
        /** A year alone. */
        YEAR
    }

    /** The date as the number yyyymmdd. */
    public int number() {
        return year * 10_000 + month * 100 + day;
    }

    /** The date as {@code yyyy-mm-dd}, unknown parts 00. */
    public String iso() {
        char[] out = {'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
        write(out, 3, year);
        write(out, 6, month);
        write(out, 9, day);
        return new String(out);
    }

    private static void write(char[] out, int last, int number) {
        int rest = number;
        for (int i = last; rest > 0; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** The same date about something else. */
    public FoundDate as(Kind other) {
        return new FoundDate(start, end, year, month, day, other, form);
    }

    /** The same date of a text that begins so many characters earlier. */
    public FoundDate moved(int by) {
        return new FoundDate(start + by, end + by, year, month, day, kind, form);
    }

    /** The same day and month of another year. */
    public FoundDate inYear(int other) {
        return new FoundDate(start, end, other, month, day, kind, form);
    }

    /** Names no person: a birth date is hidden. */
    @Override
    public String toString() {
        return "FoundDate[" + start + "-" + end + " " + kind + " " + form + "]";
    }
}
