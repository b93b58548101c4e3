package org.tocsin.synth.format.paper;

import org.tocsin.synth.people.Dice;

/**
 * How one document looks on paper.
 *
 * @param size of the text, in points
 * @param leading distance of lines, in sizes
 * @param heading 0 left, 1 centred, 2 framed, 3 underlined, 4 white on grey
 * @param grid whether tables have lines
 * @param mark which mark the letterhead bears, 0 none
 */
record Look(
        Glyphs plain,
        Glyphs bold,
        double size,
        double leading,
        double margin,
        int heading,
        boolean grid,
        int mark,
        String foot) {

    static Look draw(Dice dice, int dpi) {
        int family = dice.below(10);
        String name = family < 5 ? "Sans" : family < 9 ? "Serif" : "Mono";
        double least = dpi < 200 ? 10 : 9;
        double size = (family == 9 ? least - 0.5 : least) + dice.below(5) * 0.5;
        String foot =
                dice.chance(0.6) ? "Page 1 - imprimé le " + (10 + dice.below(18)) + "/03 - réf. " + dice.digits(6) : "";
        return new Look(
                Glyphs.of(name + "-Regular"),
                Glyphs.of(name + "-Bold"),
                size,
                1.18 + dice.below(5) * 0.06,
                38 + dice.below(28),
                dice.below(5),
                dice.chance(0.6),
                dice.below(5),
                foot);
    }

    double line() {
        return size * leading;
    }
}
