package org.tocsin.detect.trait;

/**
 * The French social security number (NIR, article R115-1 of the Code de la sécurité sociale) and the numbers of the same
 * shape: NIA, NNP. Thirteen characters {@code S YY MM DD CCC OOO} and a key of two digits.
 */
public final class Nir {
    /** Length without key. */
    public static final int LENGTH = 13;

    private Nir() {}

    /**
     * The key 97 - (number mod 97), from 1 to 97; Corsica's 2A counts as 19 and 2B as 18.
     *
     * @param body 13 characters, the letter of Corsica at the seventh place
     * @return -1 if this is no such number
     */
    public static int key(CharSequence body) {
        if (body.length() != LENGTH) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = body.charAt(i);
            if (i == 5 && isCorsica(body)) {
                number = number * 100 + (body.charAt(6) == 'A' ? 19 : 18);
                i++;
            } else if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else {
                return -1;
            }
        }
        return 97 - (int) (number % 97);
    }

    private static boolean isCorsica(CharSequence body) {
        return body.charAt(5) == '2' && (body.charAt(6) == 'A' || body.charAt(6) == 'B');
    }

    /**
     * Whether the parts are possible: sex digit 1 to 4, 7 or 8, month 01 to 12 or a pseudo-month 20 to 99, a department
     * other than 00, a commune and an order number other than 000.
     */
    public static boolean isPlausible(CharSequence body) {
        if (key(body) < 0) {
            return false;
        }
        char sex = body.charAt(0);
        int month = pair(body, 3);
        return "123478".indexOf(sex) >= 0
                && ((month >= 1 && month <= 12) || month >= 20)
                && !body.subSequence(5, 7).toString().equals("00")
                && !body.subSequence(10, 13).toString().equals("000");
    }

    /** Whether the shape is that of a definitive number: sex digit 1 or 2, month 01 to 12 or 20. */
    public static boolean isStrict(CharSequence body) {
        int month = isPlausible(body) ? pair(body, 3) : 0;
        return month >= 1 && (month <= 12 || month == 20) && body.charAt(0) <= '2';
    }

    private static int pair(CharSequence body, int at) {
        return (body.charAt(at) - '0') * 10 + body.charAt(at + 1) - '0';
    }
}
