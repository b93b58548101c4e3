package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A number whose digits may be printed in groups.
 *
 * @param digits its digits (and the letter of a Corsican NIR)
 * @param start  offset of its first character
 * @param end    offset after its last character
 * @param shape  the lengths of its groups, such as {@code "2 2 2 2 2"}
 */
record NumberSpan(String digits, int start, int end, String shape) {
    private static final int WIDEST_GAP = 3;

    /** The number of exactly this many digits that begins with this token and ends with a token; null if there is none. */
    static @Nullable NumberSpan of(Reading reading, int token, int wanted) {
        return of(reading, token, wanted, false);
    }

    /** The same for a NIR, in which A or B may follow the 2 of a Corsican department. */
    static @Nullable NumberSpan ofNir(Reading reading, int token, int wanted) {
        return of(reading, token, wanted, true);
    }

    private static @Nullable NumberSpan of(Reading reading, int token, int wanted, boolean corsica) {
        Tokens tokens = reading.tokens();
        int limit = reading.limit(tokens.start(token));
        int length = 0;
        for (int i = token; i < tokens.count() && tokens.end(i) <= limit; i++) {
            boolean piece = tokens.isDigits(i) || (corsica && length == 6 && isCorsica(tokens, i));
            length += tokens.length(i);
            if (!piece || length > wanted) {
                return null;
            }
            if (length == wanted) {
                return gathered(tokens, token, i, wanted);
            }
            int next = i + 1 < tokens.count() ? tokens.start(i + 1) : -1;
            if (!isGap(reading, tokens.end(i), next) && !isComb(reading, tokens, i)) {
                return null;
            }
        }
        return null;
    }

    private static NumberSpan gathered(Tokens tokens, int first, int last, int wanted) {
        StringBuilder digits = new StringBuilder(wanted);
        IntArrayList groups = new IntArrayList();
        for (int i = first; i <= last; i++) {
            digits.append(Character.toUpperCase(tokens.chars()[tokens.start(i)]))
                    .append(tokens.text(), tokens.start(i) + 1, tokens.end(i));
            count(groups, tokens.length(i), i > first && tokens.gapAfter(i - 1) == 0);
        }
        return new NumberSpan(digits.toString(), tokens.start(first), tokens.end(last), shape(groups));
    }

    private static void count(IntArrayList groups, int length, boolean touches) {
        if (touches) {
            groups.set(groups.size() - 1, groups.getInt(groups.size() - 1) + length);
        } else {
            groups.add(length);
        }
    }

    private static String shape(IntArrayList groups) {
        StringBuilder out = new StringBuilder();
        for (int length : groups) {
            out.append(out.length() == 0 ? "" : " ").append(length);
        }
        return out.toString();
    }

    /** Whether this is the letter of a Corsican department after its 2. */
    private static boolean isCorsica(Tokens tokens, int token) {
        char c = Character.toUpperCase(tokens.chars()[tokens.start(token)]);
        return tokens.length(token) == 1 && (c == 'A' || c == 'B') && tokens.chars()[tokens.end(token - 1) - 1] == '2';
    }

    /** Whether only what may separate the groups of one number lies between two offsets. */
    static boolean isGap(Reading reading, int from, int to) {
        if (to < 0 || to - from > WIDEST_GAP || reading.newlines(from, to) > 1) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isSeparator(reading.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code |1|8|5|0|5|}: the boxes of a form, one digit each. */
    private static boolean isComb(Reading reading, Tokens tokens, int token) {
        if (token + 1 >= tokens.count() || tokens.length(token) > 1 || tokens.length(token + 1) > 1) {
            return false;
        }
        for (int i = tokens.end(token); i < tokens.start(token + 1); i++) {
            char c = reading.at(i);
            if (c != '|' && c != '[' && c != ']' && !isSpace(c) && c != '_') {
                return false;
            }
        }
        return tokens.gapAfter(token) <= 5;
    }

    static boolean isSeparator(char c) {
        return isSpace(c) || c == '\n' || c == '.' || c == '/' || c == '_' || isHyphen(c);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || (c >= '\u2000' && c <= '\u200b');
    }

    static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u00ad' || c == '\u2212';
    }

    /** Whether every group is a single digit, as some PDF files give them. */
    boolean isExploded() {
        return shape.length() == 2 * digits.length() - 1;
    }

    /** Whether the digits stand without any gap. */
    boolean isGlued() {
        return shape.indexOf(' ') < 0;
    }

    /** Whether the number is a piece of a longer one: digits or letters touch it, or a digit follows a dot, comma, slash or hyphen. */
    boolean isPart(Reading reading) {
        return reading.isCut(start, end) || joins(reading, start - 1, start - 2) || joins(reading, end, end + 1);
    }

    private static boolean joins(Reading reading, int joint, int beyond) {
        char c = reading.at(joint);
        return (c == '.' || c == ',' || c == '/' || c == '+' || isHyphen(c)) && Tokens.isDigit(reading.at(beyond));
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "NumberSpan[" + shape + "]";
    }
}
