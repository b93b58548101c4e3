package org.tocsin.synth.format.paper;

import java.util.List;
import org.tocsin.synth.people.Dice;

/**
 * The picture of a device with words burnt into it, as ultrasound machines store them.
 *
 * @param pixels grey values, row by row
 */
public record Screen(int width, int height, byte[] pixels) {
    /** A black screen with a fan of echoes and light text in its upper left corner. */
    public static Screen echo(List<String> lines, Dice dice) {
        Board board = new Board(640, 480, 72);
        board.ink(4).block(0, 0, 640, 480);
        for (int i = 0; i < 260; i++) {
            double angle = Math.PI * (0.25 + 0.5 * dice.unit());
            double far = 60 + dice.below(300);
            double x = 320 + Math.cos(angle) * far;
            board.ink(dice.between(25, 120))
                    .block(x, 90 + Math.sin(angle) * far, dice.between(2, 22), dice.between(1, 4));
        }
        Glyphs font = Glyphs.of(dice.chance(0.5) ? "Sans-Regular" : "Mono-Regular");
        double size = 15 + dice.below(4);
        for (int i = 0; i < lines.size(); i++) {
            board.ink(2).block(8, 6 + i * size * 1.4, font.width(lines.get(i), size) + 8, size * 1.4);
            board.ink(235).text(font, size, 12, 6 + size + i * size * 1.4, lines.get(i));
        }
        return new Screen(640, 480, Lens.pixels(board.image).clone());
    }

    @Override
    public String toString() {
        return "Screen[" + width + "x" + height + "]";
    }
}
