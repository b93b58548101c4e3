package org.tocsin.classify;

import java.util.regex.Pattern;

/** Lines that say where and when a letter was written ({@code Valmont, le 12 mars 2021}, {@code Fait à Valmont, le}) or who signed it when. */
final class PlaceAndDay {
    private static final int LONGEST = 70;
    private static final String DAY = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?";
    private static final String PLACE = "\\p{Lu}[\\p{L}'’. -]{1,40}(?:\\s\\d{5}|\\s?\\(\\d{2,3}\\))?";
    private static final Pattern LETTER = Pattern.compile(
            "\\s*(?:[àÀ]\\s+)?" + PLACE + "(?:,\\s*\\p{L}[\\p{L}'’. -]{1,40})?,\\s*[Ll][Ee]\\s+:?\\s*" + DAY);
    private static final Pattern MADE =
            Pattern.compile(".{0,40}\\b(?:[Ff]ait|FAIT|[ÉéEe]tabli|[Ss]igné|[Dd]ressé|[Rr]édigé)e?\\s+[àÀAa]\\s*:?\\s*"
                    + PLACE + "\\s*[,:]?\\s*[Ll][Ee]\\s*:?\\s*" + DAY);

    private static final String DOCTOR =
            "(?:[Ll]e\\s+)?(?:Dr|DR|Docteur|DOCTEUR|Pr|PR|Professeur)\\.?\\s+\\p{Lu}[\\p{L}'’. -]{1,40}";
    private static final Pattern SIGNATURE = Pattern.compile("\\s*" + DOCTOR + "\\s*[,–-]\\s*(?:[Ll]e\\s+)?");
    private static final Pattern SIGNATURE_BEHIND = Pattern.compile("\\s*[,–-]\\s*" + DOCTOR + "\\s*");

    private PlaceAndDay() {}

    /**
     * Whether a date is that of such a line.
     *
     * @param from where the line, or the part of it that is set apart, begins
     * @param start offset of the date
     * @param end   offset after it
     */
    static boolean is(String text, int from, int start, int end) {
        if (start - from > LONGEST || start == from) {
            return false;
        }
        CharSequence before = text.subSequence(from, start);
        return MADE.matcher(before).matches()
                || (endsLine(text, end) && LETTER.matcher(before).matches());
    }

    /** Whether a doctor's name and a date fill a line, or the part of it that is set apart: {@code Dr A. Martin - 12/03/2021}. */
    static boolean isSignature(String text, int from, int start, int end) {
        if (start - from > LONGEST) {
            return false;
        }
        if (start > from) {
            return endsLine(text, end)
                    && SIGNATURE.matcher(text.subSequence(from, start)).matches();
        }
        int stop = text.indexOf('\n', end);
        int to = stop < 0 ? text.length() : stop;
        return to - end <= LONGEST
                && SIGNATURE_BEHIND.matcher(text.subSequence(end, to)).matches();
    }

    /** Whether nothing but marks follows until the line ends or a wide gap. */
    static boolean endsLine(String text, int end) {
        int blanks = 0;
        for (int at = end; at < text.length() && blanks < 3; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\t' || c == '|') {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
            blanks = c == ' ' ? blanks + 1 : 0;
        }
        return true;
    }
}
