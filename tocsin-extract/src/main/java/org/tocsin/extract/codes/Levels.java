package org.tocsin.extract.codes;

import org.tocsin.extract.image.GreyImage;

/** How bright paper and ink are in each part of a picture, so that a shadow does not pass for ink. */
final class Levels {
    private static final int PART = 16;
    private static final float LEAST_CONTRAST = 30;

    private final int columns;
    private final int rows;
    private final float[] paper;
    private final float ink;

    private Levels(int columns, int rows, float ink) {
        this.columns = columns;
        this.rows = rows;
        this.paper = new float[columns * rows];
        this.ink = ink;
    }

    /** How bright ink is: all but the darkest thousandth of a picture is brighter. */
    static float ink(GreyImage picture) {
        int[] counts = new int[256];
        for (byte pixel : picture.pixels()) {
            counts[pixel & 0xff]++;
        }
        int below = counts[0];
        int light = 0;
        while (below < picture.pixels().length / 1000 && light < 255) {
            below += counts[++light];
        }
        return light;
    }

    /** The levels of a picture whose ink is so bright. */
    static Levels of(Cells cells, float ink) {
        Levels levels = new Levels((cells.columns + PART - 1) / PART, (cells.rows + PART - 1) / PART, ink);
        for (int row = 0; row < cells.rows; row++) {
            for (int column = 0; column < cells.columns; column++) {
                int part = row / PART * levels.columns + column / PART;
                levels.paper[part] = Math.max(levels.paper[part], cells.light[row * cells.columns + column]);
            }
        }
        return levels;
    }

    /** The share of ink, 0 to 1, where the mean brightness is this; 0 where nothing stands out from the paper. */
    float ink(int column, int row, float light) {
        float white = 0;
        for (int y = Math.max(0, row / PART - 1); y <= Math.min(rows - 1, row / PART + 1); y++) {
            for (int x = Math.max(0, column / PART - 1); x <= Math.min(columns - 1, column / PART + 1); x++) {
                white = Math.max(white, paper[y * columns + x]);
            }
        }
        return white - ink < LEAST_CONTRAST ? 0 : (white - light) / (white - ink);
    }
}
