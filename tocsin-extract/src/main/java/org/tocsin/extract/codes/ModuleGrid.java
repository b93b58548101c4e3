package org.tocsin.extract.codes;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/**
 * The modules of a DataMatrix symbol seen in perspective.
 *
 * @param corners x and y of the upper left, upper right, lower right and lower left corner as the symbol is read
 */
record ModuleGrid(GreyImage picture, int rows, int columns, double[] corners) {
    private static final double NEAR = 0.2;

    private PerspectiveTransform transform() {
        float[] c = new float[8];
        for (int i = 0; i < 8; i++) {
            c[i] = (float) corners[i];
        }
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                0, 0, columns, 0, columns, rows, 0, rows, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    }

    /** Whether a module of the border is dark: the solid left and lower sides, every other one of the others. */
    private boolean isDark(int row, int column) {
        if (column == 0 || row == rows - 1) {
            return true;
        }
        return row == 0 ? column % 2 == 0 : row % 2 == 1;
    }

    /**
     * How well the border and the white around it are where this grid expects them: mean brightness of what should be light less
     * that of what should be dark.
     */
    double fit() {
        PerspectiveTransform transform = transform();
        Sums sums = new Sums();
        for (int column = 0; column < columns; column++) {
            sums.add(light(transform, column + 0.5, 0.5), isDark(0, column));
            sums.add(light(transform, column + 0.5, rows - 0.5), true);
            sums.add(light(transform, column + 0.5, -0.5), false);
            sums.add(light(transform, column + 0.5, rows + 0.5), false);
        }
        for (int row = 1; row < rows - 1; row++) {
            sums.add(light(transform, 0.5, row + 0.5), true);
            sums.add(light(transform, columns - 0.5, row + 0.5), isDark(row, columns - 1));
            sums.add(light(transform, -0.5, row + 0.5), false);
            sums.add(light(transform, columns + 0.5, row + 0.5), false);
        }
        return sums.difference();
    }

    private static final class Sums {
        private double dark;
        private double light;
        private int darks;
        private int lights;

        void add(int value, boolean isDark) {
            if (isDark) {
                dark += value;
                darks++;
            } else {
                light += value;
                lights++;
            }
        }

        double difference() {
            return light / lights - dark / darks;
        }
    }

    private int light(PerspectiveTransform transform, double column, double row) {
        float[] place = {(float) column, (float) row};
        transform.transformPoints(place);
        return Patch.between(picture, place[0], place[1]);
    }

    /** Share of the alternating modules of the two dashed sides that differ from their neighbours as they should. */
    double timing() {
        float[] cells = cells();
        int hits = 0;
        int all = 0;
        for (int column = 1; column < columns; column++) {
            boolean falls = cells[column] < cells[column - 1];
            hits += falls == isDark(0, column) ? 1 : 0;
            all++;
        }
        for (int row = 1; row < rows; row++) {
            boolean falls = cells[(row + 1) * columns - 1] < cells[row * columns - 1];
            hits += falls == isDark(row, columns - 1) ? 1 : 0;
            all++;
        }
        return hits / (double) all;
    }

    /** Mean brightness of each module, row by row. */
    private float[] cells() {
        PerspectiveTransform transform = transform();
        float[] cells = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int sum = 2 * light(transform, column + 0.5, row + 0.5);
                for (int part = 0; part < 4; part++) {
                    double dx = part % 2 == 0 ? NEAR : -NEAR;
                    double dy = part < 2 ? NEAR : -NEAR;
                    sum += light(transform, column + 0.5 + dx, row + 0.5 + dy);
                }
                cells[row * columns + column] = sum / 6f;
            }
        }
        return cells;
    }

    /**
     * The modules in black and white; what is dark and what light is learnt from the border, as it changes over the symbol.
     *
     * @param sharpen how much of what the neighbours lent by blur is taken back
     */
    BitMatrix bits(float sharpen) {
        float[] cells = cells();
        Plane dark = new Plane();
        Plane light = new Plane();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (row == 0 || column == 0 || row == rows - 1 || column == columns - 1) {
                    (isDark(row, column) ? dark : light).add(column, row, cells[row * columns + column]);
                }
            }
        }
        dark.solve();
        light.solve();
        BitMatrix bits = new BitMatrix(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float own = cells[row * columns + column];
                float value = own + sharpen * (4 * own - around(cells, row, column));
                if (value < (dark.at(column, row) + light.at(column, row)) / 2) {
                    bits.set(column, row);
                }
            }
        }
        return bits;
    }

    private float around(float[] cells, int row, int column) {
        int at = row * columns + column;
        float own = cells[at];
        return (row > 0 ? cells[at - columns] : own)
                + (row < rows - 1 ? cells[at + columns] : own)
                + (column > 0 ? cells[at - 1] : own)
                + (column < columns - 1 ? cells[at + 1] : own);
    }

    Box box() {
        double left = Math.min(Math.min(corners[0], corners[2]), Math.min(corners[4], corners[6]));
        double right = Math.max(Math.max(corners[0], corners[2]), Math.max(corners[4], corners[6]));
        double top = Math.min(Math.min(corners[1], corners[3]), Math.min(corners[5], corners[7]));
        double bottom = Math.max(Math.max(corners[1], corners[3]), Math.max(corners[5], corners[7]));
        return new Box(
                (int) Math.max(0, left), (int) Math.max(0, top), (int) Math.max(1, right), (int) Math.max(1, bottom));
    }

    @Override
    public String toString() {
        return "ModuleGrid[" + rows + " x " + columns + "]";
    }
}
