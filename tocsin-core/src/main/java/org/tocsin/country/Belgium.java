package org.tocsin.country;

import java.util.List;
import java.util.Set;

/**
 * Belgium: the national register number (NRN, INSZ/NISS), and the BIS number of people outside the register, whose month is 20 or 40
 * higher. Eleven digits {@code yymmdd sss cc}; check = 97 - (first nine mod 97), with a 2 put before them for births from 2000 on
 * (royal decree of 3 April 1984; python-stdnum be/nn and be/bis).
 */
public final class Belgium implements CountryPack {
    private static final int BODY = 9;
    private static final long SINCE_2000 = 2_000_000_000L;
    private static final int BIS_WITH_SEX = 40;
    private static final int BIS = 20;

    private final List<NationalNumber> numbers = List.of(new NationalNumber(
            "nrn",
            LabelList.of("be", "nrn"),
            Set.of(11),
            Belgium::isShape,
            Belgium::isChecked,
            true,
            Set.of("2 2 2 3 2", "6 3 2")));

    @Override
    public String code() {
        return "be";
    }

    @Override
    public String phoneRegion() {
        return "BE";
    }

    @Override
    public List<NationalNumber> numbers() {
        return numbers;
    }

    private static boolean isShape(String number) {
        if (!Digits.areAll(number)) {
            return false;
        }
        int month = Integer.parseInt(number.substring(2, 4));
        int plain = month > BIS_WITH_SEX ? month - BIS_WITH_SEX : month > BIS ? month - BIS : month;
        return plain <= 12 && Integer.parseInt(number.substring(4, 6)) <= 31 && !number.startsWith("000", 6);
    }

    static boolean isChecked(String number) {
        long body = Long.parseLong(number.substring(0, BODY));
        int check = Integer.parseInt(number.substring(BODY));
        return check == 97 - (int) (body % 97) || check == 97 - (int) ((SINCE_2000 + body) % 97);
    }
}
