package org.tocsin.extract.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds places with parallel bars in any direction: neighbouring squares whose gradients all point the same way. */
final class Stripes {
    private static final float COHERENT = 0.72f;
    private static final double SAME_DIRECTION = 0.8;
    private static final int LEAST_CELLS = 20;
    private static final int LEAST_LENGTH = 52;
    private static final int LEAST_BREADTH = 10;

    private final Cells cells;
    private final float[] cos;
    private final float[] sin;
    private final boolean[] striped;

    private Stripes(Cells cells) {
        this.cells = cells;
        this.cos = new float[cells.count()];
        this.sin = new float[cells.count()];
        this.striped = new boolean[cells.count()];
    }

    /** The likeliest first; lengths run across the bars. In pixels of the picture whose squares these are. */
    static List<Region> in(Cells cells) {
        Stripes stripes = new Stripes(cells);
        stripes.mark(1);
        return stripes.regions();
    }

    private void mark(int radius) {
        float[] xx = cells.around(cells.xx, radius);
        float[] yy = cells.around(cells.yy, radius);
        float[] xy = cells.around(cells.xy, radius);
        float busy = cells.busyFrom();
        int across = 2 * radius + 1;
        float least = 0.8f * busy * busy * Cells.SIZE * Cells.SIZE * across * across;
        for (int i = 0; i < striped.length; i++) {
            float energy = xx[i] + yy[i];
            float along = xx[i] - yy[i];
            float cross = 2 * xy[i];
            double strength = Math.sqrt(along * along + cross * cross);
            if (energy > least && strength > COHERENT * energy) {
                striped[i] = true;
                cos[i] = (float) (along / strength);
                sin[i] = (float) (cross / strength);
            }
        }
    }

    private List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        int[] queue = new int[striped.length];
        for (int i = 0; i < striped.length; i++) {
            if (striped[i]) {
                int count = flood(i, queue);
                if (count >= LEAST_CELLS) {
                    Region region = region(queue, count);
                    if (region.length() >= LEAST_LENGTH && region.breadth() >= LEAST_BREADTH) {
                        regions.add(region);
                    }
                }
            }
        }
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        return regions;
    }

    private int flood(int start, int[] queue) {
        int count = 0;
        queue[count++] = start;
        striped[start] = false;
        for (int next = 0; next < count; next++) {
            int cell = queue[next];
            int column = cell % cells.columns;
            int row = cell / cells.columns;
            for (int y = Math.max(0, row - 1); y <= Math.min(cells.rows - 1, row + 1); y++) {
                for (int x = Math.max(0, column - 1); x <= Math.min(cells.columns - 1, column + 1); x++) {
                    int other = y * cells.columns + x;
                    if (striped[other] && cos[cell] * cos[other] + sin[cell] * sin[other] > SAME_DIRECTION) {
                        striped[other] = false;
                        queue[count++] = other;
                    }
                }
            }
        }
        return count;
    }

    private Region region(int[] members, int count) {
        double sumCos = 0;
        double sumSin = 0;
        for (int i = 0; i < count; i++) {
            int cell = members[i];
            double weight = cells.xx[cell] + cells.yy[cell];
            sumCos += weight * cos[cell];
            sumSin += weight * sin[cell];
        }
        double angle = Math.atan2(sumSin, sumCos) / 2;
        Extent along = new Extent();
        Extent across = new Extent();
        for (int i = 0; i < count; i++) {
            double x = (members[i] % cells.columns + 0.5) * Cells.SIZE + 1;
            int row = members[i] / cells.columns;
            double y = (row + 0.5) * Cells.SIZE + 1;
            along.add(x * Math.cos(angle) + y * Math.sin(angle));
            across.add(-x * Math.sin(angle) + y * Math.cos(angle));
        }
        double u = along.middle();
        double v = across.middle();
        double fill = count * (double) (Cells.SIZE * Cells.SIZE) / (along.size() * across.size());
        return new Region(
                u * Math.cos(angle) - v * Math.sin(angle),
                u * Math.sin(angle) + v * Math.cos(angle),
                angle,
                along.size(),
                across.size(),
                count * Math.min(1, fill));
    }

    private static final class Extent {
        private double least = Double.MAX_VALUE;
        private double most = -Double.MAX_VALUE;

        void add(double value) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }

        double middle() {
            return (least + most) / 2;
        }

        double size() {
            return most - least + Cells.SIZE;
        }
    }
}
