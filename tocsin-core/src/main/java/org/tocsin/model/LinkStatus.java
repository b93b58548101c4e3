package org.tocsin.model;

import java.util.Locale;

/** What is decided about a link. */
public enum LinkStatus {
    CONFIRMED,
    REVIEW,
    REJECTED;

    /** The word used in result tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a result-table word.
     *
     * @throws IllegalArgumentException if the word is none of this list
     */
    public static LinkStatus of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
