package org.tocsin.detect.trait;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * The French numbering plan as libphonenumber knows it. The plan hands out numbers in blocks, and no rule of libphonenumber looks
 * beyond the fifth significant digit of a number, so its answer for one number of a block is kept for the whole block. The
 * answers are the same in every thread, so that a race only asks twice.
 */
final class FrenchPlan {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int LENGTH = 9;
    private static final int BLOCK = 10_000;
    private static final byte VALID = 1;
    private static final byte INVALID = 2;
    private static final byte[] BLOCKS = new byte[100_000];

    private FrenchPlan() {}

    /**
     * Whether a number of the plan has these digits.
     *
     * @param significant the digits after the leading zero
     */
    static boolean has(String significant) {
        int number = Integer.parseInt(significant);
        if (significant.length() != LENGTH) {
            return isValid(number);
        }
        int block = number / BLOCK;
        byte known = BLOCKS[block];
        if (known == 0) {
            known = isValid(number) ? VALID : INVALID;
            BLOCKS[block] = known;
        }
        return known == VALID;
    }

    static boolean isValid(int significant) {
        return PHONES.isValidNumber(new PhoneNumber().setCountryCode(33).setNationalNumber(significant));
    }
}
