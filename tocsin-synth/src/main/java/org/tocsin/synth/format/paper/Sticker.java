package org.tocsin.synth.format.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.tocsin.synth.people.Dice;

/** A label stuck somewhere on a page, never quite straight. */
record Sticker(Label label, Rectangle2D bounds, double x, double y, double degrees) {

    static Sticker place(LabelPainter painter, Label label, Dice dice) {
        double w = painter.width(label);
        double h = painter.height(label);
        double kind = dice.unit();
        double degrees = (dice.unit() - 0.5) * 7 + (kind < 0.08 ? 90 : kind < 0.14 ? -90 : kind < 0.18 ? 180 : 0);
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees));
        Rectangle2D box =
                turn.createTransformedShape(new Rectangle2D.Double(0, 0, w, h)).getBounds2D();
        double left = dice.chance(0.3) ? 26 + dice.below(20) : 595 - box.getWidth() - 22 - dice.below(30);
        double where = dice.unit();
        double top = where < 0.65
                ? 18 + dice.below(40)
                : where < 0.85 ? 150 + dice.below(250) : 820 - box.getHeight() - dice.below(50);
        return new Sticker(
                label,
                new Rectangle2D.Double(left, top, box.getWidth(), box.getHeight()),
                left - box.getX(),
                top - box.getY(),
                degrees);
    }

    void paint(Board board, LabelPainter painter) {
        board.turned(x, y, degrees, () -> painter.paint(board, label));
    }

    @Override
    public String toString() {
        return "Sticker[]";
    }
}
