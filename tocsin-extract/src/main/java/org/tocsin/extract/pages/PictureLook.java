package org.tocsin.extract.pages;

import org.tocsin.extract.image.GreyImage;

/**
 * A quick look whether a picture may hold text or a code. Left out by rule: pictures under 60 pixels in length or 20 in
 * breadth (one line of legible text needs as much), pictures of one colour, and pictures in which nowhere at least three
 * neighbouring cells of 16 pixels have the sharp changes of strokes (gradients, soft photographs, areas, single icons), neither
 * in their own resolution nor in a quarter of it.
 */
final class PictureLook {
    private static final int LONG_SIDE = 60;
    private static final int SHORT_SIDE = 20;
    private static final int CELL = 16;
    private static final int STEP = 40;
    private static final int RUN = 3;

    private PictureLook() {}

    /** Whether a picture of that size can hold a line of text. */
    static boolean isLargeEnough(PictureSource.Extent extent) {
        return Math.max(extent.width(), extent.height()) >= LONG_SIDE
                && Math.min(extent.width(), extent.height()) >= SHORT_SIDE;
    }

    /** Whether there is something like strokes in it, thin ones or, seen from afar, thick ones. */
    static boolean mayHoldText(GreyImage picture) {
        long afar = picture.pixels().length / 16;
        return hasStrokes(picture) || (afar > LONG_SIDE * SHORT_SIDE && hasStrokes(Sizes.within(picture, afar)));
    }

    private static boolean hasStrokes(GreyImage picture) {
        boolean[] above = new boolean[picture.width() / CELL + 1];
        int[] columns = new int[above.length];
        for (int top = 0; top < picture.height(); top += CELL) {
            int run = 0;
            for (int cell = 0; cell * CELL < picture.width(); cell++) {
                boolean busy = isBusy(picture, cell * CELL, top);
                run = busy ? run + 1 : 0;
                columns[cell] = busy ? columns[cell] + 1 : 0;
                if (run >= RUN || columns[cell] >= RUN) {
                    return true;
                }
            }
        }
        return false;
    }

    /** At least two clear changes of brightness along one of its middle lines, across or down. */
    private static boolean isBusy(GreyImage picture, int left, int top) {
        int right = Math.min(picture.width(), left + CELL);
        int bottom = Math.min(picture.height(), top + CELL);
        for (int y = top; y < bottom; y += 2) {
            if (changes(picture, left, y, right, true) >= 2) {
                return true;
            }
        }
        for (int x = left; x < right; x += 2) {
            if (changes(picture, x, top, bottom, false) >= 2) {
                return true;
            }
        }
        return false;
    }

    /** How often the brightness turns clearly from rising to falling or back, its first clear change included. */
    private static int changes(GreyImage picture, int x, int y, int end, boolean across) {
        int changes = 0;
        int extreme = picture.at(x, y);
        int direction = 0;
        for (int i = across ? x : y; i < end; i++) {
            int value = across ? picture.at(i, y) : picture.at(x, i);
            int way = Integer.signum(value - extreme);
            if (way == direction) {
                extreme = value;
            } else if (Math.abs(value - extreme) >= STEP) {
                changes++;
                direction = way;
                extreme = value;
            }
        }
        return changes;
    }
}
