package org.tocsin.country;

/** Small questions about digits that several countries ask. */
final class Digits {
    private Digits() {}

    static boolean areAll(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether digits from here on write a month and a day: {@code mmdd}; a month or day of 00 is unknown. */
    static boolean areMonthAndDay(String text, int at, int mostMonth) {
        int month = Integer.parseInt(text.substring(at, at + 2));
        int day = Integer.parseInt(text.substring(at + 2, at + 4));
        return month <= mostMonth && day <= 31;
    }
}
