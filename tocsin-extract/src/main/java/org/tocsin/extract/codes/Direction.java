package org.tocsin.extract.codes;

import org.tocsin.extract.image.GreyImage;

/** How far the edges of a symbol are turned from upright. */
final class Direction {
    private Direction() {}

    /** The turn in radians, within 45 degrees either way: gradients of a grid of squares repeat every quarter turn. */
    static double of(GreyImage picture, Region region) {
        org.tocsin.extract.image.Box box = region.box();
        double sumCos = 0;
        double sumSin = 0;
        int bottom = Math.min(picture.height() - 1, box.bottom());
        int right = Math.min(picture.width() - 1, box.right());
        for (int y = Math.max(1, box.top()); y < bottom; y++) {
            for (int x = Math.max(1, box.left()); x < right; x++) {
                double gx = picture.at(x + 1, y) - picture.at(x - 1, y);
                double gy = picture.at(x, y + 1) - picture.at(x, y - 1);
                double along = gx * gx - gy * gy;
                double cross = 2 * gx * gy;
                sumCos += along * along - cross * cross;
                sumSin += 2 * along * cross;
            }
        }
        return Math.atan2(sumSin, sumCos) / 4;
    }
}
