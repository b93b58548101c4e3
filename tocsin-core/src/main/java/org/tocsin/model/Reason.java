package org.tocsin.model;

import java.util.Locale;

/** Why an item is unreadable or only partly read. */
public enum Reason {
    ENCRYPTED,
    CORRUPT,
    UNSUPPORTED,
    EMPTY,
    TIMEOUT,
    CRASHED,
    TOO_LARGE,
    BOMB,
    LINK;

    /** The word used in result tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a result-table word.
     *
     * @throws IllegalArgumentException if the word is none of this list
     */
    public static Reason of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
