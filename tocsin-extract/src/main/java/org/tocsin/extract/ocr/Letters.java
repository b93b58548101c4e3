package org.tocsin.extract.ocr;

import java.util.Arrays;
import java.util.List;
import org.tocsin.extract.image.Box;

/**
 * The pieces of ink of a page that could be letters. How their edges line up tells in which direction lines of text run and how far
 * they are turned; whether tall ones rise above their line or hang below it tells whether the page is upside down.
 */
final class Letters {
    private static final int LEAST = 4;
    private static final int MOST = 80;
    private static final double WIDEST_ANGLE = 15;
    /** Fewer pieces say nothing about the page. */
    static final int ENOUGH = 12;

    private final int[] across;
    private final int[] edge;
    private final int[] farEdge;
    private final int extent;
    private final int size;

    private Letters(int[] across, int[] edge, int[] farEdge, int extent, int size) {
        this.across = across;
        this.edge = edge;
        this.farEdge = farEdge;
        this.extent = extent;
        this.size = size;
    }

    /** Letters of lines that run from left to right, or the other way round. */
    static Letters level(List<Box> pieces, int width, int height) {
        return of(pieces, width, height, false);
    }

    /** Letters of lines that run from top to bottom, or the other way round. */
    static Letters upended(List<Box> pieces, int width, int height) {
        return of(pieces, width, height, true);
    }

    /** The picture is looked at as if turned clockwise by a quarter where lines run down: what was left is up. */
    private static Letters of(List<Box> pieces, int width, int height, boolean upended) {
        List<Box> letters = pieces.stream().filter(Letters::couldBe).toList();
        int[] across = new int[letters.size()];
        int[] edge = new int[letters.size()];
        int[] farEdge = new int[letters.size()];
        for (int i = 0; i < across.length; i++) {
            Box box = letters.get(i);
            across[i] = upended ? height - (box.top() + box.bottom()) / 2 : (box.left() + box.right()) / 2;
            edge[i] = upended ? box.right() : box.bottom();
            farEdge[i] = upended ? box.left() : box.top();
        }
        return new Letters(across, edge, farEdge, upended ? width : height, upended ? height : width);
    }

    private static boolean couldBe(Box box) {
        int high = box.height();
        int wide = box.width();
        return Math.max(high, wide) >= LEAST && Math.max(high, wide) <= MOST && high < 12 * wide && wide < 12 * high;
    }

    int count() {
        return across.length;
    }

    /** The usual height of small letters and digits in pixels; 0 if there are none. */
    int height() {
        int[] heights = new int[across.length];
        int count = 0;
        for (int i = 0; i < heights.length; i++) {
            if (edge[i] - farEdge[i] >= LEAST) {
                heights[count++] = edge[i] - farEdge[i];
            }
        }
        Arrays.sort(heights, 0, count);
        return count == 0 ? 0 : heights[count * 2 / 5];
    }

    /**
     * How far the lines are turned.
     *
     * @param degrees   by which the page is to be turned clockwise to make them level
     * @param alignment how well they line up then; comparable within a page only
     */
    record Slant(double degrees, double alignment) {}

    /** The angle within ±15° at which most edges lie on few lines; 0 where nothing lines up. */
    Slant slant() {
        double best = search(0, WIDEST_ANGLE, 0.5, 2);
        best = search(best, 0.5, 0.1, 1);
        best = search(best, 0.1, 0.02, 1);
        return new Slant(best, across.length < ENOUGH ? 0 : alignment(best, 1));
    }

    private double search(double around, double reach, double step, int bin) {
        double best = around;
        double most = alignment(around, bin);
        int steps = (int) Math.round(reach / step);
        for (int i = 1; i <= steps; i++) {
            for (double angle : new double[] {around + i * step, around - i * step}) {
                double value = alignment(angle, bin);
                if (value > most * 1.0001) {
                    most = value;
                    best = angle;
                }
            }
        }
        return best;
    }

    /** Sum of squares of how many edges fall on each line. */
    private double alignment(double degrees, int bin) {
        double slope = Math.tan(Math.toRadians(degrees));
        int shift = (int) (size * Math.tan(Math.toRadians(WIDEST_ANGLE + 1))) + 2;
        double[] lines = new double[(extent + 2 * shift) / bin + 3];
        for (int i = 0; i < across.length; i++) {
            double at = (edge[i] + across[i] * slope + shift) / bin;
            int line = (int) at;
            double part = at - line;
            lines[line] += 1 - part;
            lines[line + 1] += part;
        }
        double sum = 0;
        for (double line : lines) {
            sum += line * line;
        }
        return sum;
    }

    /**
     * Whether tall letters rise above their lines (as in text that stands upright) or hang below.
     *
     * @param up   tall letters that stand on a line
     * @param down tall letters that hang from one
     */
    record Stance(int up, int down) {
        /** Whether this is certain; a page of capitals and digits says little. */
        boolean isClear() {
            return up + down >= 12 && Math.abs(up - down) * 3 > up + down;
        }

        boolean isUpsideDown() {
            return down > up;
        }
    }

    /** Which way up the lines are once turned by so many degrees. */
    Stance stance(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int small = height();
        int shift = (int) (size * Math.abs(slope)) + 3;
        int[] feet = new int[extent + 2 * shift + 3];
        int[] heads = new int[feet.length];
        for (int i = 0; i < across.length; i++) {
            if (Math.abs(edge[i] - farEdge[i] - small) <= Math.max(1, small / 8)) {
                int rise = (int) Math.round(across[i] * slope) + shift;
                feet[edge[i] + rise]++;
                heads[farEdge[i] + rise]++;
            }
        }
        return votes(slope, shift, small, feet, heads);
    }

    private Stance votes(double slope, int shift, int small, int[] feet, int[] heads) {
        int up = 0;
        int down = 0;
        for (int i = 0; i < across.length; i++) {
            int high = edge[i] - farEdge[i];
            if (high * 4 < small * 5 || high > small * 2) {
                continue;
            }
            int rise = (int) Math.round(across[i] * slope) + shift;
            int standing = near(feet, edge[i] + rise);
            int hanging = near(heads, farEdge[i] + rise);
            up += standing > 2 && standing > 2 * hanging ? 1 : 0;
            down += hanging > 2 && hanging > 2 * standing ? 1 : 0;
        }
        return new Stance(up, down);
    }

    private static int near(int[] counts, int at) {
        return counts[at] + (at > 0 ? counts[at - 1] : 0) + (at + 1 < counts.length ? counts[at + 1] : 0);
    }
}
