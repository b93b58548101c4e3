package org.tocsin.extract.image;

import java.util.Arrays;

/** How bright the paper is, place by place: uneven light and grey paper can be taken out of a picture. */
public final class Paper {
    private static final int CELL = 32;
    /** Share of the pixels of a cell that are darker than its paper. */
    private static final double QUANTILE = 0.8;

    private static final int DARK = 90;

    private final int[] cells;
    private final int across;
    private final int down;

    private Paper(int[] cells, int across, int down) {
        this.cells = cells;
        this.across = across;
        this.down = down;
    }

    /** Looks at a picture, which may be a smaller copy of the one that is to be evened. */
    public static Paper of(GreyImage image) {
        int across = Math.max(1, (image.width() + CELL - 1) / CELL);
        int down = Math.max(1, (image.height() + CELL - 1) / CELL);
        int[] cells = new int[across * down];
        int[] counts = new int[256];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                cells[row * across + column] = quantile(image, column * CELL, row * CELL, counts);
            }
        }
        return new Paper(smooth(cells, across, down), across, down);
    }

    private static int quantile(GreyImage image, int left, int top, int[] counts) {
        Arrays.fill(counts, 0);
        int right = Math.min(left + CELL, image.width());
        int bottom = Math.min(top + CELL, image.height());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts[image.at(x, y)]++;
            }
        }
        int wanted = (int) ((right - left) * (bottom - top) * QUANTILE);
        int value = 0;
        for (int seen = counts[0]; seen <= wanted && value < 255; ) {
            seen += counts[++value];
        }
        return value;
    }

    /** The median of each cell and its neighbours: single dark pictures and letters do not count as paper. */
    private static int[] smooth(int[] cells, int across, int down) {
        int[] smooth = new int[cells.length];
        int[] near = new int[25];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                int count = 0;
                for (int y = Math.max(0, row - 2); y <= Math.min(down - 1, row + 2); y++) {
                    for (int x = Math.max(0, column - 2); x <= Math.min(across - 1, column + 2); x++) {
                        near[count++] = cells[y * across + x];
                    }
                }
                Arrays.sort(near, 0, count);
                smooth[row * across + column] = Math.max(1, near[count / 2]);
            }
        }
        return smooth;
    }

    /** Brightness of most of the page, 0 to 255. */
    public int brightness() {
        int[] sorted = cells.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Whether most of the page is dark, as where white letters stand on black. */
    public boolean isDark() {
        return brightness() < DARK;
    }

    /** Whether the paper is darker in one place than in another, or grey. */
    public boolean isUneven() {
        int[] sorted = cells.clone();
        Arrays.sort(sorted);
        int dark = sorted[sorted.length / 10];
        int bright = sorted[sorted.length - 1 - sorted.length / 10];
        return bright - dark > 20 || brightness() < 225;
    }

    /** The picture as if on white paper in even light. */
    public GreyImage even(GreyImage image) {
        int width = image.width();
        byte[] pixels = new byte[image.pixels().length];
        int[] line = new int[width];
        for (int y = 0; y < image.height(); y++) {
            if (y % 4 == 0) {
                line(image, y, line);
            }
            int at = y * width;
            for (int x = 0; x < width; x++) {
                int value = ((image.pixels()[at + x] & 0xff) * line[x]) >> 16;
                pixels[at + x] = (byte) Math.min(255, value);
            }
        }
        return new GreyImage(pixels, width, image.height(), image.dpi());
    }

    /** For each pixel of a row, 65,536 times the factor that makes its paper white. */
    private void line(GreyImage image, int y, int[] line) {
        double row = Math.max(0, Math.min(down - 1.0, (y + 0.5) * down / image.height() - 0.5));
        int upper = Math.min(down - 1, (int) row);
        int lower = Math.min(down - 1, upper + 1);
        double low = row - upper;
        for (int x = 0; x < line.length; x++) {
            double column = Math.max(0, Math.min(across - 1.0, (x + 0.5) * across / image.width() - 0.5));
            int left = Math.min(across - 1, (int) column);
            int right = Math.min(across - 1, left + 1);
            double far = column - left;
            double above = cells[upper * across + left] * (1 - far) + cells[upper * across + right] * far;
            double below = cells[lower * across + left] * (1 - far) + cells[lower * across + right] * far;
            double paper = above * (1 - low) + below * low;
            line[x] = (int) (255 * 65_536 / Math.max(40, paper * 0.98));
        }
    }
}
