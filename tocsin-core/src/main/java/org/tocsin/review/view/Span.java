package org.tocsin.review.view;

/**
 * A stretch of text of one kind, safe to show: control and bidirectional characters are visible symbols. Masked text is blocks of the
 * same length.
 */
public record Span(Kind kind, String text) {
    /** What a stretch of text is. */
    public enum Kind {
        PLAIN,
        /** Name of the human being in question. */
        NAME,
        /** Birth date, age or sex of the human being in question. */
        BIRTH_DATE,
        /** A number that identifies the human being in question. */
        IDENTIFIER,
        /** Postal address of the human being in question. */
        ADDRESS,
        /** E-mail or phone of the human being in question. */
        CONTACT,
        /** Somebody else's data, or a secret. */
        MASKED,
        /** A character that would be obeyed rather than read, named instead. */
        CONTROL,
        /** Where text was left out. */
        GAP
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Span[" + kind + ", " + text.length() + " characters]";
    }
}
