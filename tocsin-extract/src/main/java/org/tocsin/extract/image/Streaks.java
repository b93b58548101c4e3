package org.tocsin.extract.image;

import org.jspecify.annotations.Nullable;

/**
 * Lines that a scanner draws over a whole page where dirt lies on its glass: thin, straight along the picture's own axis, and from
 * edge to edge, which no ruled line and no letter is. They are painted over with what lies beside them.
 */
public final class Streaks {
    /** Parts into which a line is cut; in nearly each of them it must be darker than both sides. */
    private static final int BANDS = 48;

    private static final double BANDS_SHARE = 0.92;
    /** Where both sides are as dark as this, nothing darker can be seen. */
    private static final int GROUND = 70;

    private static final double CONTRAST = 8;
    /** Widest streak in pixels, and how far beside its middle the paper is looked at. */
    private static final int WIDEST = 5;

    private static final int BESIDE = 4;
    /** Shorter pictures are parts of pages, in which a letter or a rule may reach from edge to edge. */
    private static final int LEAST = 600;

    private final GreyImage image;
    private final boolean upright;
    private final int lines;
    private final int length;

    private Streaks(GreyImage image, boolean upright) {
        this.image = image;
        this.upright = upright;
        this.lines = upright ? image.width() : image.height();
        this.length = upright ? image.height() : image.width();
    }

    /** The picture without them; the same object where there are none. */
    public static GreyImage without(GreyImage image) {
        if (Math.min(image.width(), image.height()) < LEAST) {
            return image;
        }
        GreyImage once = new Streaks(image, true).painted();
        return new Streaks(once, false).painted();
    }

    private GreyImage painted() {
        boolean[] streak = streaks();
        byte[] pixels = null;
        for (int from = BESIDE; from < lines - BESIDE; from++) {
            int to = from;
            while (to < lines - BESIDE && streak[to]) {
                to++;
            }
            if (to > from && to - from <= WIDEST) {
                pixels = paint(pixels, from - 1, to);
            }
            from = Math.max(from, to);
        }
        return pixels == null ? image : new GreyImage(pixels, image.width(), image.height(), image.dpi());
    }

    /** For each line of pixels whether it is darker than its sides from edge to edge. */
    private boolean[] streaks() {
        int[] seen = new int[lines];
        int[] dark = new int[lines];
        for (int band = 0; band < BANDS; band++) {
            int from = (int) ((long) length * band / BANDS);
            int to = (int) ((long) length * (band + 1) / BANDS);
            double[] means = means(from, to);
            for (int i = BESIDE; i < lines - BESIDE; i++) {
                double side = Math.min(means[i - BESIDE], means[i + BESIDE]);
                if (side >= GROUND) {
                    seen[i]++;
                    dark[i] += side - means[i] >= CONTRAST ? 1 : 0;
                }
            }
        }
        boolean[] streak = new boolean[lines];
        for (int i = 0; i < lines; i++) {
            streak[i] = seen[i] > BANDS / 2 && dark[i] >= seen[i] * BANDS_SHARE;
        }
        return streak;
    }

    private double[] means(int from, int to) {
        double[] means = new double[lines];
        byte[] pixels = image.pixels();
        if (upright) {
            for (int y = from; y < to; y++) {
                int at = y * lines;
                for (int x = 0; x < lines; x++) {
                    means[x] += pixels[at++] & 0xff;
                }
            }
        } else {
            for (int y = 0; y < lines; y++) {
                int at = y * length;
                for (int x = from; x < to; x++) {
                    means[y] += pixels[at + x] & 0xff;
                }
            }
        }
        for (int i = 0; i < lines; i++) {
            means[i] /= Math.max(1, to - from);
        }
        return means;
    }

    /** Between two lines of pixels that are left as they are, brightness goes over from one to the other. */
    private byte[] paint(byte @Nullable [] painted, int before, int after) {
        byte[] pixels = painted == null ? image.pixels().clone() : painted;
        int across = upright ? 1 : image.width();
        int along = upright ? image.width() : 1;
        for (int i = 0; i < length; i++) {
            int row = i * along;
            int one = pixels[row + before * across] & 0xff;
            int other = pixels[row + after * across] & 0xff;
            for (int k = before + 1; k < after; k++) {
                int value = one + (other - one) * (k - before) / (after - before);
                pixels[row + k * across] = (byte) value;
            }
        }
        return pixels;
    }
}
