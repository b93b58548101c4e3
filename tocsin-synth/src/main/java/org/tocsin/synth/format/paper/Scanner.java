package org.tocsin.synth.format.paper;

import java.awt.image.BufferedImage;
import org.tocsin.synth.people.Dice;

/** Takes the picture of a page: geometry, light, noise, dust. */
final class Scanner {
    private static final byte[] BELL = bell();

    private Scanner() {}

    /** 4,096 samples of a normal distribution with deviation 32, in no order. */
    private static byte[] bell() {
        byte[] out = new byte[4096];
        Dice dice = Dice.of(1, 2, 3);
        for (int i = 0; i < out.length; i++) {
            double sum = -6;
            for (int k = 0; k < 12; k++) {
                sum += dice.unit();
            }
            out[i] = (byte) Math.max(-127, Math.min(127, Math.round(sum * 32)));
        }
        return out;
    }

    static BufferedImage take(Board board, Wear wear, Dice dice) {
        if (wear.holed()) {
            Marks.holes(board, dice);
        }
        if (wear.stamped()) {
            Marks.stamp(board, dice);
        }
        BufferedImage page = board.image;
        if (wear.folded()) {
            fold(page, dice);
        }
        if (wear.way() == Wear.Way.PHOTO) {
            page = Lens.photographed(page, wear.angle(), dice);
        } else if (wear.angle() != 0) {
            page = Lens.askew(page, wear.angle(), wear.darkEdge() ? 40 : 250);
        }
        if (wear.blur() > 0) {
            blur(page, wear.blur());
        }
        tone(page, wear, dice);
        for (int i = 0; i < wear.streaks(); i++) {
            streak(page, dice);
        }
        dust(page, wear, dice);
        if (wear.way() == Wear.Way.FAX) {
            threshold(page, dice.between(120, 150));
        }
        return Lens.quarters(page, wear.quarters());
    }

    private static void fold(BufferedImage page, Dice dice) {
        byte[] pixels = Lens.pixels(page);
        int w = page.getWidth();
        int depth = page.getHeight() / 90;
        for (int i = 1; i <= 2; i++) {
            int middle = page.getHeight() * i / 3 + dice.below(20);
            for (int y = middle - depth; y <= middle; y++) {
                double dim = 1 - 0.22 * (y - middle + depth) / depth;
                for (int x = 0; x < w; x++) {
                    pixels[y * w + x] = (byte) ((pixels[y * w + x] & 255) * dim);
                }
            }
        }
    }

    /** Mixes each pixel with its right and lower neighbours. */
    private static void blur(BufferedImage page, double share) {
        byte[] p = Lens.pixels(page);
        int w = page.getWidth();
        for (int i = 0; i < p.length - w - 1; i++) {
            double others = ((p[i + 1] & 255) + (p[i + w] & 255) + (p[i + w + 1] & 255)) / 3.0;
            p[i] = (byte) ((p[i] & 255) * (1 - share) + others * share + 0.5);
        }
    }

    private static void tone(BufferedImage page, Wear wear, Dice dice) {
        byte[] p = Lens.pixels(page);
        int w = page.getWidth();
        boolean photo = wear.way() == Wear.Way.PHOTO;
        double white = photo ? 0.78 + dice.unit() * 0.14 : 0.93 + dice.unit() * 0.07;
        double across = photo ? (dice.unit() - 0.5) * 0.35 : (dice.unit() - 0.5) * 0.04;
        double down = photo ? (dice.unit() - 0.5) * 0.3 : (dice.unit() - 0.5) * 0.03;
        double black = 8 + dice.below(34);
        double scale = wear.noise() / 32;
        long bits = dice.nextLong();
        for (int i = 0; i < p.length; i++) {
            if (i % 5 == 0) {
                bits = dice.nextLong();
            }
            double light = white + across * ((double) (i % w) / w - 0.5) + down * ((double) i / p.length - 0.5);
            double value = black + (p[i] & 255) * (1 - black / 255) * light + BELL[(int) (bits & 4095)] * scale;
            bits >>>= 12;
            p[i] = (byte) Math.max(0, Math.min(255, (int) value));
        }
    }

    private static void streak(BufferedImage page, Dice dice) {
        byte[] p = Lens.pixels(page);
        int w = page.getWidth();
        int x = dice.below(w);
        int grey = dice.between(60, 170);
        for (int i = x; i < p.length; i += w) {
            p[i] = (byte) Math.min(p[i] & 255, grey);
        }
    }

    private static void dust(BufferedImage page, Wear wear, Dice dice) {
        byte[] p = Lens.pixels(page);
        int w = page.getWidth();
        for (int i = (int) (wear.specks() * p.length); i > 0; i--) {
            p[dice.below(p.length)] = (byte) (dice.chance(0.6) ? 20 : 250);
        }
        for (int i = wear.specks() > 0 ? dice.below(12) : 0; i > 0; i--) {
            int at = dice.below(p.length - 4 * w);
            for (int k = 0; k < 9; k++) {
                p[at + k / 3 * w + k % 3] = 45;
            }
        }
    }

    private static void threshold(BufferedImage page, int at) {
        byte[] p = Lens.pixels(page);
        for (int i = 0; i < p.length; i++) {
            p[i] = (byte) ((p[i] & 255) < at ? 0 : 255);
        }
    }
}
