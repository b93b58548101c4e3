package org.tocsin.extract.image;

/** Pictures in other sizes. */
public final class Resizing {
    private Resizing() {}

    /** Made smaller by a whole number: the mean of each square of {@code factor} by {@code factor} pixels. */
    public static GreyImage shrink(GreyImage image, int factor) {
        if (factor <= 1) {
            return image;
        }
        int width = Math.max(1, image.width() / factor);
        int height = Math.max(1, image.height() / factor);
        byte[] pixels = new byte[width * height];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            int rows = sum(image, y * factor, factor, sums);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (sums[x] / (rows * Math.min(factor, image.width())));
            }
        }
        return new GreyImage(pixels, width, height, image.dpi() / factor);
    }

    private static int sum(GreyImage image, int top, int factor, int[] sums) {
        java.util.Arrays.fill(sums, 0);
        int columns = Math.min(factor, image.width());
        int bottom = Math.min(top + factor, image.height());
        byte[] pixels = image.pixels();
        for (int y = top; y < bottom; y++) {
            int at = y * image.width();
            for (int x = 0; x < sums.length; x++) {
                int sum = 0;
                for (int i = 0; i < columns; i++) {
                    sum += pixels[at++] & 0xff;
                }
                sums[x] += sum;
            }
        }
        return bottom - top;
    }

    /**
     * Made larger or smaller by any factor: areas are averaged where it becomes smaller, and interpolated where larger.
     *
     * @param scale new size divided by the old one, above 0
     */
    public static GreyImage scale(GreyImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.width() * scale));
        int height = Math.max(1, (int) Math.round(image.height() * scale));
        int dpi = (int) Math.round(image.dpi() * scale);
        Taps across = Taps.of(image.width(), width);
        Taps down = Taps.of(image.height(), height);
        byte[] pixels = new byte[width * height];
        int[][] ready = new int[down.widest()][];
        int[] numbers = new int[down.widest()];
        java.util.Arrays.fill(numbers, -1);
        long[] sums = new long[width];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 1L << 27);
            for (int i = 0; i < down.count(y); i++) {
                int row = down.first(y) + i;
                int slot = row % ready.length;
                if (numbers[slot] != row) {
                    ready[slot] = across.row(image, row, ready[slot]);
                    numbers[slot] = row;
                }
                add(sums, ready[slot], down.weight(y, i));
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (sums[x] >> 28);
            }
        }
        return new GreyImage(pixels, width, height, dpi);
    }

    private static void add(long[] sums, int[] row, int weight) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += (long) row[x] * weight;
        }
    }
}
