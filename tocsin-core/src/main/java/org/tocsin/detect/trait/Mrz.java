package org.tocsin.detect.trait;

import java.util.Locale;

/**
 * What the machine-readable lines of an identity document say (ICAO Doc 9303 parts 4 to 6, and the French identity card before
 * 2021).
 *
 * @param format         which layout
 * @param documentNumber without fillers
 * @param surname        words separated by spaces
 * @param given          given names separated by spaces
 * @param birthDate      six digits yymmdd
 * @param sex            {@code F}, {@code M} or empty
 * @param isValid        whether the check digits of number and birth date are right
 */
public record Mrz(
        Format format,
        String documentNumber,
        String surname,
        String given,
        String birthDate,
        String sex,
        boolean isValid) {
    /** The layouts. */
    public enum Format {
        /** Passport, two lines of 44. */
        TD3(2, 44),
        /** Card, three lines of 30: residence permit, French identity card since 2021. */
        TD1(3, 30),
        /** Card or visa, two lines of 36. */
        TD2(2, 36),
        /** French identity card from 1988 to 2021, two lines of 36. */
        FRENCH_CARD(2, 36);

        private final int lines;
        private final int width;

        Format(int lines, int width) {
            this.lines = lines;
            this.width = width;
        }

        /** How many lines. */
        public int lines() {
            return lines;
        }

        /** Characters in a line. */
        public int width() {
            return width;
        }
    }

    /**
     * The check digit: weights 7, 3, 1, letters from A = 10, filler 0, modulo 10 (ICAO Doc 9303-3, 4.9).
     *
     * @return -1 if a character may not stand in such lines
     */
    public static int checkDigit(CharSequence field) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int value = c == '<' ? 0 : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : c >= '0' && c <= '9' ? c - '0' : -1;
            if (value < 0) {
                return -1;
            }
            sum += value * weights[i % 3];
        }
        return sum % 10;
    }

    /**
     * Reads lines of the right width.
     *
     * @throws IllegalArgumentException if the lines together are not as long as the format wants
     */
    public static Mrz parse(Format format, String joined) {
        if (joined.length() != format.lines * format.width) {
            throw new IllegalArgumentException("lines have " + joined.length() + " characters");
        }
        MrzLayout layout = MrzLayout.of(format);
        String number = layout.number().in(joined);
        String birth = layout.birth().in(joined);
        String names = layout.names().in(joined);
        int split = names.indexOf("<<");
        String surname = split < 0 ? names : names.substring(0, split);
        String given = layout.given() == null
                ? split < 0 ? "" : names.substring(split)
                : layout.given().in(joined);
        boolean valid = layout.number().isChecked(joined) && layout.birth().isChecked(joined);
        return new Mrz(
                format, bare(number), spaced(surname), spaced(given), birth, sex(joined.charAt(layout.sex())), valid);
    }

    private static String bare(String field) {
        return field.replace("<", "");
    }

    private static String spaced(String field) {
        return String.join(" ", field.replace('<', ' ').strip().split(" +"));
    }

    private static String sex(char c) {
        return c == 'F' || c == 'M' ? String.valueOf(c) : "";
    }

    /** The birth date as {@code yyyy-mm-dd}, of the last hundred years before the given year. */
    public String birthDateIso(int referenceYear) {
        int yy = Integer.parseInt(birthDate.substring(0, 2));
        int year = referenceYear / 100 * 100 + yy;
        int full = year > referenceYear ? year - 100 : year;
        return String.format(Locale.ROOT, "%04d-%s-%s", full, birthDate.substring(2, 4), birthDate.substring(4, 6));
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Mrz[" + format + (isValid ? " valid]" : " invalid]");
    }
}
