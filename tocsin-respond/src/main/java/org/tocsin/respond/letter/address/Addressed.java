package org.tocsin.respond.letter.address;

import java.util.List;
import java.util.Locale;

/** What became of an address. */
public sealed interface Addressed {
    /**
     * An address that fits the window.
     *
     * @param lines   from the addressee to the city or country
     * @param country ISO 3166 code of two letters; {@code FR} where French post delivers at home
     */
    record Ready(List<String> lines, String country) implements Addressed {
        public Ready {
            lines = List.copyOf(lines);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Ready[" + lines.size() + " lines]";
        }
    }

    /** An address to which nothing can be posted. */
    record Refused(Reason reason) implements Addressed {}

    /** Why nothing can be posted. */
    enum Reason {
        /** Nobody is named. */
        NO_NAME,
        /** No street, box or place: in a city alone, somebody of the same name would get the letter. */
        NO_STREET,
        /** No city. */
        NO_CITY,
        /** No French post code of five digits, and no country that would explain it. */
        NO_POSTAL_CODE,
        /** The country is none that is known. */
        UNKNOWN_COUNTRY,
        /** Does not fit six lines of 38 characters, however shortened. */
        TOO_LONG,
        /** Has letters that cannot be printed. */
        UNPRINTABLE;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
