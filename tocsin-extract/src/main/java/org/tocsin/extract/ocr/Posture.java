package org.tocsin.extract.ocr;

import java.util.List;
import org.tocsin.extract.image.Box;

/** Finds out how a page lies, from the pieces of ink of a small copy of it. */
final class Posture {
    private Posture() {}

    /**
     * @param pieces of ink
     * @param width  of the small copy
     * @param height of the small copy
     * @param factor by which the picture is larger than the copy
     */
    static Upright of(List<Box> pieces, int width, int height, double factor) {
        Letters level = Letters.level(pieces, width, height);
        if (level.count() < Letters.ENOUGH) {
            return new Upright(0, 0, true, level.height() * factor);
        }
        Letters upended = Letters.upended(pieces, width, height);
        Letters.Slant across = level.slant();
        Letters.Slant down = upended.slant();
        boolean sideways = down.alignment() > across.alignment();
        Letters letters = sideways ? upended : level;
        double skew = (sideways ? down : across).degrees();
        Letters.Stance stance = letters.stance(skew);
        int turned = (sideways ? 90 : 0) + (stance.isClear() && stance.isUpsideDown() ? 180 : 0);
        return new Upright(turned, skew, stance.isClear(), letters.height() * factor);
    }
}
