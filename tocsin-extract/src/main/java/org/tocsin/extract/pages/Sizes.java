package org.tocsin.extract.pages;

import org.tocsin.extract.image.GreyImage;

/** Coarser resolutions. */
final class Sizes {
    private Sizes() {}

    /** By which whole number both sides must be divided so that no more than that many pixels are left. */
    static int divisor(long width, long height, long most) {
        int divisor = 1;
        while ((width / divisor + 1) * (height / divisor + 1) > Math.max(most, 4) && divisor < 1 << 15) {
            divisor++;
        }
        return width * height <= most ? 1 : divisor;
    }

    /** The picture itself, or the mean of squares of its pixels. */
    static GreyImage within(GreyImage picture, long most) {
        int by = divisor(picture.width(), picture.height(), most);
        if (by == 1) {
            return picture;
        }
        int width = Math.max(1, picture.width() / by);
        int height = Math.max(1, picture.height() / by);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) mean(picture, x * by, y * by, by);
            }
        }
        return new GreyImage(pixels, width, height, picture.dpi() / by);
    }

    private static int mean(GreyImage picture, int left, int top, int side) {
        int right = Math.min(picture.width(), left + side);
        int bottom = Math.min(picture.height(), top + side);
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += picture.at(x, y);
            }
        }
        return (int) (sum / Math.max(1, (right - left) * (bottom - top)));
    }
}
