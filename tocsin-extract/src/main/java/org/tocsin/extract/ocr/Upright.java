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
    /** The same page the other way up. */
    Upright upsideDown() {
        return new Upright((turned + 180) % 360, skew, true, textHeight);
    }
}
