package org.tocsin.country;

import java.util.List;

/**
 * What a country adds to detection. Packs are found by {@link java.util.ServiceLoader}: another country is another jar with one class
 * and one list of labels. Implementations have a public constructor without parameters, are immutable and do no I/O but for their
 * own lists.
 */
public interface CountryPack {
    /** The code that {@code --countries} takes, lower case: {@code fr}, {@code be}, {@code uk}. */
    String code();

    /** The region whose numbering plan reads phone numbers without country code (CLDR, as libphonenumber takes it): {@code GB}. */
    String phoneRegion();

    /** The numbers by which the country knows human beings. */
    List<NationalNumber> numbers();
}
