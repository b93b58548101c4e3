package org.tocsin.synth.format.paper;

import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.tocsin.synth.format.Plain;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;

/** Copies of cards and passports: a portrait, fields, and the machine-readable zone. */
final class CardPainter {
    private CardPainter() {}

    static void paint(Board board, Sheet sheet, List<String> zone, Dice dice) {
        Glyphs plain = Glyphs.of("Sans-Regular");
        Glyphs bold = Glyphs.of("Sans-Bold");
        Glyphs mono = Glyphs.of("Mono-Regular");
        double x = 60 + dice.below(60);
        double y = 60 + dice.below(120);
        double w = 395;
        double size = 10 + dice.below(3) * 0.5;
        List<String> lines =
                Plain.text(sheet, "\n").lines().filter(line -> !line.isBlank()).toList();
        double h = Math.max(158, 44 + lines.size() * size * 1.55) + zone.size() * 17;
        board.ink(244).fill(new RoundRectangle2D.Double(x, y, w, h, 16, 16));
        board.ink(90).stroke(new RoundRectangle2D.Double(x, y, w, h, 16, 16), 1);
        portrait(board, x + 14, y + 44);
        double line = y + 24;
        for (int i = 0; i < lines.size(); i++) {
            double indent = i == 0 ? 14 : 112;
            for (String part : Wrap.words(lines.get(i), plain, size, w - indent - 10)) {
                board.ink(25).text(i == 0 ? bold : plain, size, x + indent, line, part);
                line += size * 1.45;
            }
        }
        double wide = zone.isEmpty() ? 1 : mono.width(zone.get(0), 1);
        double points = (w - 24) / wide;
        for (int i = 0; i < zone.size(); i++) {
            board.ink(15).text(mono, points, x + 12, y + h - 10 - (zone.size() - 1 - i) * 16, zone.get(i));
        }
    }

    private static void portrait(Board board, double x, double y) {
        board.ink(215).block(x, y, 82, 104);
        board.ink(120).fill(new Ellipse2D.Double(x + 24, y + 18, 34, 44));
        board.ink(100).fill(new Ellipse2D.Double(x + 10, y + 64, 62, 60));
        board.ink(244).block(x, y + 104, 84, 22);
    }
}
