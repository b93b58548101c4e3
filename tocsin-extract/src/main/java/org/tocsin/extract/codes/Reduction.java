package org.tocsin.extract.codes;

import org.tocsin.extract.image.GreyImage;

/** Makes a picture smaller by whole factors. */
final class Reduction {
    private Reduction() {}

    /** Every square of {@code factor} pixels becomes one of their mean brightness; what is left at right and bottom is dropped. */
    static GreyImage of(GreyImage picture, int factor) {
        if (factor == 1 || picture.width() < factor || picture.height() < factor) {
            return picture;
        }
        int width = picture.width() / factor;
        int height = picture.height() / factor;
        byte[] pixels = new byte[width * height];
        int[] sums = new int[width];
        int area = factor * factor;
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int row = 0; row < factor; row++) {
                add(picture, (y * factor + row) * picture.width(), factor, sums);
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (sums[x] / area);
            }
        }
        return new GreyImage(pixels, width, height, picture.dpi() / factor);
    }

    private static void add(GreyImage picture, int from, int factor, int[] sums) {
        byte[] source = picture.pixels();
        int at = from;
        for (int x = 0; x < sums.length; x++) {
            int sum = 0;
            for (int i = 0; i < factor; i++) {
                sum += source[at++] & 0xff;
            }
            sums[x] += sum;
        }
    }
}
