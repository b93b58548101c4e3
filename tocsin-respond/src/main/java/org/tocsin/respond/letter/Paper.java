package org.tocsin.respond.letter;

/**
 * Where things lie on the first side, in points. Three French envelopes are served: DL (110 x 220 mm) with a window of 35 or 45 x 100 mm
 * that is 20 mm from the right and lower edge, for A4 folded in three; C5 (162 x 229 mm) with a window of 45 x 100 mm that is 20 mm from
 * the right and 60 mm from the lower edge, for A4 folded in two. The sheet lies loose: it may be shifted by as much as the envelope is
 * larger. {@code VISIBLE} is what no shift hides in any of them: the address lies inside. {@code PEEP} is what some shift shows in one of
 * them: nothing else lies there.
 */
final class Paper {
    private static final double MM = 72 / 25.4;

    static final Area VISIBLE = new Area(mm(110), mm(57), mm(190), mm(79));
    static final Area PEEP = new Area(mm(90), mm(34), mm(210), mm(102));

    static final double LEFT = mm(22);
    static final double RIGHT = mm(190);
    static final double TOP = mm(20);
    static final double BOTTOM = mm(273);
    static final double FOOT = mm(283);
    static final double SENDER_RIGHT = mm(86);
    /** Lines of the sender above this cannot show in a window, however wide they are; the lines a text is broken into are few. */
    static final double SENDER_WIDE = mm(22);

    static final double DATE = mm(107);

    private Paper() {}

    /** A rectangle, from the upper left corner. */
    record Area(double left, double top, double right, double bottom) {}

    static double mm(double millimetres) {
        return millimetres * MM;
    }
}
