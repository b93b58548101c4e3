package org.tocsin.country;

import java.util.List;
import java.util.Set;

/** The United Kingdom: the NHS number of patients and the national insurance number. */
public final class UnitedKingdom implements CountryPack {
    private static final Set<String> UNUSED_PREFIXES = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    private final List<NationalNumber> numbers = List.of(
            new NationalNumber(
                    "nhs", LabelList.of("uk", "nhs"), Set.of(10), Digits::areAll, UnitedKingdom::isNhs, true, Set.of()),
            new NationalNumber(
                    "nino",
                    LabelList.of("uk", "nino"),
                    Set.of(9),
                    UnitedKingdom::isInsurance,
                    number -> true,
                    false,
                    Set.of()));

    @Override
    public String code() {
        return "uk";
    }

    @Override
    public String phoneRegion() {
        return "GB";
    }

    @Override
    public List<NationalNumber> numbers() {
        return numbers;
    }

    /**
     * Ten digits; the last is 11 - (the others weighted 10 to 2, modulo 11), 11 counting as 0 and 10 never handed out (NHS Data
     * Dictionary, "NHS NUMBER"; python-stdnum gb/nhs).
     */
    static boolean isNhs(String number) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (number.charAt(i) - '0') * (10 - i);
        }
        int check = 11 - sum % 11;
        return check != 10
                && check % 11 == number.charAt(9) - '0'
                && number.chars().distinct().count() > 1;
    }

    /** Two letters, six digits, A to D; no check digits (HMRC manual NIM39110). */
    static boolean isInsurance(String number) {
        char first = number.charAt(0);
        char second = number.charAt(1);
        return isLetter(first)
                && isLetter(second)
                && "DFIQUV".indexOf(first) < 0
                && "DFIQUVO".indexOf(second) < 0
                && !UNUSED_PREFIXES.contains(number.substring(0, 2))
                && Digits.areAll(number.substring(2, 8))
                && number.charAt(8) >= 'A'
                && number.charAt(8) <= 'D';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
