package org.tocsin.extract.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A straight edge: the points at which {@code x nx + y ny} is {@code distance}, dark on the near side and light on the far side
 * of the normal.
 *
 * @param nx       normal, from dark to light, of length 1
 * @param ny       normal
 * @param distance from the origin of the picture along the normal
 * @param votes    how much edge lies on it, in pixels
 */
record StraightEdge(double nx, double ny, double distance, double votes) {
    private static final int DIRECTIONS = 180;
    private static final double STEP = 2 * Math.PI / DIRECTIONS;
    private static final int SPREAD = 3;
    private static final int MOST = 12;
    private static final int NEAR = 3;
    private static final int NEAR_TURN = 4;
    private static final double ALIKE = Math.cos(Math.toRadians(18));

    /** The longest straight edges, longest first (Hough 1962, each edge voting only for lines across its own gradient). */
    static List<StraightEdge> in(Edges edges, double least) {
        int size = 2 * edges.reach + 1;
        float[] votes = new float[DIRECTIONS * size];
        double[] cos = new double[DIRECTIONS];
        double[] sin = new double[DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            cos[i] = Math.cos(i * STEP);
            sin[i] = Math.sin(i * STEP);
        }
        for (int i = 0; i < edges.count; i++) {
            int middle = (int) Math.round(edges.angle[i] / STEP) + DIRECTIONS;
            double dx = edges.x[i] - edges.middleX;
            double dy = edges.y[i] - edges.middleY;
            for (int turn = middle - SPREAD; turn <= middle + SPREAD; turn++) {
                int direction = turn % DIRECTIONS;
                int place = (int) Math.round(dx * cos[direction] + dy * sin[direction]) + edges.reach;
                votes[direction * size + place] += edges.weight[i];
            }
        }
        return peaks(edges, votes, size, least);
    }

    private static List<StraightEdge> peaks(Edges edges, float[] votes, int size, double least) {
        int[] best = new int[DIRECTIONS];
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            best[direction] = best(votes, direction, size);
        }
        List<StraightEdge> lines = new ArrayList<>();
        while (lines.size() < MOST) {
            int at = best[0];
            for (int other : best) {
                at = votes[other] > votes[at] ? other : at;
            }
            if (votes[at] < least) {
                break;
            }
            int direction = at / size;
            int place = at % size;
            double nx = Math.cos(direction * STEP);
            double ny = Math.sin(direction * STEP);
            double distance = place - edges.reach + edges.middleX * nx + edges.middleY * ny;
            lines.add(new StraightEdge(nx, ny, distance, votes[at]).fitted(edges));
            for (int turn = direction - NEAR_TURN + DIRECTIONS; turn <= direction + NEAR_TURN + DIRECTIONS; turn++) {
                int near = turn % DIRECTIONS;
                int from = near * size + Math.max(0, place - NEAR);
                Arrays.fill(votes, from, near * size + Math.min(size, place + NEAR + 1), 0);
                best[near] = best(votes, near, size);
            }
        }
        return lines;
    }

    private static int best(float[] votes, int direction, int size) {
        int best = direction * size;
        for (int i = best; i < (direction + 1) * size; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return best;
    }

    /** Through the middle of the edges near it, by least squares. */
    private StraightEdge fitted(Edges edges) {
        StraightEdge line = this;
        for (double near : new double[] {2.5, 1.6}) {
            line = line.fitted(edges, near);
        }
        return line;
    }

    private StraightEdge fitted(Edges edges, double near) {
        double sum = 0;
        double sumT = 0;
        double sumD = 0;
        double sumTt = 0;
        double sumTd = 0;
        for (int i = 0; i < edges.count; i++) {
            double d = edges.x[i] * nx + edges.y[i] * ny - distance;
            if (Math.abs(d) < near && Math.cos(edges.angle[i]) * nx + Math.sin(edges.angle[i]) * ny > ALIKE) {
                double t = edges.y[i] * nx - edges.x[i] * ny;
                double w = edges.weight[i];
                sum += w;
                sumT += w * t;
                sumD += w * d;
                sumTt += w * t * t;
                sumTd += w * t * d;
            }
        }
        double spread = sumTt - sumT * sumT / Math.max(1e-9, sum);
        if (sum < 4 || spread < 1) {
            return this;
        }
        double slope = (sumTd - sumT * sumD / sum) / spread;
        // d = offset + slope t, t along (-ny, nx): the normal turns by the slope
        double offset = (sumD - slope * sumT) / sum;
        double scale = 1 / Math.sqrt(1 + slope * slope);
        double turnedX = (nx + slope * ny) * scale;
        double turnedY = (ny - slope * nx) * scale;
        return new StraightEdge(turnedX, turnedY, (distance + offset) * scale, votes);
    }
}
