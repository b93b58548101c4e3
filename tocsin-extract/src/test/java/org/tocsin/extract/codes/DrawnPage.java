package org.tocsin.extract.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.tocsin.extract.image.GreyImage;

/** A page of strokes as dense as text, on which symbols are painted in any direction. */
final class DrawnPage {
    private final int width;
    private final int height;
    private final byte[] pixels;
    private final Random random;

    DrawnPage(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
        this.random = new Random(seed);
        Arrays.fill(pixels, (byte) 245);
    }

    /** Lines of letters: a few upright and level strokes each. */
    DrawnPage text(int size) {
        for (int y = 60; y < height - 60; y += 2 * size) {
            for (int x = 60; x < width - 60; x += size) {
                if (random.nextInt(6) > 0) {
                    stroke(x + random.nextInt(size / 3), y, 2, size);
                    stroke(x, y + random.nextInt(size), size * 2 / 3, 2);
                }
            }
        }
        return this;
    }

    private void stroke(int left, int top, int across, int down) {
        for (int y = top; y < top + down; y++) {
            for (int x = left; x < left + across; x++) {
                pixels[y * width + x] = 30;
            }
        }
    }

    /** Paints a symbol around a place, its module so many pixels wide, turned by degrees. */
    DrawnPage symbol(BarcodeFormat format, String text, double x, double y, double module, double degrees) {
        BitMatrix modules = modules(format, text);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double quiet = modules.getHeight() == 1 ? 10 : 3;
        double tall = modules.getHeight() == 1 ? 24 : modules.getHeight();
        int reach = (int) (Math.hypot(modules.getWidth() + 2 * quiet, tall + 2 * quiet) / 2 * module) + 1;
        for (int py = (int) Math.max(0, y - reach); py < Math.min(height, y + reach); py++) {
            for (int px = (int) Math.max(0, x - reach); px < Math.min(width, x + reach); px++) {
                double u = ((px - x) * cos + (py - y) * sin) / module + modules.getWidth() / 2.0;
                double v = ((py - y) * cos - (px - x) * sin) / module + tall / 2;
                if (u > -quiet && v > -quiet && u < modules.getWidth() + quiet && v < tall + quiet) {
                    boolean inside = u >= 0 && v >= 0 && u < modules.getWidth() && v < tall;
                    boolean dark = inside && modules.get((int) u, modules.getHeight() == 1 ? 0 : (int) v);
                    pixels[py * width + px] = (byte) (dark ? 30 : 245);
                }
            }
        }
        return this;
    }

    private static BitMatrix modules(BarcodeFormat format, String text) {
        try {
            return new MultiFormatWriter().encode(text, format, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    DrawnPage noise(double sigma) {
        for (int i = 0; i < pixels.length; i++) {
            double light = (pixels[i] & 0xff) + sigma * random.nextGaussian();
            pixels[i] = (byte) Math.max(0, Math.min(255, light));
        }
        return this;
    }

    GreyImage picture() {
        return new GreyImage(pixels, width, height, 200);
    }
}
