package org.tocsin.detect.table;

import java.util.regex.Pattern;

/** What a cell looks like. */
enum Shape {
    EMPTY,
    DATE,
    /** Mostly digits, or a code of letters and digits. */
    NUMBER,
    WORDS;

    private static final Pattern DAY =
            Pattern.compile("(?U)\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{2,4}(\\s+\\d{1,2}[:h]\\d{2}.{0,4})?");
    private static final Pattern SPOKEN = Pattern.compile("(?U)\\d{1,2}(er)? \\p{L}{3,9}\\.? \\d{4}");

    static Shape of(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.chars().noneMatch(Character::isLetterOrDigit)) {
            return EMPTY;
        }
        if (text.length() <= 24
                && Character.isDigit(text.codePointAt(0))
                && (DAY.matcher(text).matches() || SPOKEN.matcher(text).matches())) {
            return DATE;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && digits * 2 >= letters ? NUMBER : WORDS;
    }

    /** Whether a heading never looks like this: dates, mail addresses, runs of digits, a label with its value. */
    static boolean data(String cell) {
        int run = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            run = Character.isDigit(c) ? run + 1 : 0;
            if (run >= 3 || c == '@' || (c == ':' && i < cell.length() - 1)) {
                return true;
            }
        }
        return of(cell) == DATE;
    }
}
