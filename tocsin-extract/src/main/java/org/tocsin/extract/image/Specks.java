package org.tocsin.extract.image;

import org.jspecify.annotations.Nullable;

/**
 * Dust: single pixels darker than nearly all around them. Dots and accents of small letters may be as small, so nothing is changed unless
 * many such pixels lie far from any letter.
 */
public final class Specks {
    private static final int CONTRAST = 56;
    /** Share of specks on empty paper, of all pixels, from which on a picture is dusty; fewer do no harm. */
    private static final double DUSTY = 0.0002;
    /** Half the side of the square in which letters are looked for. */
    private static final int FAR = 5;
    /** Pixels of a speck beside the darkest: compression smears it. */
    private static final int SMEARED = 2;

    private final byte[] from;
    private final int width;
    private final int height;

    private Specks(GreyImage image) {
        this.from = image.pixels();
        this.width = image.width();
        this.height = image.height();
    }

    /** The picture without dust; the same object where there is little. */
    public static GreyImage without(GreyImage image) {
        byte[] pixels = new Specks(image).cleaned();
        return pixels == null ? image : new GreyImage(pixels, image.width(), image.height(), image.dpi());
    }

    private byte @Nullable [] cleaned() {
        byte[] pixels = null;
        int specks = 0;
        for (int y = FAR; y < height - FAR; y++) {
            int end = (y + 1) * width - FAR;
            for (int at = y * width + FAR; at < end; at++) {
                int value = from[at] & 0xff;
                int paper = Math.max(from[at - 1] & 0xff, from[at + 1] & 0xff);
                int limit = (value + paper + 1) / 2;
                if (paper - value >= CONTRAST && darker(at, 1, limit) <= SMEARED) {
                    pixels = pixels == null ? from.clone() : pixels;
                    pixels[at] = (byte) beside(at);
                    specks += darker(at, FAR, limit) <= SMEARED ? 1 : 0;
                }
            }
        }
        return specks > DUSTY * from.length ? pixels : null;
    }

    /** How many pixels of the square around a place are darker than the limit. */
    private int darker(int at, int reach, int limit) {
        int darker = 0;
        for (int row = at - reach * width; row <= at + reach * width; row += width) {
            for (int i = row - reach; i <= row + reach; i++) {
                darker += (from[i] & 0xff) < limit ? 1 : 0;
            }
        }
        return darker;
    }

    /** Mean brightness of the two opposite pairs around it. */
    private int beside(int at) {
        return ((from[at - 1] & 0xff) + (from[at + 1] & 0xff) + (from[at - width] & 0xff) + (from[at + width] & 0xff))
                / 4;
    }
}
