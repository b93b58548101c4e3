package org.tocsin.extract.image;

/** Plane projective mappings: eight coefficients h with x' = (h0 x + h1 y + h2) / (h6 x + h7 y + 1), y' alike with h3 to h5. */
final class Perspective {
    private Perspective() {}

    /** The mapping that takes four points, no three of them on a line, to four others; each as x, y, x, y and so on. */
    static double[] between(double[] from, double[] to) {
        double[][] rows = new double[8][];
        for (int i = 0; i < 4; i++) {
            double x = from[2 * i];
            double y = from[2 * i + 1];
            double u = to[2 * i];
            double v = to[2 * i + 1];
            rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        for (int column = 0; column < 8; column++) {
            pivot(rows, column);
            for (int row = 0; row < 8; row++) {
                if (row != column) {
                    subtract(rows[row], rows[column], rows[row][column] / rows[column][column], column);
                }
            }
        }
        double[] mapping = new double[8];
        for (int i = 0; i < 8; i++) {
            mapping[i] = rows[i][8] / rows[i][i];
        }
        return mapping;
    }

    private static void pivot(double[][] rows, int column) {
        int best = column;
        for (int row = column + 1; row < 8; row++) {
            best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
        }
        double[] swap = rows[best];
        rows[best] = rows[column];
        rows[column] = swap;
    }

    private static void subtract(double[] row, double[] other, double times, int from) {
        for (int i = from; i < row.length; i++) {
            row[i] -= times * other[i];
        }
    }

    /** Brightness of the picture where a point is mapped to, between its four neighbours; {@code outside} beyond its edges. */
    static int at(GreyImage image, double[] h, double x, double y, int outside) {
        double z = h[6] * x + h[7] * y + 1;
        double fromX = (h[0] * x + h[1] * y + h[2]) / z;
        double fromY = (h[3] * x + h[4] * y + h[5]) / z;
        int left = (int) Math.floor(fromX);
        int top = (int) Math.floor(fromY);
        if (left < 0 || top < 0 || left + 1 >= image.width() || top + 1 >= image.height()) {
            return outside;
        }
        double right = fromX - left;
        double low = fromY - top;
        double upper = image.at(left, top) * (1 - right) + image.at(left + 1, top) * right;
        double lower = image.at(left, top + 1) * (1 - right) + image.at(left + 1, top + 1) * right;
        return (int) Math.round(upper * (1 - low) + lower * low);
    }
}
