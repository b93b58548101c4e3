package org.tocsin.model;

import java.util.Locale;

/** Which group of the registry a person belongs to. */
public enum Population {
    PATIENT,
    STAFF,
    PARTNER;

    /** The word used in result tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a result-table word.
     *
     * @throws IllegalArgumentException if the word is none of this list
     */
    public static Population of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
