package org.tocsin.extract.codes;

import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/** Lines along a region, each the mean of a few rows of pixels: nearly free of noise where the rows cross bars. */
record Bands(Region region, double scale, float[][] lines) {
    /**
     * Takes the lines.
     *
     * @param scale values for one pixel of the picture
     * @param count how many lines, evenly over the breadth
     * @param rows  of how many rows each is the mean at most
     */
    static Bands of(GreyImage picture, Region region, double scale, int count, int rows) {
        int width = Math.max(8, (int) Math.round(region.length() * scale));
        float[][] lines = new float[count][width];
        double height = region.breadth() / count;
        int taken = (int) Math.max(1, Math.min(rows, height));
        for (int band = 0; band < count; band++) {
            for (int row = 0; row < taken; row++) {
                double across = (band + (row + 0.5) / taken) * height - region.breadth() / 2;
                add(picture, region, scale, across, lines[band]);
            }
            for (int x = 0; x < width; x++) {
                lines[band][x] /= taken;
            }
        }
        return new Bands(region, scale, lines);
    }

    private static void add(GreyImage picture, Region region, double scale, double across, float[] line) {
        double cos = Math.cos(region.angle());
        double sin = Math.sin(region.angle());
        for (int x = 0; x < line.length; x++) {
            double along = (x - (line.length - 1) / 2.0) / scale;
            line[x] += Patch.between(
                    picture, region.x() + along * cos - across * sin, region.y() + along * sin + across * cos);
        }
    }

    float[] line(int band) {
        return lines[band];
    }

    /** What is between two places of the lines, from one line to another. */
    Box box(double from, double to, int first, int last) {
        double height = region.breadth() / lines.length;
        double along = ((from + to) / 2 - (lines[0].length - 1) / 2.0) / scale;
        double across = (first + last + 1) / 2.0 * height - region.breadth() / 2;
        double cos = Math.cos(region.angle());
        double sin = Math.sin(region.angle());
        return new Region(
                        region.x() + along * cos - across * sin,
                        region.y() + along * sin + across * cos,
                        region.angle(),
                        (to - from) / scale,
                        (last - first + 1) * height,
                        0)
                .box();
    }

    /** How alike two lines are, -1 to 1. */
    static double correlation(float[] a, float[] b) {
        double sumA = 0;
        double sumB = 0;
        double sumAa = 0;
        double sumBb = 0;
        double sumAb = 0;
        for (int i = 0; i < a.length; i++) {
            sumA += a[i];
            sumB += b[i];
            sumAa += (double) a[i] * a[i];
            sumBb += (double) b[i] * b[i];
            sumAb += (double) a[i] * b[i];
        }
        double n = a.length;
        double spread = Math.sqrt((sumAa - sumA * sumA / n) * (sumBb - sumB * sumB / n));
        return spread < 1e-6 ? 0 : (sumAb - sumA * sumB / n) / spread;
    }

    @Override
    public String toString() {
        return "Bands[" + lines.length + "]";
    }
}
