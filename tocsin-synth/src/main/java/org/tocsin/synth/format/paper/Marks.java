package org.tocsin.synth.format.paper;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.tocsin.synth.people.Dice;

/** What is on paper beside text: the hospital's mark, stamps, signatures, holes. */
final class Marks {
    private static final List<String> STAMPS = List.of(
            "REÇU LE #",
            "COPIE CONFORME",
            "CONFIDENTIEL MÉDICAL",
            "ARRIVÉ LE #",
            "NUMÉRISÉ",
            "URGENT",
            "SECRÉTARIAT #");

    private Marks() {}

    static void letterhead(Board board, int kind, double x, double y) {
        switch (kind) {
            case 1 -> {
                board.ink(120).fill(new Ellipse2D.Double(x, y, 26, 26));
                board.ink(255).block(x + 10.5, y + 4, 5, 18);
                board.block(x + 4, y + 10.5, 18, 5);
            }
            case 2 -> {
                board.ink(90).block(x, y, 40, 9);
                board.ink(150).block(x, y + 11, 30, 9);
            }
            case 3 -> board.ink(110).stroke(new RoundRectangle2D.Double(x, y, 60, 24, 12, 12), 2.4);
            default -> board.ink(80).rule(x, y + 22, board.width - x, y + 22, 1.6);
        }
    }

    /** A rubber stamp in the lower half, slightly turned. */
    static void stamp(Board board, Dice dice) {
        String day = (1 + dice.below(28)) + " " + dice.pick(List.of("JAN.", "MARS", "JUIN", "SEPT.", "DÉC.")) + " 202"
                + dice.below(5);
        String text = dice.pick(STAMPS).replace("#", day);
        Glyphs font = Glyphs.of("Sans-Bold");
        double width = font.width(text, 13) + 20;
        double x = 60 + dice.below((int) Math.max(1, board.width - width - 120));
        double y = board.height * (0.62 + dice.unit() * 0.25);
        int grey = dice.between(95, 150);
        board.turned(x, y, dice.between(-14, 14), () -> {
            board.ink(grey).stroke(new RoundRectangle2D.Double(0, 0, width, 27, 6, 6), 1.8);
            board.text(font, 13, 10, 18, text);
        });
    }

    /** A scribble in place of a signature. */
    static void signature(Board board, Dice dice) {
        double x = board.width * (0.5 + dice.unit() * 0.2);
        double y = board.height * (0.86 + dice.unit() * 0.06);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        for (int i = 0; i < 7; i++) {
            double step = 6 + dice.below(14);
            path.curveTo(
                    x + step,
                    y - dice.below(32),
                    x + step * 0.3,
                    y + dice.below(24),
                    x + step,
                    y + dice.between(-6, 6));
            x += step;
        }
        board.ink(60).stroke(path, 1.1);
    }

    /** Two holes of a binder. */
    static void holes(Board board, Dice dice) {
        double x = 32 + dice.below(6);
        int grey = dice.pick(List.of(30, 70, 190));
        for (double y : new double[] {board.height / 2 - 113, board.height / 2 + 113}) {
            board.ink(grey).fill(new Ellipse2D.Double(x - 8.5, y - 8.5, 17, 17));
        }
    }

    /** The shadow of a fold across the sheet. */
    static void fold(Board board, Dice dice) {
        for (int i = 1; i <= 2; i++) {
            double y = board.height * i / 3 + dice.below(10);
            for (int k = 0; k < 7; k++) {
                board.ink(248 - k * 4).rule(0, y - 7 + k, board.width, y - 7 + k + dice.between(-1, 1), 0.6);
            }
        }
    }
}
