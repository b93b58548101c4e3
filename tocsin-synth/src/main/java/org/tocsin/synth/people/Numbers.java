package org.tocsin.synth.people;

import java.math.BigInteger;

/** Check digits of the numbers that invented people bear. */
public final class Numbers {
    private Numbers() {}

    /** A number with leading zeros; {@link String#format} is too slow for a million people. */
    public static String padded(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    /**
     * The 13 characters of a NIR with its two-digit key: 97 - (N mod 97), where 2A counts as 19 and 2B as 18 in the
     * department (rule published by INSEE).
     */
    public static String withNirKey(String thirteen) {
        String digits = switch (thirteen.substring(5, 7)) {
            case "2A" -> thirteen.substring(0, 5) + "19" + thirteen.substring(7);
            case "2B" -> thirteen.substring(0, 5) + "18" + thirteen.substring(7);
            default -> thirteen;
        };
        return thirteen + padded(97 - Long.parseLong(digits) % 97, 2);
    }

    /** Appends the Luhn digit (ISO/IEC 7812-1 annex B), as RPPS and FINESS numbers have it. */
    public static String withLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? value * 2 : value;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** A French IBAN from bank (5), branch (5) and account (11 digits), with RIB key and ISO 7064 check digits. */
    public static String iban(String bank, String branch, String account) {
        long rib = 97 - (89 * Long.parseLong(bank) + 15 * Long.parseLong(branch) + 3 * Long.parseLong(account)) % 97;
        String bban = bank + branch + account + padded(rib, 2);
        int check =
                98 - new BigInteger(bban + "152700").mod(BigInteger.valueOf(97)).intValue();
        return "FR" + padded(check, 2) + bban;
    }
}
