package org.tocsin.respond.notice.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Finds the numbers to which a short message can go. Landlines read messages aloud, to whoever answers: they get none. */
public final class MobilePhones {
    private static final int FRANCE = 33;

    /** Guadeloupe with Saint-Martin and Saint-Barthélemy, Guyane, Martinique, La Réunion with Mayotte: written 06 or 07 like any other. */
    private static final List<Integer> OVERSEAS = List.of(590, 594, 596, 262);

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private MobilePhones() {}

    /** The first mobile number, in international form with {@code +}. */
    public static Optional<String> first(List<String> phones) {
        return phones.stream().flatMap(phone -> mobile(phone).stream()).findFirst();
    }

    /** All mobile numbers, in international form with {@code +}, each once. */
    public static List<String> of(List<String> phones) {
        return phones.stream()
                .flatMap(phone -> mobile(phone).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> mobile(String phone) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, "FR");
            return located(number).map(found -> NUMBERS.format(found, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<PhoneNumber> located(PhoneNumber number) {
        if (number.getCountryCode() != FRANCE) {
            return Optional.of(number).filter(MobilePhones::isMobile);
        }
        long first = number.getNationalNumber() / 100_000_000;
        if (!NUMBERS.isPossibleNumber(number) || (first != 6 && first != 7)) {
            return Optional.empty();
        }
        // the whole of 06 and 07 is mobile, new blocks too; some blocks of it lie overseas, under another country code
        return Optional.of(NUMBERS.isValidNumber(number) ? number : overseas(number));
    }

    private static PhoneNumber overseas(PhoneNumber written) {
        return OVERSEAS.stream()
                .map(code -> new PhoneNumber().setCountryCode(code).setNationalNumber(written.getNationalNumber()))
                .filter(MobilePhones::isMobile)
                .findFirst()
                .orElse(written);
    }

    private static boolean isMobile(PhoneNumber number) {
        return NUMBERS.isValidNumber(number) && NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE;
    }
}
