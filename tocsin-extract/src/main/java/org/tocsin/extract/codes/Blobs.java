package org.tocsin.extract.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds places as dark and busy as matrix codes: about half of the ink, edges everywhere. Text is lighter and has white between
 * its lines.
 */
final class Blobs {
    private static final int RADIUS = 2;
    private static final float BUSY_SHARE = 0.64f;
    private static final float LEAST_INK = 0.27f;
    private static final float MOST_INK = 0.8f;
    private static final int LEAST_CELLS = 6;

    private final Cells cells;
    private final boolean[] dense;

    private Blobs(Cells cells) {
        this.cells = cells;
        this.dense = new boolean[cells.count()];
    }

    /**
     * The likeliest first, upright, in pixels of the picture whose squares these are.
     *
     * @param ink how bright ink is
     */
    static List<Region> in(Cells cells, float ink) {
        Blobs blobs = new Blobs(cells);
        blobs.mark(ink);
        return blobs.regions();
    }

    private void mark(float darkest) {
        float[] busy = new float[cells.count()];
        float from = cells.busyFrom();
        for (int i = 0; i < busy.length; i++) {
            busy[i] = cells.edge(i) > from ? 1 : 0;
        }
        float[] share = cells.around(busy, RADIUS);
        float[] light = cells.around(cells.light, RADIUS);
        Levels levels = Levels.of(cells, darkest);
        float area = (2 * RADIUS + 1) * (2 * RADIUS + 1);
        for (int row = RADIUS; row < cells.rows - RADIUS; row++) {
            for (int column = RADIUS; column < cells.columns - RADIUS; column++) {
                int i = row * cells.columns + column;
                if (share[i] > BUSY_SHARE * area) {
                    float ink = levels.ink(column, row, light[i] / area);
                    dense[i] = ink > LEAST_INK && ink < MOST_INK;
                }
            }
        }
    }

    private List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        int[] queue = new int[dense.length];
        for (int i = 0; i < dense.length; i++) {
            if (dense[i]) {
                int count = flood(i, queue);
                if (count >= LEAST_CELLS) {
                    regions.add(region(queue, count));
                }
            }
        }
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        return regions;
    }

    private int flood(int start, int[] queue) {
        int count = 0;
        queue[count++] = start;
        dense[start] = false;
        for (int next = 0; next < count; next++) {
            int column = queue[next] % cells.columns;
            int row = queue[next] / cells.columns;
            for (int y = Math.max(0, row - 1); y <= Math.min(cells.rows - 1, row + 1); y++) {
                for (int x = Math.max(0, column - 1); x <= Math.min(cells.columns - 1, column + 1); x++) {
                    int other = y * cells.columns + x;
                    if (dense[other]) {
                        dense[other] = false;
                        queue[count++] = other;
                    }
                }
            }
        }
        return count;
    }

    private Region region(int[] members, int count) {
        int left = cells.columns;
        int right = 0;
        int top = cells.rows;
        int bottom = 0;
        for (int i = 0; i < count; i++) {
            int column = members[i] % cells.columns;
            int row = members[i] / cells.columns;
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
        }
        // the outermost square that counts as dense still has the border of the symbol a square or so further out
        double width = (right - left + 1 + RADIUS) * (double) Cells.SIZE;
        double height = (bottom - top + 1 + RADIUS) * (double) Cells.SIZE;
        double fill = count / ((right - left + 1.0) * (bottom - top + 1.0));
        double shape = Math.min(width, height) / Math.max(width, height);
        double score = Math.sqrt(count) * fill * shape;
        return new Region(
                (left + right + 1) / 2.0 * Cells.SIZE + 1,
                (top + bottom + 1) / 2.0 * Cells.SIZE + 1,
                0,
                width,
                height,
                score);
    }
}
