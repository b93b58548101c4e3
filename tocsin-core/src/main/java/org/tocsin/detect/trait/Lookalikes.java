package org.tocsin.detect.trait;

/** Letters that character recognition reads for digits. Each is one character, so that offsets stay. */
final class Lookalikes {
    private static final String LETTERS = "OoQDlIi|!SsBZzGb";
    private static final String FIGURES = "0000111115582266";

    /** The digit of each lookalike, 0 for other characters. */
    private static final char[] TABLE = new char[0x80];

    static {
        for (int i = 0; i < LETTERS.length(); i++) {
            TABLE[LETTERS.charAt(i)] = FIGURES.charAt(i);
        }
    }

    private Lookalikes() {}

    private static boolean isLookalike(char c) {
        return c < 0x80 && TABLE[c] != 0;
    }

    /** The text with every lookalike beside a digit, a lookalike or a gap turned into its digit. */
    static String toDigits(CharSequence text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = text.charAt(i);
            if (isLookalike(c) && inNumber(text, i)) {
                out.setCharAt(i, TABLE[c]);
            }
        }
        return out.toString();
    }

    private static boolean inNumber(CharSequence text, int at) {
        return !isOtherLetter(text, at - 1) && !isOtherLetter(text, at + 1);
    }

    private static boolean isOtherLetter(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Tokens.isLetter(text.charAt(at)) && !isLookalike(text.charAt(at));
    }

    /** Whether a lookalike stands within a character or two of a digit. */
    static boolean isBesideDigit(CharSequence text) {
        int digit = -9;
        int letter = -9;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit = Tokens.isDigit(c) ? i : digit;
            letter = isLookalike(c) ? i : letter;
            if (Math.abs(digit - letter) <= 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether a repair changes anything here. */
    static boolean isIn(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isLookalike(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
