package org.tocsin.extract.image;

import java.util.Arrays;

/** Pictures turned about their centre, clockwise. */
public final class Turning {
    private static final int WHITE = 255;

    private Turning() {}

    /**
     * Turned by quarters.
     *
     * @param degrees clockwise: 0, 90, 180 or 270
     */
    public static GreyImage quarters(GreyImage image, int degrees) {
        return switch (degrees) {
            case 0 -> image;
            case 90 -> sideways(image, true);
            case 180 -> upsideDown(image);
            case 270 -> sideways(image, false);
            default -> throw new IllegalArgumentException("only quarters of a turn");
        };
    }

    private static GreyImage upsideDown(GreyImage image) {
        byte[] from = image.pixels();
        byte[] to = new byte[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[from.length - 1 - i];
        }
        return new GreyImage(to, image.width(), image.height(), image.dpi());
    }

    private static GreyImage sideways(GreyImage image, boolean clockwise) {
        int width = image.height();
        int height = image.width();
        byte[] from = image.pixels();
        byte[] to = new byte[from.length];
        // in strips, so that both pictures stay in the processor's cache
        for (int strip = 0; strip < width; strip += 32) {
            int end = Math.min(width, strip + 32);
            for (int y = 0; y < height; y++) {
                int column = clockwise ? y : height - 1 - y;
                for (int x = strip; x < end; x++) {
                    int row = clockwise ? width - 1 - x : x;
                    to[y * width + x] = from[row * height + column];
                }
            }
        }
        return new GreyImage(to, width, height, image.dpi());
    }

    /** Turned by any angle; the canvas grows so that nothing is cut off, and what was outside is white. */
    public static GreyImage by(GreyImage image, double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        int width = (int) Math.ceil(image.width() * Math.abs(cos) + image.height() * Math.abs(sin));
        int height = (int) Math.ceil(image.width() * Math.abs(sin) + image.height() * Math.abs(cos));
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, (byte) WHITE);
        for (int y = 0; y < height; y++) {
            double dy = y - (height - 1) / 2.0;
            double startX = (image.width() - 1) / 2.0 - (width - 1) / 2.0 * cos + dy * sin;
            double startY = (image.height() - 1) / 2.0 + (width - 1) / 2.0 * sin + dy * cos;
            row(image, pixels, y * width, width, fixed(startX), fixed(startY), fixed(cos), fixed(-sin));
        }
        return new GreyImage(pixels, width, height, image.dpi());
    }

    private static long fixed(double value) {
        return Math.round(value * 65_536);
    }

    private static void row(
            GreyImage image, byte[] to, int at, int count, long startX, long startY, long stepX, long stepY) {
        byte[] from = image.pixels();
        int width = image.width();
        int lastX = width - 1;
        int lastY = image.height() - 1;
        long fromX = startX;
        long fromY = startY;
        for (int i = 0; i < count; i++, fromX += stepX, fromY += stepY) {
            int x = (int) (fromX >> 16);
            int y = (int) (fromY >> 16);
            if (x < 0 || y < 0 || x >= lastX || y >= lastY) {
                continue;
            }
            int right = (int) (fromX & 0xffff) >> 8;
            int low = (int) (fromY & 0xffff) >> 8;
            int p = y * width + x;
            int upper = (from[p] & 0xff) * (256 - right) + (from[p + 1] & 0xff) * right;
            int lower = (from[p + width] & 0xff) * (256 - right) + (from[p + width + 1] & 0xff) * right;
            to[at + i] = (byte) ((upper * (256 - low) + lower * low + 32_768) >> 16);
        }
    }
}
