package org.tocsin.extract.image;

import org.jspecify.annotations.Nullable;

/**
 * Dust: single pixels darker or brighter than nearly all around them. Strokes are untouched: each of their pixels has at least two like
 * it beside it.
 */
public final class Specks {
    private static final int CONTRAST = 28;
    /** Share of the pixels from which on a picture is dusty; fewer do no harm. */
    private static final double DUSTY = 0.0001;

    private final GreyImage image;
    private final int[] near = new int[8];

    private Specks(GreyImage image) {
        this.image = image;
    }

    /** The picture without dust; the same object where there is little. */
    public static GreyImage without(GreyImage image) {
        return new Specks(image).cleaned();
    }

    private GreyImage cleaned() {
        byte @Nullable [] pixels = null;
        int specks = 0;
        byte[] from = image.pixels();
        int width = image.width();
        for (int y = 1; y < image.height() - 1; y++) {
            int end = (y + 1) * width - 1;
            for (int at = y * width + 1; at < end; at++) {
                int value = from[at] & 0xff;
                int left = (from[at - 1] & 0xff) - value;
                int right = (from[at + 1] & 0xff) - value;
                boolean dark = left >= CONTRAST || right >= CONTRAST;
                boolean bright = left <= -CONTRAST || right <= -CONTRAST;
                if ((dark || bright) && isSpeck(at, value)) {
                    pixels = pixels == null ? from.clone() : pixels;
                    pixels[at] = (byte) ((near[3] + near[4]) / 2);
                    specks++;
                }
            }
        }
        boolean dusty = specks > DUSTY * from.length;
        return dusty && pixels != null ? new GreyImage(pixels, width, image.height(), image.dpi()) : image;
    }

    /** Whether at least seven of the eight pixels around it are much brighter, or darker; leaves them sorted. */
    private boolean isSpeck(int at, int value) {
        byte[] from = image.pixels();
        int width = image.width();
        int brighter = 0;
        int darker = 0;
        int count = 0;
        for (int row = at - width; row <= at + width; row += width) {
            for (int i = row - 1; i <= row + 1; i++) {
                if (i != at) {
                    int other = from[i] & 0xff;
                    brighter += other - value >= CONTRAST ? 1 : 0;
                    darker += value - other >= CONTRAST ? 1 : 0;
                    near[count++] = other;
                }
            }
        }
        if (brighter < 7 && darker < 7) {
            return false;
        }
        java.util.Arrays.sort(near);
        return true;
    }
}
