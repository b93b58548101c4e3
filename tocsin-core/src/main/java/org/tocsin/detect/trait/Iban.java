package org.tocsin.detect.trait;

import java.math.BigInteger;
import java.util.Locale;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/** International bank account numbers (ISO 13616) and the French RIB. */
public final class Iban {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Iban() {}

    /** The length that the country of this code gives its IBANs, 0 if the country has none. */
    public static int length(String country) {
        CountryCode code = CountryCode.getByCode(country);
        return code == null || !IbanUtil.isSupportedCountry(code) ? 0 : IbanUtil.getIbanLength(code);
    }

    /** Whether the remainder of ISO 7064 mod 97-10 is 1. Expects upper-case letters and digits without spaces. */
    public static boolean isValid(String iban) {
        return iban.length() > 4
                && length(iban.substring(0, 2)) == iban.length()
                && remainder(iban) == 1
                && (!iban.startsWith("FR") || hasFrenchShape(iban));
    }

    /** Bank, branch and key are figures: one letter read for a figure passes the check digits once in 97 times. */
    private static boolean hasFrenchShape(String iban) {
        String figures = iban.substring(2, 14) + iban.substring(25);
        return figures.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int remainder(String iban) {
        int rest = 0;
        String turned = iban.substring(4) + iban.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            if (value < 0) {
                return -1;
            }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    /**
     * The French IBAN of a RIB.
     *
     * @param rib bank 5, branch 5, account 11, key 2: 23 characters
     */
    public static String ofRib(String rib) {
        int check = 98 - remainder("FR00" + rib);
        return "FR" + String.format(Locale.ROOT, "%02d", check) + rib;
    }

    /** Whether the key of a RIB is right: 97 - ((89 bank + 15 branch + 3 account) mod 97), letters as their RIB digits. */
    public static boolean isRib(String rib) {
        if (rib.length() != 23) {
            return false;
        }
        StringBuilder digits = new StringBuilder(23);
        for (int i = 0; i < 23; i++) {
            char c = rib.charAt(i);
            int digit = c >= 'A' && c <= 'Z' ? ribDigit(c) : c - '0';
            if (digit < 0 || digit > 9 || (i >= 21 && c > '9')) {
                return false;
            }
            digits.append(digit);
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).signum() == 0;
    }

    private static int ribDigit(char c) {
        return c <= 'I' ? c - 'A' + 1 : c <= 'R' ? c - 'J' + 1 : c - 'S' + 2;
    }
}
