package org.tocsin.detect.trait;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An identifier as the text prints it.
 *
 * @param value upper case without spaces
 * @param start offset of its first character
 * @param end   offset after its last character
 */
record IdText(String value, int start, int end) {
    private static final int LONGEST = 40;

    /** The run of letters and digits with single hyphens, slashes and dots inside that begins here. */
    static IdText at(Reading reading, int start) {
        return of(reading, start, end(reading, start));
    }

    /** Where that run ends. */
    static int end(Reading reading, int start) {
        int limit = Math.min(reading.limit(start), start + LONGEST);
        int end = start;
        while (end < limit
                && (isAscii(reading.at(end)) || (isJoint(reading.at(end)) && isAscii(reading.at(end + 1))))) {
            end++;
        }
        return end;
    }

    /** How many digits stand between two offsets. */
    static int digits(Reading reading, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Tokens.isDigit(reading.at(i)) ? 1 : 0;
        }
        return digits;
    }

    static IdText of(Reading reading, int start, int end) {
        return new IdText(reading.text().substring(start, end).toUpperCase(Locale.ROOT), start, end);
    }

    /** Exactly this many letters and digits, with one space or hyphen at most between two of them; null if there are not. */
    static @Nullable IdText compact(Reading reading, int start, int length) {
        StringBuilder out = new StringBuilder(length);
        boolean gap = false;
        for (int i = start; i < reading.limit(start); i++) {
            char c = reading.at(i);
            if (isAscii(c)) {
                out.append(Character.toUpperCase(c));
                gap = false;
                if (out.length() == length) {
                    boolean whole = !Reading.isWord(reading.at(i + 1));
                    return whole && digits(out) >= length - 2 ? new IdText(out.toString(), start, i + 1) : null;
                }
            } else if (gap || !(NumberSpan.isSpace(c) || NumberSpan.isHyphen(c) || c == '.')) {
                return null;
            } else {
                gap = true;
            }
        }
        return null;
    }

    static boolean isJoint(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    static boolean isAscii(char c) {
        return Tokens.isAscii(c);
    }

    /** How many digits a text has. */
    static int digits(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Tokens.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    int digits() {
        return digits(value);
    }

    boolean isNumber() {
        return digits() == value.length();
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "IdText[" + start + "-" + end + "]";
    }
}
