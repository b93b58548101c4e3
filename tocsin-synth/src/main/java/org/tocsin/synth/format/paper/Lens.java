package org.tocsin.synth.format.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.tocsin.synth.people.Dice;

/** Moves the pixels of a page: askew on the glass, or seen from the side by a camera. */
final class Lens {
    private Lens() {}

    static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** The page turned by a small angle around its middle; corners that were outside get the colour of the lid. */
    static BufferedImage askew(BufferedImage page, double degrees, int lid) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double mx = page.getWidth() / 2.0;
        double my = page.getHeight() / 2.0;
        double[] h = {cos, sin, mx - cos * mx - sin * my, -sin, cos, my + sin * mx - cos * my, 0, 0};
        return project(page, page.getWidth(), page.getHeight(), h, lid);
    }

    /** The page on a dark table, its corners where a hand-held camera sees them. */
    static BufferedImage photographed(BufferedImage page, double degrees, Dice dice) {
        int w = (int) (page.getWidth() * 1.1);
        int h = (int) (page.getHeight() * 1.08);
        double most = page.getWidth() * 0.03;
        double[] corners = new double[8];
        double[][] flat = {{0, 0}, {page.getWidth(), 0}, {page.getWidth(), page.getHeight()}, {0, page.getHeight()}};
        double turn = Math.toRadians(degrees);
        for (int i = 0; i < 4; i++) {
            double x = flat[i][0] - page.getWidth() / 2.0;
            double y = flat[i][1] - page.getHeight() / 2.0;
            corners[2 * i] = w / 2.0 + x * Math.cos(turn) - y * Math.sin(turn) + (dice.unit() - 0.5) * most;
            corners[2 * i + 1] = h / 2.0 + x * Math.sin(turn) + y * Math.cos(turn) + (dice.unit() - 0.5) * most;
        }
        return project(page, w, h, Homography.toPage(corners, page.getWidth(), page.getHeight()), dice.between(30, 70));
    }

    /** Takes each pixel from where eight coefficients say it lies on the page, between its four neighbours. */
    private static BufferedImage project(BufferedImage page, int width, int height, double[] h, int outside) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] from = pixels(page);
        byte[] to = pixels(out);
        int pw = page.getWidth();
        int ph = page.getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double z = h[6] * x + h[7] * y + 1;
                double sx = (h[0] * x + h[1] * y + h[2]) / z;
                double sy = (h[3] * x + h[4] * y + h[5]) / z;
                int ix = (int) Math.floor(sx);
                int iy = (int) Math.floor(sy);
                int value = outside;
                if (ix >= 0 && iy >= 0 && ix < pw - 1 && iy < ph - 1) {
                    double fx = sx - ix;
                    double fy = sy - iy;
                    int at = iy * pw + ix;
                    double upper = (from[at] & 255) * (1 - fx) + (from[at + 1] & 255) * fx;
                    double lower = (from[at + pw] & 255) * (1 - fx) + (from[at + pw + 1] & 255) * fx;
                    value = (int) (upper * (1 - fy) + lower * fy + 0.5);
                }
                to[y * width + x] = (byte) value;
            }
        }
        return out;
    }

    /** A quarter turn clockwise, {@code times} over. */
    static BufferedImage quarters(BufferedImage page, int times) {
        BufferedImage now = page;
        for (int t = 0; t < times; t++) {
            int w = now.getWidth();
            int h = now.getHeight();
            BufferedImage out = new BufferedImage(h, w, BufferedImage.TYPE_BYTE_GRAY);
            byte[] from = pixels(now);
            byte[] to = pixels(out);
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    to[x * h + (h - 1 - y)] = from[y * w + x];
                }
            }
            now = out;
        }
        return now;
    }
}
