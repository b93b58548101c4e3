package org.tocsin.detect.table;

/**
 * A cell of a line.
 *
 * @param at where it starts in its line
 */
record Cell(String text, int at) {
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Cell[" + at + "]";
    }
}
