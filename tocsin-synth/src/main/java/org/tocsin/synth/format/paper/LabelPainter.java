package org.tocsin.synth.format.paper;

import java.util.List;
import org.tocsin.synth.people.Dice;

/** One design of labels, as one program prints them. */
final class LabelPainter {
    private static final double PAD = 6;
    private final Glyphs plain;
    private final Glyphs bold;
    private final double size;
    private final boolean framed;
    private final boolean codesFirst;
    private final double bars;
    private final double module;

    private LabelPainter(Dice dice, int dpi) {
        String family = dice.pick(List.of("Sans", "Sans", "Sans", "Mono", "Serif"));
        plain = Glyphs.of(family + "-Regular");
        bold = Glyphs.of(family + "-Bold");
        size = (dpi < 200 ? 8.5 : 7.5) + dice.below(4) * 0.5;
        framed = dice.chance(0.6);
        codesFirst = dice.chance(0.25);
        bars = 17 + dice.below(12);
        // At least two and a half dots a module, as label printers are set.
        module = Math.max(0.72, 72.0 / dpi * 2.5);
    }

    static LabelPainter draw(Dice dice, int dpi) {
        return new LabelPainter(dice, dpi);
    }

    double width(Label label) {
        double text = 0;
        for (int i = 0; i < label.lines().size(); i++) {
            text = Math.max(text, font(label, i).width(label.lines().get(i), points(label, i)));
        }
        double across = 0;
        double beside = 0;
        for (Label.Code code : label.codes()) {
            double wide = Symbols.modules(code) * module(code);
            if (code.square()) {
                beside = Math.max(beside, wide + 12);
            } else {
                across = Math.max(across, wide + 20 * module(code));
            }
        }
        return Math.max(text + beside, across) + 2 * PAD;
    }

    double height(Label label) {
        double text = 0;
        for (int i = 0; i < label.lines().size(); i++) {
            text += points(label, i) * 1.25;
        }
        double square = 0;
        for (Label.Code code : label.codes()) {
            if (code.square()) {
                square = Math.max(square, Symbols.modules(code) * module(code) + 8 + caption(code));
            } else {
                text += bars + caption(code) + 5;
            }
        }
        return Math.max(text, square) + 2 * PAD;
    }

    private double module(Label.Code code) {
        return code.square() ? module * 1.15 : module;
    }

    private static double caption(Label.Code code) {
        return code.caption().isEmpty() ? 0 : 8;
    }

    private Glyphs font(Label label, int line) {
        return line < label.bold() ? bold : plain;
    }

    private double points(Label label, int line) {
        return line < label.bold() ? size * 1.2 : size;
    }

    /** Paints a label whose upper left corner is the origin. */
    void paint(Board board, Label label) {
        double w = width(label);
        double h = height(label);
        board.ink(255).block(0, 0, w, h);
        if (framed) {
            board.ink(120).frame(0, 0, w, h, 0.6);
        }
        double y = PAD;
        y = codesFirst ? bars(board, label, y) : y;
        for (int i = 0; i < label.lines().size(); i++) {
            double points = points(label, i);
            board.ink(15)
                    .text(font(label, i), points, PAD, y + points, label.lines().get(i));
            y += points * 1.25;
        }
        if (!codesFirst) {
            bars(board, label, y + 2);
        }
        for (Label.Code code : label.codes()) {
            if (code.square()) {
                double side = Symbols.modules(code) * module(code);
                double x = w - side - PAD - 3;
                Symbols.paint(board, code, x, PAD + 2, module(code), 0);
                board.ink(15).text(plain, 6.5, x, PAD + side + 10, code.caption());
            }
        }
    }

    private double bars(Board board, Label label, double from) {
        double y = from;
        for (Label.Code code : label.codes()) {
            if (!code.square()) {
                double x = PAD + 10 * module(code);
                Symbols.paint(board, code, x, y, module(code), bars);
                board.ink(15).text(plain, 7, x, y + bars + 7, code.caption());
                y += bars + caption(code) + 5;
            }
        }
        return y;
    }
}
