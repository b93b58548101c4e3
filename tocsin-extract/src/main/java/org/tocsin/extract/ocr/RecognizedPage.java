package org.tocsin.extract.ocr;

import org.jspecify.annotations.Nullable;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.model.Layout;

/**
 * The text of a picture.
 *
 * @param text       lines in reading order, ended by {@code \n}; columns of a table are separated by tabs; empty if there is none
 * @param layout     its words on the upright, straightened page, which has the size of the turned picture; its middle stays its middle
 * @param confidence mean over the words, 0 to 100
 * @param turned     degrees by which the picture was turned clockwise to stand upright: 0, 90, 180 or 270
 * @param skew       degrees by which it was then straightened, clockwise positive
 * @param complete   whether all that was asked for was read within the time
 * @param upright    the upright, straightened page itself in any scale; null where only a part of it was read
 */
public record RecognizedPage(
        String text,
        Layout layout,
        int confidence,
        int turned,
        double skew,
        boolean complete,
        @Nullable GreyImage upright) {
    /** A page whose picture is not given back. */
    public RecognizedPage(String text, Layout layout, int confidence, int turned, double skew, boolean complete) {
        this(text, layout, confidence, turned, skew, complete, null);
    }

    /** The same without its picture, to be remembered. */
    public RecognizedPage withoutPicture() {
        return new RecognizedPage(text, layout, confidence, turned, skew, complete);
    }

    /** Shows nothing of the text. */
    @Override
    public String toString() {
        return "RecognizedPage[" + text.length() + " characters, confidence " + confidence + "]";
    }
}
