package org.tocsin.respond.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Finds the number to which a short message can go. Landlines read messages aloud, to whoever answers: they get none. */
final class MobilePhones {
    private static final int FRANCE = 33;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private MobilePhones() {}

    /** The first mobile number, in international form with {@code +}. */
    static Optional<String> first(List<String> phones) {
        return phones.stream().flatMap(phone -> mobile(phone).stream()).findFirst();
    }

    private static boolean isMobile(PhoneNumber number) {
        if (number.getCountryCode() == FRANCE) {
            // the whole of 06 and 07 is mobile, new blocks too
            long first = number.getNationalNumber() / 100_000_000;
            return NUMBERS.isPossibleNumber(number) && (first == 6 || first == 7);
        }
        return NUMBERS.isValidNumber(number) && NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE;
    }

    private static Optional<String> mobile(String phone) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, "FR");
            return isMobile(number) ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
