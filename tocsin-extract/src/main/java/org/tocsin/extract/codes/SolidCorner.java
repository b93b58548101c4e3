package org.tocsin.extract.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two dark straight borders that meet at about a right angle: the L of a DataMatrix symbol (ISO/IEC 16022). Directions have
 * length 1; the left border goes up from the corner, the lower one to the right, as the symbol is read.
 *
 * @param module about how thick the borders are
 */
record SolidCorner(
        double x,
        double y,
        double upX,
        double upY,
        double up,
        double rightX,
        double rightY,
        double right,
        double module) {
    private static final double MOST_SKEW = 0.3;
    private static final double SIDE = 1.2;
    private static final double SOLID = 0.33;
    private static final int MOST_GAP = 2;
    static final int LEAST_LENGTH = 17;
    private static final double MOST_RATIO = 5;
    private static final int LOOK = 14;
    private static final double STEP = 1.5;
    private static final double LEAST_THICKER = 0.12;
    private static final double LEAST_INK = 0.22;
    private static final double MOST_INK = 0.8;

    /** The longest first. */
    static List<SolidCorner> in(Edges edges) {
        List<StraightEdge> lines = StraightEdge.in(edges, LEAST_LENGTH);
        List<SolidCorner> corners = new ArrayList<>();
        for (StraightEdge left : lines) {
            for (StraightEdge lower : lines) {
                double cross = left.nx() * lower.ny() - left.ny() * lower.nx();
                double along = left.nx() * lower.nx() + left.ny() * lower.ny();
                if (cross < 0 && Math.abs(along) < MOST_SKEW) {
                    SolidCorner corner = of(edges, left, lower);
                    if (corner != null) {
                        corners.add(corner);
                    }
                }
            }
        }
        corners.sort(Comparator.comparingDouble(SolidCorner::solid).reversed());
        return corners;
    }

    private double solid() {
        return Math.min(up, right) + 0.25 * Math.max(up, right);
    }

    private static @Nullable SolidCorner of(Edges edges, StraightEdge left, StraightEdge lower) {
        double cross = left.nx() * lower.ny() - left.ny() * lower.nx();
        double x = (left.distance() * lower.ny() - lower.distance() * left.ny()) / cross;
        double y = (left.nx() * lower.distance() - lower.nx() * left.distance()) / cross;
        if (Math.hypot(x - edges.middleX, y - edges.middleY) > edges.reach) {
            return null;
        }
        // along the left border, away from the lower one's light side; and the other way round
        double upX = -left.ny();
        double upY = left.nx();
        double rightX = -lower.ny();
        double rightY = lower.nx();
        if (upX * lower.nx() + upY * lower.ny() > 0) {
            upX = -upX;
            upY = -upY;
        }
        if (rightX * left.nx() + rightY * left.ny() > 0) {
            rightX = -rightX;
            rightY = -rightY;
        }
        double up = length(edges, x, y, upX, upY, left);
        double right = length(edges, x, y, rightX, rightY, lower);
        boolean fits = Math.min(up, right) >= LEAST_LENGTH && Math.max(up, right) < MOST_RATIO * Math.min(up, right);
        if (!fits) {
            return null;
        }
        double across = thickness(edges, x, y, upX, upY, up, right / 3, left);
        double down = thickness(edges, x, y, rightX, rightY, right, up / 3, lower);
        if (across == 0 || down == 0 || Math.max(across, down) > 2 * Math.min(across, down)) {
            return null;
        }
        double module = (across + down) / 2;
        SolidCorner corner = new SolidCorner(x, y, upX, upY, up, rightX, rightY, right, module);
        double ink = corner.ink(edges);
        return ink > LEAST_INK && ink < MOST_INK ? corner : null;
    }

    /** The share of dark places between the borders: modules are about half, the fields of tables nearly all white. */
    private double ink(Edges edges) {
        int dark = 0;
        for (int i = 0; i < LOOK * LOOK; i++) {
            int row = i / LOOK;
            double u = 0.1 + 0.85 * (i % LOOK + 0.5) / LOOK;
            double v = 0.1 + 0.85 * (row + 0.5) / LOOK;
            double px = x + u * right * rightX + v * up * upX;
            double py = y + u * right * rightY + v * up * upY;
            dark += Patch.between(edges.picture, px, py) < edges.middle ? 1 : 0;
        }
        return dark / (double) (LOOK * LOOK);
    }

    /**
     * How thick a border is. Beside that of a symbol about every other module is dark too, beside a ruled line or the stroke of a
     * letter hardly anything: then 0.
     */
    private static double thickness(
            Edges edges,
            double x,
            double y,
            double alongX,
            double alongY,
            double length,
            double most,
            StraightEdge edge) {
        double[] runs = new double[(int) (length / STEP) - 3];
        for (int i = 0; i < runs.length; i++) {
            double px = x + alongX * STEP * (i + 2);
            double py = y + alongY * STEP * (i + 2);
            double depth = 1;
            while (depth < most
                    && Patch.between(edges.picture, px - edge.nx() * depth, py - edge.ny() * depth) < edges.middle) {
                depth += 0.5;
            }
            runs[i] = depth;
        }
        Arrays.sort(runs);
        double thickness = runs[runs.length / 4];
        double thicker = runs[(int) (runs.length * (1 - LEAST_THICKER))];
        return thicker > 1.6 * thickness ? thickness : 0;
    }

    /** How far an edge is dark on one side and light on the other. */
    private static double length(Edges edges, double x, double y, double alongX, double alongY, StraightEdge edge) {
        double least = SOLID * edges.contrast;
        int end = 0;
        for (int t = 1; t <= 2 * edges.reach; t++) {
            double px = x + alongX * t;
            double py = y + alongY * t;
            if (px < 1 || py < 1 || px > edges.picture.width() - 2 || py > edges.picture.height() - 2) {
                break;
            }
            int light = Patch.between(edges.picture, px + edge.nx() * SIDE, py + edge.ny() * SIDE);
            int dark = Patch.between(edges.picture, px - edge.nx() * SIDE, py - edge.ny() * SIDE);
            if (light - dark > least) {
                end = t;
            } else if (t - end > (end == 0 ? 4 : MOST_GAP)) {
                break;
            }
        }
        return end;
    }
}
