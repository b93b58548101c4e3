package org.tocsin.extract.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What lies around a sheet of paper in a picture and is clearly darker than it. */
final class Ground {
    private static final double DARKER = 0.62;
    private static final int BRIGHT = 100;
    /** How many pixels in a row must be paper before the sheet has begun: specks on the ground are shorter. */
    private static final int PAPER_RUN = 4;

    private final GreyImage copy;
    private final int paper;

    private Ground(GreyImage copy, int paper) {
        this.copy = copy;
        this.paper = paper;
    }

    /** Null if the picture is too dark to have paper in it. */
    static @Nullable Ground of(GreyImage copy) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = copy.height() / 4; y < copy.height() * 3 / 4; y += 2) {
            for (int x = copy.width() / 4; x < copy.width() * 3 / 4; x += 2) {
                counts[copy.at(x, y)]++;
                all++;
            }
        }
        int value = 0;
        for (int seen = counts[0]; seen < all * 0.6 && value < 255; ) {
            seen += counts[++value];
        }
        return value < BRIGHT ? null : new Ground(copy, value);
    }

    /** Brightness of the paper. */
    int paper() {
        return paper;
    }

    /** Upper, right, lower and left edge of the sheet; none if no ground is seen. */
    SheetEdge[] edges() {
        int width = copy.width();
        int height = copy.height();
        SheetEdge[] edges = {
            SheetEdge.through(begins(width, height, false, false), 0),
            SheetEdge.through(begins(height, width, true, true), width),
            SheetEdge.through(begins(width, height, false, true), height),
            SheetEdge.through(begins(height, width, true, false), 0)
        };
        return Arrays.stream(edges).anyMatch(edge -> edge.seen() > 0) ? edges : new SheetEdge[0];
    }

    /** For each row (or column) where the sheet begins, seen from one side; negative where it begins outside the picture. */
    private double[] begins(int count, int depth, boolean rows, boolean fromEnd) {
        double[] begins = new double[count];
        for (int i = 0; i < count; i++) {
            int run = 0;
            int at = 0;
            while (at < depth / 2 && run < PAPER_RUN) {
                int place = fromEnd ? depth - 1 - at : at;
                int value = rows ? copy.at(place, i) : copy.at(i, place);
                run = value > paper * DARKER ? run + 1 : 0;
                at++;
            }
            int first = at - run;
            boolean seen = run >= PAPER_RUN && first > 0;
            begins[i] = !seen ? -1 : fromEnd ? depth - first : first;
        }
        return begins;
    }
}
