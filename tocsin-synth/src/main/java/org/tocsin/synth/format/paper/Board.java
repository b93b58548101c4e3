package org.tocsin.synth.format.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A sheet of paper to paint on; lengths are points (1/72 inch) from the upper left corner. */
final class Board {
    final BufferedImage image;
    final double width;
    final double height;
    final int dpi;
    private final Graphics2D pen;
    private int ink = 20;

    Board(double width, double height, int dpi) {
        this.width = width;
        this.height = height;
        this.dpi = dpi;
        double scale = dpi / 72.0;
        image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_BYTE_GRAY);
        pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
    }

    /** The grey value of what is painted next, 0 is black. */
    Board ink(int grey) {
        ink = grey;
        return this;
    }

    void text(Glyphs font, double size, double x, double baseline, String text) {
        Path2D line = font.line(text, size);
        line.transform(AffineTransform.getTranslateInstance(x, baseline));
        fill(line);
    }

    void centred(Glyphs font, double size, double middle, double baseline, String text) {
        text(font, size, middle - font.width(text, size) / 2, baseline, text);
    }

    void rule(double x1, double y1, double x2, double y2, double thickness) {
        stroke(new java.awt.geom.Line2D.Double(x1, y1, x2, y2), thickness);
    }

    void frame(double x, double y, double w, double h, double thickness) {
        stroke(new Rectangle2D.Double(x, y, w, h), thickness);
    }

    void stroke(java.awt.Shape shape, double thickness) {
        pen.setColor(new Color(ink, ink, ink));
        pen.setStroke(new BasicStroke((float) thickness));
        pen.draw(shape);
    }

    void block(double x, double y, double w, double h) {
        fill(new Rectangle2D.Double(x, y, w, h));
    }

    void fill(java.awt.Shape shape) {
        pen.setColor(new Color(ink, ink, ink));
        pen.fill(shape);
    }

    /** Paints something as if the paper were turned around a point; degrees, clockwise. */
    void turned(double x, double y, double degrees, Runnable painting) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.rotate(Math.toRadians(degrees));
        painting.run();
        pen.setTransform(before);
    }
}
