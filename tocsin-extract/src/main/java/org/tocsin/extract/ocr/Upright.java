package org.tocsin.extract.ocr;

/**
 * How a picture has to be turned so that its text can be read.
 *
 * @param turned     quarters clockwise in degrees, done first
 * @param skew       degrees clockwise on top
 * @param certain    whether it is certain which way up it is
 * @param textHeight height of small letters in pixels of the picture; 0 if unknown
 */
record Upright(int turned, double skew, boolean certain, double textHeight) {
    /** The same page as it lies: slanting stamps and frames can outweigh few lines of text. */
    Upright level() {
        return new Upright(turned, 0, certain, textHeight);
    }

    /** The same page the other way up. */
    Upright upsideDown() {
        return new Upright((turned + 180) % 360, skew, true, textHeight);
    }

    /** The same page turned further by so many degrees; the slant of lines is known for the two directions of one axis only. */
    Upright further(int degrees) {
        return new Upright((turned + degrees) % 360, degrees % 180 == 0 ? skew : 0, true, textHeight);
    }
}
