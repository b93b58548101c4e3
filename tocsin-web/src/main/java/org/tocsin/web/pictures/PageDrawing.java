package org.tocsin.web.pictures;

import org.tocsin.model.PagePicture;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.PageView;
import org.tocsin.review.view.PictureView.WordBox;
import org.tocsin.review.view.Span;

/**
 * Draws a page into pixels of our own. Masked, only what the text shows can be read: everything is a coarse mosaic but the words that may be
 * seen, and other people's words are filled boxes. Unmasked, only secrets are covered.
 */
final class PageDrawing {
    /** Columns of a page that is made unreadable as a whole. */
    private static final int COLUMNS = 48;
    /** Smallest square of a mosaic in pixels. */
    private static final int LEAST = 12;
    /** A square is so much larger than a line of letters is high. */
    private static final double LARGER = 1.25;
    /** Share of its height by which a covered word is covered beyond its box. */
    private static final double MARGIN = 0.2;

    private final PageView view;
    private final PagePicture picture;
    private final byte[] pixels;
    private final boolean[] covered;

    private PageDrawing(PageView view) {
        this.view = view;
        picture = view.picture();
        pixels = new byte[picture.width() * picture.height()];
        covered = new boolean[pixels.length];
    }

    /** The page as a mosaic of few squares, one pixel each: nothing on it can be read. */
    static byte[] unreadable(PageView view) {
        PageDrawing drawing = new PageDrawing(view);
        int side = drawing.side();
        int width = (drawing.picture.width() + side - 1) / side;
        int height = (drawing.picture.height() + side - 1) / side;
        byte[] squares = new byte[width * height];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Colours.on(Span.Kind.PLAIN, drawing.mean(i % width * side, i / width * side, side));
        }
        return Png.of(width, height, squares, Colours.all());
    }

    /** The page with its boxes. */
    static byte[] readable(PageView view, Masking masking) {
        PageDrawing drawing = new PageDrawing(view);
        drawing.each(Span.Kind.MASKED, drawing::cover);
        if (masking == Masking.MASKED) {
            drawing.mosaic();
            drawing.each(Span.Kind.PLAIN, drawing::show);
        } else {
            drawing.show(new WordBox(
                    Span.Kind.PLAIN, 0, 0, view.boxes().width(), view.boxes().height()));
        }
        for (Span.Kind kind : Span.Kind.values()) {
            if (kind != Span.Kind.PLAIN && kind != Span.Kind.MASKED) {
                drawing.each(kind, drawing::show);
                drawing.each(kind, drawing::underline);
            }
        }
        for (int i = 0; i < drawing.pixels.length; i++) {
            drawing.pixels[i] = drawing.covered[i] ? (byte) Colours.MASK : drawing.pixels[i];
        }
        return Png.of(drawing.picture.width(), drawing.picture.height(), drawing.pixels, Colours.all());
    }

    private interface Brush {
        void on(WordBox box);
    }

    private void each(Span.Kind kind, Brush brush) {
        view.boxes().boxes().stream().filter(box -> box.kind() == kind).forEach(brush::on);
    }

    private int side() {
        double letters = view.letters() * down() * LARGER;
        return (int) Math.ceil(Math.max(LEAST, Math.max(letters, (double) picture.width() / COLUMNS)));
    }

    private double across() {
        return (double) picture.width() / view.boxes().width();
    }

    private double down() {
        return (double) picture.height() / view.boxes().height();
    }

    /** The brightness of a square, in steps of two; what is covered counts as dark as its cover. */
    private int mean(int left, int top, int side) {
        int right = Math.min(picture.width(), left + side);
        int bottom = Math.min(picture.height(), top + side);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += covered[y * picture.width() + x] ? 3 : picture.level(x, y);
            }
        }
        return sum / Math.max(1, (right - left) * (bottom - top)) | 1;
    }

    private void mosaic() {
        int side = side();
        for (int top = 0; top < picture.height(); top += side) {
            for (int left = 0; left < picture.width(); left += side) {
                byte colour = Colours.on(Span.Kind.PLAIN, mean(left, top, side));
                fill(left, top, left + side, top + side, colour);
            }
        }
    }

    private void fill(int left, int top, int right, int bottom, byte colour) {
        for (int y = Math.max(0, top); y < Math.min(picture.height(), bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(picture.width(), right); x++) {
                pixels[y * picture.width() + x] = colour;
            }
        }
    }

    private void cover(WordBox box) {
        int margin = (int) Math.ceil(MARGIN * (box.bottom() - box.top()));
        int bottom = Math.min(picture.height(), (int) Math.ceil((box.bottom() + margin) * down()));
        int right = Math.min(picture.width(), (int) Math.ceil((box.right() + margin) * across()));
        for (int y = Math.max(0, (int) ((box.top() - margin) * down())); y < bottom; y++) {
            for (int x = Math.max(0, (int) ((box.left() - margin) * across())); x < right; x++) {
                covered[y * picture.width() + x] = true;
            }
        }
    }

    /** Shows the words themselves, on the ground of their kind. */
    private void show(WordBox box) {
        int bottom = Math.min(picture.height(), (int) Math.ceil(box.bottom() * down()) + 1);
        int right = Math.min(picture.width(), (int) Math.ceil(box.right() * across()) + 2);
        for (int y = Math.max(0, (int) (box.top() * down()) - 1); y < bottom; y++) {
            for (int x = Math.max(0, (int) (box.left() * across()) - 2); x < right; x++) {
                pixels[y * picture.width() + x] = Colours.on(box.kind(), picture.level(x, y));
            }
        }
    }

    private void underline(WordBox box) {
        int left = (int) (box.left() * across()) - 2;
        int right = (int) Math.ceil(box.right() * across()) + 2;
        int bottom = (int) Math.ceil(box.bottom() * down()) + 1;
        fill(left, bottom, right, bottom + 2, Colours.line(box.kind()));
    }
}
