package org.tocsin.detect.name;

/**
 * A run of letters or a run of digits in a text.
 *
 * @param start  offset of its first character
 * @param end    offset after its last character
 * @param folded its letters in upper case without accents
 * @param shape  how it is written
 */
public record Token(int start, int end, String folded, Shape shape) {
    /** How a token is written. */
    public enum Shape {
        CAPS,
        TITLE,
        LOWER,
        DIGITS
    }

    boolean capital() {
        return shape == Shape.CAPS || shape == Shape.TITLE;
    }

    boolean letters() {
        return shape != Shape.DIGITS;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Token[" + start + "-" + end + " " + shape + "]";
    }
}
