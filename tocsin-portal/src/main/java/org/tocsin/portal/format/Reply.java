package org.tocsin.portal.format;

import java.util.Locale;

/**
 * What a person who holds a notice says back.
 *
 * @param number  of the notice, as the record says
 * @param code    of the notice: the proof
 * @param language in which it was written
 * @param text    what the person wrote, perhaps nothing
 * @param address where to write to, perhaps nothing
 */
public record Reply(Kind kind, int number, Code code, String language, String text, String address) {
    /** What it is about. The words are written into replies: never change one. */
    public enum Kind {
        /** The notice is for somebody else. */
        WRONG_PERSON,
        /** Whom it is for has died. */
        DECEASED,
        /** Wants a letter. */
        BY_POST;

        /** As forms and replies write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Letters that fit, of the text and of the address together at most. */
    public static final int MOST_TEXT = 600;

    /** Letters of the address that fit. */
    public static final int MOST_ADDRESS = 250;

    /** Names no person. */
    @Override
    public String toString() {
        return "Reply[" + kind + "]";
    }
}
