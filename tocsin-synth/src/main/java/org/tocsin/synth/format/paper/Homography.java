package org.tocsin.synth.format.paper;

/** The plane projection between a page and the four corners at which a camera sees it. */
final class Homography {
    private Homography() {}

    /** Coefficients that take a point of the picture to the page; corners run clockwise from the upper left. */
    static double[] toPage(double[] corners, double width, double height) {
        double[] page = {0, 0, width, 0, width, height, 0, height};
        double[][] rows = new double[8][9];
        for (int i = 0; i < 4; i++) {
            double x = corners[2 * i];
            double y = corners[2 * i + 1];
            double u = page[2 * i];
            double v = page[2 * i + 1];
            rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return solved(rows);
    }

    /** Gauss elimination with pivots. */
    private static double[] solved(double[][] rows) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            int best = i;
            for (int k = i + 1; k < n; k++) {
                best = Math.abs(rows[k][i]) > Math.abs(rows[best][i]) ? k : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[i];
            rows[i] = pivot;
            for (int k = 0; k < n; k++) {
                double share = k == i ? 0 : rows[k][i] / pivot[i];
                for (int j = i; j <= n && share != 0; j++) {
                    rows[k][j] -= share * pivot[j];
                }
            }
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = rows[i][n] / rows[i][i];
        }
        return out;
    }
}
