package org.tocsin.model;

import java.util.Locale;

/** How an item of a release ended. Every item has exactly one; the counts always add up. */
public enum Outcome {
    READ,
    PARTLY_READ,
    UNREADABLE,
    DUPLICATE,
    CONTAINER;

    /** The word used in result tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a result-table word.
     *
     * @throws IllegalArgumentException if the word is none of this list
     */
    public static Outcome of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
