package org.tocsin.extract.codes;

import org.tocsin.extract.image.GreyImage;

/**
 * Tells symbols from text by their rows and columns of ink: in a symbol hardly any is empty, in text those between lines and
 * between letters are.
 */
final class Texture {
    private static final double INNER = 0.72;
    private static final double EMPTY = 0.08;
    private static final double FULL = 0.85;
    private static final double MOST_EMPTY = 0.18;
    private static final double WIDE = 56;

    private Texture() {}

    /** Whether a place, already turned upright, may be a symbol. In pixels of the picture. */
    static boolean isSymbol(GreyImage picture, Region region) {
        Region inner = new Region(
                region.x(), region.y(), region.angle(), region.length() * INNER, region.breadth() * INNER, 0);
        GreyImage patch = Patch.of(picture, inner, 1).picture();
        int threshold = Binarisation.otsu(patch);
        int[] rows = new int[patch.height()];
        int[] columns = new int[patch.width()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < columns.length; x++) {
                if (patch.at(x, y) <= threshold) {
                    rows[y]++;
                    columns[x]++;
                }
            }
        }
        double emptyRows = share(rows, columns.length, 0, EMPTY);
        double emptyColumns = share(columns, rows.length, 0, EMPTY);
        boolean matrix = emptyRows < MOST_EMPTY && emptyColumns < MOST_EMPTY;
        return matrix || isStacked(region, emptyRows, emptyColumns, rows, columns);
    }

    /** PDF417: every code word begins with a full column of ink and ends with an empty one. */
    private static boolean isStacked(Region region, double emptyRows, double emptyColumns, int[] rows, int[] columns) {
        boolean along = emptyRows < MOST_EMPTY && share(columns, rows.length, FULL, 2) > 0.03;
        boolean across = emptyColumns < MOST_EMPTY && share(rows, columns.length, FULL, 2) > 0.03;
        return Math.max(region.length(), region.breadth()) > WIDE && (along || across);
    }

    private static double share(int[] counts, int of, double from, double to) {
        int hits = 0;
        for (int count : counts) {
            double ink = count / (double) of;
            hits += ink >= from && ink < to ? 1 : 0;
        }
        return hits / (double) counts.length;
    }
}
