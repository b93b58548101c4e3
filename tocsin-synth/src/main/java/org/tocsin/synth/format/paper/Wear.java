package org.tocsin.synth.format.paper;

import java.util.List;
import org.tocsin.synth.people.Dice;

/**
 * What happens to a page between the printer and the file. All values stay within what a person still reads without
 * effort: an answer key may not expect what nobody can read.
 *
 * @param way how the picture is taken
 * @param angle by which the sheet lies askew, degrees
 * @param quarters quarter turns by which the picture is stored turned, 0 to 3
 * @param noise standard deviation of the grey values
 * @param specks share of the pixels that are black or white dust
 * @param quality of JPEG, percent
 */
record Wear(
        Way way,
        int dpi,
        double angle,
        int quarters,
        double noise,
        double specks,
        int streaks,
        boolean folded,
        boolean holed,
        boolean stamped,
        boolean darkEdge,
        double blur,
        int quality) {
    /** How a picture is taken. */
    enum Way {
        SCANNER,
        FAX,
        PHOTO
    }

    /** Draws wear for all pages of a document, of a share of faxes and photographs. */
    static Wear draw(Dice dice) {
        double kind = dice.unit();
        Way way = kind < 0.72 ? Way.SCANNER : kind < 0.86 ? Way.FAX : Way.PHOTO;
        int dpi = way == Way.SCANNER ? dice.pick(List.of(150, 200, 200, 200, 300, 300)) : 200;
        double most = dpi == 150 ? 9 : dpi == 200 ? 16 : 22;
        boolean straight = dice.chance(0.25);
        return new Wear(
                way,
                dpi,
                straight ? 0 : (dice.unit() * 2 - 1) * 3,
                dice.chance(0.12) ? dice.between(1, 3) : 0,
                way == Way.FAX ? 12 : dice.unit() * most,
                dice.chance(0.5) ? dice.unit() * (way == Way.FAX ? 0.0012 : 0.003) : 0,
                dice.chance(0.2) ? dice.between(1, 4) : 0,
                dice.chance(0.25),
                dice.chance(0.3),
                dice.chance(0.35),
                dice.chance(0.3),
                way == Way.PHOTO ? 0.4 + dice.unit() * 0.4 : dice.chance(0.3) ? 0.4 : 0,
                dice.between(dpi == 150 ? 50 : 35, 70));
    }
}
