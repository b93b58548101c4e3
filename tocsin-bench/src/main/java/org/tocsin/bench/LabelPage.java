package org.tocsin.bench;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tocsin.bench.LabelSymbols.Symbol;
import org.tocsin.extract.image.GreyImage;

/** A page on which symbols are laid at random places, in any direction. */
final class LabelPage {
    private record Spot(double x, double y, double radius) {}

    private final byte[] pixels;
    private final int width;
    private final int height;
    private final int dpi;
    private final Random random;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();

    LabelPage(GreyImage paper, Random random) {
        this.pixels = paper.pixels().clone();
        this.width = paper.width();
        this.height = paper.height();
        this.dpi = paper.dpi();
        this.random = random;
    }

    /**
     * Lays a symbol where there is still room.
     *
     * @param module pixels of a module
     * @param angle  turn in radians
     * @param quiet  modules of white around it
     * @return whether there was room
     */
    boolean lay(Symbol symbol, double module, double angle, double quiet) {
        double across = (symbol.modules().getWidth() + 2 * quiet) * module;
        double down = (symbol.modules().getHeight() + 2 * quiet) * module;
        double radius = Math.hypot(across, down) / 2;
        if (2 * radius > Math.min(width, height) * 0.95) {
            return false;
        }
        for (int attempt = 0; attempt < 60; attempt++) {
            double x = radius + random.nextDouble() * (width - 2 * radius);
            double y = radius + random.nextDouble() * (height - 2 * radius);
            if (spots.stream().allMatch(spot -> Math.hypot(spot.x - x, spot.y - y) > spot.radius + radius)) {
                spots.add(new Spot(x, y, radius));
                symbols.add(symbol);
                paint(symbol.modules(), new Spot(x, y, radius), module, angle, quiet);
                return true;
            }
        }
        return false;
    }

    private void paint(BitMatrix modules, Spot spot, double module, double angle, double quiet) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int y = (int) (spot.y - spot.radius); y <= Math.min(height - 1, spot.y + spot.radius); y++) {
            for (int x = (int) (spot.x - spot.radius); x <= Math.min(width - 1, spot.x + spot.radius); x++) {
                int light = 0;
                int inside = 0;
                for (int part = 0; part < 16; part++) {
                    double dx = x + (part % 4 + 0.5) / 4 - spot.x;
                    int row = part / 4;
                    double dy = y + (row + 0.5) / 4 - spot.y;
                    double u = (dx * cos + dy * sin) / module + modules.getWidth() / 2.0;
                    double v = (dy * cos - dx * sin) / module + modules.getHeight() / 2.0;
                    if (u > -quiet && v > -quiet && u < modules.getWidth() + quiet && v < modules.getHeight() + quiet) {
                        inside++;
                        light += isDark(modules, u, v) ? 25 : 250;
                    }
                }
                if (inside > 0) {
                    int at = y * width + x;
                    pixels[at] = (byte) ((light + (pixels[at] & 0xff) * (16 - inside)) / 16);
                }
            }
        }
    }

    private static boolean isDark(BitMatrix modules, double u, double v) {
        return u >= 0 && v >= 0 && u < modules.getWidth() && v < modules.getHeight() && modules.get((int) u, (int) v);
    }

    List<Symbol> symbols() {
        return symbols;
    }

    GreyImage picture() {
        return new GreyImage(pixels, width, height, dpi);
    }
}
