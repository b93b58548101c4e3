package org.tocsin.detect.name;

/**
 * A run of letters or a run of digits in a text.
 *
 * @param start offset of its first character
 * @param end   offset after its last character
 * @param word  the characters between them
 */
public record Token(int start, int end, Word word) {
    /** How a token is written. */
    public enum Shape {
        CAPS,
        TITLE,
        LOWER,
        DIGITS
    }

    /** Its letters in upper case without accents. */
    public String folded() {
        return word.folded();
    }

    /** How it is written. */
    public Shape shape() {
        return word.shape();
    }

    boolean capital() {
        return word.shape() == Shape.CAPS || word.shape() == Shape.TITLE;
    }

    boolean letters() {
        return word.shape() != Shape.DIGITS;
    }

    /** Whether one of these lists of {@link Word} holds it. */
    boolean isIn(int lists) {
        return word.isIn(lists);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Token[" + start + "-" + end + " " + shape() + "]";
    }
}
