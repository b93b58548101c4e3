package org.tocsin.country;

import java.util.List;
import java.util.Set;

/**
 * Spain: the DNI of citizens, eight digits and a letter, and the NIE of foreigners, X, Y or Z, seven digits and a letter; the letter
 * follows from the number modulo 23 (Real Decreto 1553/2005; python-stdnum es/dni and es/nie).
 */
public final class Spain implements CountryPack {
    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private final List<NationalNumber> numbers = List.of(new NationalNumber(
            "dni", LabelList.of("es", "dni"), Set.of(9), Spain::isShape, Spain::isChecked, true, Set.of()));

    @Override
    public String code() {
        return "es";
    }

    @Override
    public String phoneRegion() {
        return "ES";
    }

    @Override
    public List<NationalNumber> numbers() {
        return numbers;
    }

    private static boolean isShape(String number) {
        boolean first = "XYZ".indexOf(number.charAt(0)) >= 0 || Digits.areAll(number.substring(0, 1));
        return first && Digits.areAll(number.substring(1, 8)) && LETTERS.indexOf(number.charAt(8)) >= 0;
    }

    static boolean isChecked(String number) {
        int series = "XYZ".indexOf(number.charAt(0));
        String digits = (series < 0 ? number.substring(0, 1) : Integer.toString(series)) + number.substring(1, 8);
        return LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length()) == number.charAt(8);
    }
}
