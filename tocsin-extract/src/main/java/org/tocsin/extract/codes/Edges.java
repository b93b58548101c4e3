package org.tocsin.extract.codes;

import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/** The strong edges of a part of a picture: where the brightness rises, how steeply and in which direction. */
final class Edges {
    private static final int LEAST_CONTRAST = 24;
    private static final double STRONG = 0.3;

    final GreyImage picture;
    /** Middle of the part, from which lines are measured. */
    final double middleX;

    final double middleY;
    /** Half of the diagonal of the part. */
    final int reach;
    /** Brightness of paper less that of ink. */
    final double contrast;

    final int count;
    final int[] x;
    final int[] y;
    /** Direction from dark to light in radians. */
    final float[] angle;
    /** Steepness, at most 1. */
    final float[] weight;

    /** Brightness half way between ink and paper. */
    final double middle;

    private Edges(GreyImage picture, Box part, double ink, double paper) {
        this.picture = picture;
        this.contrast = paper - ink;
        this.middle = (paper + ink) / 2;
        this.middleX = (part.left() + part.right() - 1) / 2.0;
        this.middleY = (part.top() + part.bottom() - 1) / 2.0;
        this.reach = (int) Math.ceil(Math.hypot(part.width(), part.height()) / 2) + 1;
        int most = Math.max(0, part.width()) * Math.max(0, part.height());
        this.x = new int[most];
        this.y = new int[most];
        this.angle = new float[most];
        this.weight = new float[most];
        this.count = contrast < LEAST_CONTRAST ? 0 : collect(part);
    }

    /** The edges of what lies in a box and on the picture. */
    static Edges of(GreyImage picture, Box box) {
        Box part = new Box(
                Math.max(1, box.left()),
                Math.max(1, box.top()),
                Math.min(picture.width() - 1, box.right()),
                Math.min(picture.height() - 1, box.bottom()));
        int[] counts = counts(picture, part);
        int total = Math.max(0, part.width()) * Math.max(0, part.height());
        return new Edges(picture, part, quantile(counts, total * 0.05), quantile(counts, total * 0.92));
    }

    private static int[] counts(GreyImage picture, Box part) {
        int[] counts = new int[256];
        for (int y = part.top(); y < part.bottom(); y++) {
            for (int x = part.left(); x < part.right(); x++) {
                counts[picture.at(x, y)]++;
            }
        }
        return counts;
    }

    private static int quantile(int[] counts, double wanted) {
        int light = 0;
        for (double below = counts[0]; below < wanted && light < 255; ) {
            below += counts[++light];
        }
        return light;
    }

    private int collect(Box part) {
        byte[] pixels = picture.pixels();
        int width = picture.width();
        int found = 0;
        // Sobel's sums are four times the difference over two pixels
        double least = STRONG * contrast * 4;
        for (int row = part.top(); row < part.bottom(); row++) {
            for (int column = part.left(); column < part.right(); column++) {
                int at = row * width + column;
                int upper = (pixels[at - width + 1] & 0xff) - (pixels[at - width - 1] & 0xff);
                int lower = (pixels[at + width + 1] & 0xff) - (pixels[at + width - 1] & 0xff);
                int gx = upper + lower + 2 * ((pixels[at + 1] & 0xff) - (pixels[at - 1] & 0xff));
                int far = (pixels[at + width - 1] & 0xff) + (pixels[at + width + 1] & 0xff);
                int near = (pixels[at - width - 1] & 0xff) + (pixels[at - width + 1] & 0xff);
                int gy = far - near + 2 * ((pixels[at + width] & 0xff) - (pixels[at - width] & 0xff));
                double steep = (double) gx * gx + (double) gy * gy;
                if (steep > least * least) {
                    x[found] = column;
                    y[found] = row;
                    angle[found] = (float) Math.atan2(gy, gx);
                    weight[found++] = (float) Math.min(1, Math.sqrt(steep) / (contrast * 4));
                }
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "Edges[" + count + "]";
    }
}
