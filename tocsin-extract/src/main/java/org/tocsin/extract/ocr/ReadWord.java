package org.tocsin.extract.ocr;

import org.tocsin.extract.image.Box;

/**
 * A word as the engine gave it.
 *
 * @param text       what it says
 * @param box        where it lies in the picture that the engine saw
 * @param confidence 0 to 100
 * @param line       number of the engine's line
 * @param baseline   where the letters stand, in pixels from the upper edge
 * @param size       height of the line's letters from foot to head in pixels
 * @param upright    whether it stands as the picture does, not turned by a quarter or upside down
 */
record ReadWord(String text, Box box, int confidence, int line, double baseline, double size, boolean upright) {
    /** Whether its middle lies there. */
    boolean liesIn(Box place) {
        int x = (box.left() + box.right()) / 2;
        int y = (box.top() + box.bottom()) / 2;
        return x >= place.left() && x < place.right() && y >= place.top() && y < place.bottom();
    }

    /** Shows nothing of the text. */
    @Override
    public String toString() {
        return "ReadWord[" + text.length() + "]";
    }
}
