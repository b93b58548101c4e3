package org.tocsin.extract.codes;

import java.util.Arrays;
import org.tocsin.extract.image.GreyImage;

/**
 * A picture in squares of {@value #SIZE} pixels: how strongly and in which direction the brightness changes in each, and how
 * dark it is. The structure tensor of a square is the sum of the products of the gradient's parts.
 */
final class Cells {
    static final int SIZE = 4;

    final int columns;
    final int rows;
    /** Sums of gx², gy² and gx·gy. */
    final float[] xx;

    final float[] yy;
    final float[] xy;
    /** Mean brightness. */
    final float[] light;

    private Cells(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.xx = new float[columns * rows];
        this.yy = new float[columns * rows];
        this.xy = new float[columns * rows];
        this.light = new float[columns * rows];
    }

    static Cells of(GreyImage picture) {
        Cells cells = new Cells(Math.max(1, (picture.width() - 2) / SIZE), Math.max(1, (picture.height() - 2) / SIZE));
        if (picture.width() < SIZE + 2 || picture.height() < SIZE + 2) {
            return cells;
        }
        for (int row = 0; row < cells.rows; row++) {
            for (int column = 0; column < cells.columns; column++) {
                cells.measure(picture, column, row);
            }
        }
        return cells;
    }

    private void measure(GreyImage picture, int column, int row) {
        byte[] pixels = picture.pixels();
        int width = picture.width();
        int sumXx = 0;
        int sumYy = 0;
        int sumXy = 0;
        int sum = 0;
        for (int y = 1 + row * SIZE; y < 1 + (row + 1) * SIZE; y++) {
            int at = y * width + 1 + column * SIZE;
            for (int end = at + SIZE; at < end; at++) {
                int gx = (pixels[at + 1] & 0xff) - (pixels[at - 1] & 0xff);
                int gy = (pixels[at + width] & 0xff) - (pixels[at - width] & 0xff);
                sumXx += gx * gx;
                sumYy += gy * gy;
                sumXy += gx * gy;
                sum += pixels[at] & 0xff;
            }
        }
        int cell = row * columns + column;
        xx[cell] = sumXx;
        yy[cell] = sumYy;
        xy[cell] = sumXy;
        light[cell] = sum / (float) (SIZE * SIZE);
    }

    int count() {
        return columns * rows;
    }

    /** Root of the mean squared gradient of a square. */
    float edge(int cell) {
        return (float) Math.sqrt((xx[cell] + yy[cell]) / (SIZE * SIZE));
    }

    /**
     * The gradient from which a square is busy: well above the noise of the paper, well below the strongest edges. Paper is the
     * quietest fifth of the squares, unless a symbol fills the picture.
     */
    float busyFrom() {
        int step = Math.max(1, count() / 20_000);
        float[] edges = new float[(count() + step - 1) / step];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = edge(i * step);
        }
        Arrays.sort(edges);
        float noise = edges[edges.length / 5];
        float strong = edges[(int) (edges.length * 0.98)];
        return Math.max(9f, Math.min(2.2f * noise, Math.max(0.35f * strong, 0.2f * edges[edges.length - 1])));
    }

    /** For each square the sum of the values around it, {@code 2 * radius + 1} squares wide and high; less at the borders. */
    float[] around(float[] values, int radius) {
        return transposed(transposed(values, columns, rows, radius), rows, columns, radius);
    }

    /** Sums along rows, with rows and columns exchanged: twice gives sums over squares. */
    private static float[] transposed(float[] values, int width, int height, int radius) {
        float[] sums = new float[values.length];
        for (int y = 0; y < height; y++) {
            float sum = 0;
            for (int x = 0; x < Math.min(radius, width); x++) {
                sum += values[y * width + x];
            }
            for (int x = 0; x < width; x++) {
                if (x + radius < width) {
                    sum += values[y * width + x + radius];
                }
                if (x - radius - 1 >= 0) {
                    sum -= values[y * width + x - radius - 1];
                }
                sums[x * height + y] = sum;
            }
        }
        return sums;
    }
}
