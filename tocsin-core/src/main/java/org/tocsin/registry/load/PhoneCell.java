package org.tocsin.registry.load;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Phone numbers of a registry, French unless they begin with a country code. */
public final class PhoneCell {
    private static final String REGION = "FR";

    private PhoneCell() {}

    /** The number in E.164; empty if it cannot be one. */
    public static String e164(String written) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber number = numbers.parse(lostZero(written), REGION);
            return numbers.isPossibleNumber(number)
                    ? numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                    : "";
        } catch (NumberParseException e) {
            return "";
        }
    }

    /** Spreadsheets drop the first zero of a French number. */
    private static String lostZero(String written) {
        return digits(written).matches("[1-9]\\d{8}") && !written.startsWith("+") ? "0" + digits(written) : written;
    }

    /** The digits alone; the text as written where it has none. */
    static String digits(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? written : digits;
    }
}
