package org.tocsin.portal.format;

/**
 * The 32 letters of Crockford's base 32, forgiving as he wrote it: small letters count as capitals, O as 0, I and L as 1. The
 * check letter is a weighted sum over the field of 32 elements (x⁵ + x² + 1): each place has a weight of its own, none of them
 * zero, so one wrong letter and two letters that changed places always show.
 */
final class Symbols {
    static final int IGNORED = -1;
    static final int WRONG = -2;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int MASK = 31;
    private static final int POLYNOMIAL = 0b100101;

    private Symbols() {}

    static char letter(int value) {
        return LETTERS.charAt(value);
    }

    /** The value of a letter, {@link #IGNORED} for a space or dash, {@link #WRONG} for anything else. */
    static int value(char letter) {
        char capital = letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
        return switch (capital) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            case ' ', '\t', '\r', '\n', '-', '\u00a0', '\u202f', '\u2212' -> IGNORED;
            default -> capital >= '\u2010' && capital <= '\u2015' ? IGNORED : Math.max(WRONG, found(capital));
        };
    }

    private static int found(char capital) {
        int at = LETTERS.indexOf(capital);
        return at < 0 ? WRONG : at;
    }

    /** The check letter's value for the first {@code length} values. */
    static int check(byte[] values, int length) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < length; i++) {
            sum ^= times(weight, values[i]);
            weight = times(weight, 2);
        }
        return times(sum, inverse(weight));
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 0; bit < BITS; bit++) {
            product ^= ((b >> bit) & 1) * (a << bit);
        }
        for (int bit = 2 * BITS - 2; bit >= BITS; bit--) {
            product ^= ((product >> bit) & 1) * (POLYNOMIAL << (bit - BITS));
        }
        return product & MASK;
    }

    /** The thirtieth power: the thirty-first of every element but zero is one. */
    private static int inverse(int a) {
        int power = 1;
        for (int i = 0; i < MASK - 1; i++) {
            power = times(power, a);
        }
        return power;
    }
}
