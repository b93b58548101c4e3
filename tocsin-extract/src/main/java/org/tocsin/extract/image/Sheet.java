package org.tocsin.extract.image;

import org.jspecify.annotations.Nullable;

/**
 * The sheet of paper on a darker ground: a desk under the camera, the lid of the scanner. What lies beside it becomes as bright as the
 * paper, and a sheet all of whose edges are seen is made rectangular, as if looked at from straight above.
 */
public final class Sheet {
    /** Longer side of the copy in which the edges are looked for. */
    private static final int COPY = 900;
    /** Pictures with a shorter side are parts of pages. */
    private static final int LEAST = 600;

    private static final double LEAST_AREA = 0.35;
    /** Share of a side along which its edge must be seen before the sheet is bent by it. */
    private static final double SEEN = 0.7;
    /** A sheet whose edges are so nearly level and upright, in pixels of the copy, is left as it is. */
    private static final double FLAT = 2.5;

    private Sheet() {}

    /** The picture with nothing but the sheet; the same object where no edge is seen. */
    public static GreyImage alone(GreyImage picture) {
        int longer = Math.max(picture.width(), picture.height());
        if (Math.min(picture.width(), picture.height()) < LEAST) {
            return picture;
        }
        int factor = Math.max(1, longer / COPY);
        GreyImage copy = Resizing.shrink(picture, factor);
        Ground ground = Ground.of(copy);
        SheetEdge[] edges = ground == null ? new SheetEdge[0] : ground.edges();
        double[] corners = edges.length == 0 ? null : corners(edges, copy);
        if (ground == null || corners == null) {
            return picture;
        }
        boolean whole = true;
        for (SheetEdge edge : edges) {
            whole &= edge.seen() >= SEEN;
        }
        double[] target = target(corners);
        if (whole && distance(corners, target) > FLAT) {
            return flat(picture, times(corners, factor), times(target, factor), ground.paper());
        }
        return masked(picture, edges, factor, ground.paper());
    }

    /** Upper left, upper right, lower right, lower left; null if they make no sheet. */
    private static double @Nullable [] corners(SheetEdge[] edges, GreyImage copy) {
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            SheetEdge level = edges[i < 2 ? 0 : 2];
            SheetEdge upright = edges[i == 0 || i == 3 ? 3 : 1];
            // y = a + b x, x = c + d y
            double x = (upright.offset() + upright.slope() * level.offset()) / (1 - upright.slope() * level.slope());
            corners[2 * i] = x;
            corners[2 * i + 1] = level.offset() + level.slope() * x;
        }
        double area = 0;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            area += corners[2 * i] * corners[2 * next + 1] - corners[2 * next] * corners[2 * i + 1];
        }
        return area / 2 >= LEAST_AREA * copy.width() * copy.height() ? corners : null;
    }

    /** The level rectangle that lies nearest. */
    private static double[] target(double[] corners) {
        double left = (corners[0] + corners[6]) / 2;
        double right = (corners[2] + corners[4]) / 2;
        double top = (corners[1] + corners[3]) / 2;
        double bottom = (corners[5] + corners[7]) / 2;
        return new double[] {left, top, right, top, right, bottom, left, bottom};
    }

    private static double distance(double[] corners, double[] target) {
        double most = 0;
        for (int i = 0; i < corners.length; i++) {
            most = Math.max(most, Math.abs(corners[i] - target[i]));
        }
        return most;
    }

    private static double[] times(double[] values, int factor) {
        double[] larger = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            larger[i] = values[i] * factor;
        }
        return larger;
    }

    private static GreyImage flat(GreyImage picture, double[] corners, double[] target, int paper) {
        double[] seen = Perspective.between(target, corners);
        int width = picture.width();
        byte[] pixels = new byte[picture.pixels().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = x > target[0] + 2 && x < target[2] - 2 && y > target[1] + 2 && y < target[5] - 2;
                pixels[y * width + x] = (byte) (inside ? Perspective.at(picture, seen, x, y, paper) : paper);
            }
        }
        return new GreyImage(pixels, width, picture.height(), picture.dpi());
    }

    private static GreyImage masked(GreyImage picture, SheetEdge[] edges, int factor, int paper) {
        int width = picture.width();
        byte[] pixels = picture.pixels().clone();
        for (int y = 0; y < picture.height(); y++) {
            int left = (int) Math.ceil((edges[3].at((double) y / factor) + edges[3].margin()) * factor);
            int right = (int) Math.floor((edges[1].at((double) y / factor) - edges[1].margin()) * factor);
            for (int x = 0; x < width; x++) {
                boolean beside = x < left || x > right;
                if (beside || isAboveOrBelow(edges, (double) x / factor, (double) y / factor)) {
                    pixels[y * width + x] = (byte) paper;
                }
            }
        }
        return new GreyImage(pixels, width, picture.height(), picture.dpi());
    }

    private static boolean isAboveOrBelow(SheetEdge[] edges, double x, double y) {
        return y < edges[0].at(x) + edges[0].margin() || y > edges[2].at(x) - edges[2].margin();
    }
}
