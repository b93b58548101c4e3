package org.tocsin.web.api;

import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, as RFC 9457 has it. It names no person.
 *
 * @param type   {@code urn:tocsin:problem:} and a word that stays the same in all languages
 * @param title  the same in words
 * @param remedy what helps
 * @param field  the parameter or field that was wrong, where it is one
 * @param number by which the operator was told of a fault, where it is one
 * @param stored whether what was sent is stored, where the case went away
 */
public record Problem(
        String type,
        String title,
        int status,
        String remedy,
        @Nullable String field,
        @Nullable String number,
        @Nullable Stored stored) {
    /** What became of what was sent. */
    public enum Stored {
        /** It is not stored. */
        NO,
        /** It is stored; only the answer is missing. */
        YES,
        /** The case tells once it answers again. */
        UNKNOWN
    }

    /** What each type begins with. */
    static final String URN = "urn:tocsin:problem:";
}
