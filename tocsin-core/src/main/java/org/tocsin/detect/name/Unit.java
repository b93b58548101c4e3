package org.tocsin.detect.name;

import org.tocsin.detect.name.Token.Shape;

/**
 * A word of a name with its particles and hyphens: {@code de La Tour}, {@code Jean-Pierre}, {@code J.}.
 *
 * @param first     number of its first token
 * @param end       number after its last token
 * @param folded    its words, separated by spaces
 * @param shape     how its main word is written
 * @param initial   whether it is one initial or several
 * @param given     how much it is a given name
 * @param surname   how much it is a surname
 * @param ambiguous whether its main word is also a common word
 * @param before    the gap before it
 */
record Unit(
        int first,
        int end,
        String folded,
        Shape shape,
        boolean initial,
        double given,
        double surname,
        boolean ambiguous,
        Gap before) {
    boolean caps() {
        return shape == Shape.CAPS;
    }

    boolean knownGiven() {
        return given >= 4;
    }

    boolean knownSurname() {
        return surname >= 4;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Unit[" + first + "-" + end + " " + shape + "]";
    }
}
