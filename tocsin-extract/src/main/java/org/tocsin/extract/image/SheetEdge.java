package org.tocsin.extract.image;

import java.util.Arrays;

/**
 * One edge of a sheet as a straight line: {@code at = offset + slope * along}.
 *
 * @param seen   share of the side of the picture along which ground was seen outside the line
 * @param margin what to leave out inside it as well, in the same pixels: 0 where the edge lies outside the picture
 */
record SheetEdge(double offset, double slope, double seen, double margin) {
    /** Points that must lie near the line, as share of all. */
    private static final double AGREEING = 0.7;

    private static final double NEAR = 2;
    private static final int ENOUGH = 24;
    /** 15 degrees. */
    private static final double STEEPEST = 0.27;

    double at(double along) {
        return offset + slope * along;
    }

    /** The edge of the picture itself. */
    static SheetEdge outside(double at) {
        return new SheetEdge(at, 0, 0, 0);
    }

    /**
     * The line through most points.
     *
     * @param points for each place along the side how far in the sheet begins, negative where no ground was seen
     * @param none   where the side of the picture is, for an edge that is not seen
     */
    static SheetEdge through(double[] points, double none) {
        int count = 0;
        int[] places = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            if (points[i] >= 0) {
                places[count++] = i;
            }
        }
        if (count < ENOUGH) {
            return outside(none);
        }
        double slope = slope(points, places, count);
        double[] offsets = new double[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = points[places[i]] - slope * places[i];
        }
        double[] sorted = offsets.clone();
        Arrays.sort(sorted);
        double offset = sorted[count / 2];
        long near =
                Arrays.stream(offsets).filter(o -> Math.abs(o - offset) <= NEAR).count();
        boolean straight = near >= count * AGREEING && Math.abs(slope) < STEEPEST;
        return straight ? new SheetEdge(offset, slope, (double) near / points.length, 1.5) : outside(none);
    }

    /** Median of the slopes between points half of them apart. */
    private static double slope(double[] points, int[] places, int count) {
        int half = count / 2;
        double[] slopes = new double[count - half];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (points[places[i + half]] - points[places[i]]) / (places[i + half] - places[i]);
        }
        Arrays.sort(slopes);
        return slopes[slopes.length / 2];
    }
}
