package org.tocsin.extract.image;

/**
 * The grain of a sensor or of pale paper: where it is strong, whatever is no darker than the grain becomes white, so that the engine's
 * threshold falls between paper and ink and not into the grain.
 */
public final class Grain {
    /** Deviation of the paper's brightness that does no harm. */
    private static final int FINE = 6;
    /** Deviations below the paper's brightness that belong to the paper. */
    private static final double REACH = 2.5;
    /** Grey values between what becomes white and what stays as dark as it is: the edges of letters. */
    private static final int EDGE = 50;
    /** Nothing darker becomes white. */
    private static final int LEAST = 140;

    /** A share of the pixels that letters do not reach, and how many deviations below the median of a normal distribution it ends. */
    private static final double SLICE = 0.3;

    private static final double SLICE_DEVIATIONS = 0.524;

    private Grain() {}

    /**
     * The picture without it; the same object where there is little.
     *
     * @param image a whole page of dark letters on bright paper
     */
    public static GreyImage without(GreyImage image) {
        int[] counts = new int[256];
        for (byte pixel : image.pixels()) {
            counts[pixel & 0xff]++;
        }
        int paper = quantile(counts, image.pixels().length * 0.5);
        double spread = (paper - quantile(counts, image.pixels().length * SLICE)) / SLICE_DEVIATIONS;
        if (spread <= FINE || paper < LEAST) {
            return image;
        }
        int white = (int) Math.max(LEAST, paper - REACH * spread);
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) (i <= white - EDGE ? i : Math.min(255, i + (i - white + EDGE) * (255 - white) / EDGE));
        }
        byte[] pixels = new byte[image.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = table[image.pixels()[i] & 0xff];
        }
        return new GreyImage(pixels, image.width(), image.height(), image.dpi());
    }

    private static int quantile(int[] counts, double wanted) {
        int value = 0;
        for (long seen = counts[0]; seen < wanted && value < 255; ) {
            seen += counts[++value];
        }
        return value;
    }
}
