package org.tocsin.model;

import java.util.Locale;

/** The part a human being plays in a document. Only a subject is exposed by the document as a whole. */
public enum Role {
    SUBJECT,
    PRACTITIONER,
    STAFF_MEMBER,
    RELATIVE,
    AUTHOR;

    /** The word used in result tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a result-table word.
     *
     * @throws IllegalArgumentException if the word is none of this list
     */
    public static Role of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
