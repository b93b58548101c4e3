package org.tocsin.review.view;

/**
 * A stretch of text of one kind, safe to show: control and bidirectional characters are visible symbols. Masked text is blocks of the
 * same length.
 */
public record Span(Kind kind, String text) {
    /** What a stretch of text is. */
    public enum Kind {
        PLAIN(""),
        /** Name of the human being in question. */
        NAME("name"),
        /** Birth date, age or sex of the human being in question. */
        BIRTH_DATE("date"),
        /** A number that identifies the human being in question. */
        IDENTIFIER("number"),
        /** Postal address of the human being in question. */
        ADDRESS("address"),
        /** E-mail or phone of the human being in question. */
        CONTACT("contact"),
        /** Somebody else's data, or a secret. */
        MASKED("masked"),
        /** A character that would be obeyed rather than read, named instead. */
        CONTROL("control"),
        /** Where text was left out. */
        GAP("gap");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How pages name it, in one word; empty for plain text. */
        public String word() {
            return word;
        }

        /** Whether it is a trait of the human being in question. */
        public boolean isOwn() {
            return switch (this) {
                case NAME, BIRTH_DATE, IDENTIFIER, ADDRESS, CONTACT -> true;
                case PLAIN, MASKED, CONTROL, GAP -> false;
            };
        }
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Span[" + kind + ", " + text.length() + " characters]";
    }
}
