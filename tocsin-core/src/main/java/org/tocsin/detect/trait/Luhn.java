package org.tocsin.detect.trait;

/** The Luhn check (ISO/IEC 7812-1 annex B) of card, RPPS, FINESS, SIREN and SIRET numbers. */
public final class Luhn {
    private Luhn() {}

    /** Whether the last digit is the right check digit; false for anything that is not two digits or more. */
    public static boolean isValid(CharSequence digits) {
        return digits.length() > 1 && sum(digits) % 10 == 0;
    }

    private static int sum(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return 1;
            }
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
