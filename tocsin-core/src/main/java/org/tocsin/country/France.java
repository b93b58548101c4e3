package org.tocsin.country;

import java.util.List;
import java.util.Set;

/**
 * France: the tax number (numéro fiscal de référence, SPI). NIR, INS and the numbers of hospitals and professionals have detectors of
 * their own, which always work.
 */
public final class France implements CountryPack {
    private static final int TAX_BODY = 10;
    private static final int TAX_MODULUS = 511;

    private final List<NationalNumber> numbers = List.of(new NationalNumber(
            "spi", LabelList.of("fr", "spi"), Set.of(13), France::isTaxShape, France::isTax, true, Set.of()));

    @Override
    public String code() {
        return "fr";
    }

    @Override
    public String phoneRegion() {
        return "FR";
    }

    @Override
    public List<NationalNumber> numbers() {
        return numbers;
    }

    private static boolean isTaxShape(String number) {
        return Digits.areAll(number) && number.charAt(0) <= '3';
    }

    /** The last three digits are the first ten modulo 511 (DGFiP; python-stdnum fr/nif). */
    static boolean isTax(String number) {
        long body = Long.parseLong(number.substring(0, TAX_BODY));
        return body % TAX_MODULUS == Integer.parseInt(number.substring(TAX_BODY));
    }
}
