package org.tocsin.extract.ocr;

import org.tocsin.extract.image.Grain;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.image.Ink;
import org.tocsin.extract.image.Paper;
import org.tocsin.extract.image.Resizing;
import org.tocsin.extract.image.Sheet;
import org.tocsin.extract.image.Specks;
import org.tocsin.extract.image.Streaks;
import org.tocsin.extract.image.Turning;

/** A page made ready for the engine: evened, upright, straight, and in a size at which letters are read best. */
final class UprightPage {
    /** Longer side of the small copy by which a page is judged. */
    private static final int SMALL = 1800;
    /** Height of small letters in pixels that the engine reads well at least cost. */
    private static final double BEST = 18;

    private static final int INK = 150;

    private final GreyImage page;
    private final Upright upright;

    private UprightPage(GreyImage page, Upright upright) {
        this.page = page;
        this.upright = upright;
    }

    /** A whole page as it was scanned or photographed: only the sheet of it counts, without dust and what a scanner draws over it. */
    static UprightPage ofPage(GreyImage picture) {
        return of(Sheet.alone(Streaks.without(Specks.without(picture))), true);
    }

    /** A part of a page that is clean already. */
    static UprightPage of(GreyImage picture) {
        return of(picture, false);
    }

    private static UprightPage of(GreyImage picture, boolean grainy) {
        int factor = Math.max(1, (int) Math.round(Math.max(picture.width(), picture.height()) / (double) SMALL));
        GreyImage small = Resizing.shrink(picture, factor);
        Paper paper = Paper.of(small);
        GreyImage page = picture;
        if (paper.isDark()) {
            page = inverted(page);
            small = inverted(small);
            paper = Paper.of(small);
        }
        if (paper.isUneven()) {
            page = paper.even(page);
            small = paper.even(small);
        }
        page = grainy ? Grain.without(page) : page;
        Upright upright = Posture.of(Ink.of(small, INK).pieces(), small.width(), small.height(), factor);
        return new UprightPage(page, upright);
    }

    private static GreyImage inverted(GreyImage image) {
        byte[] pixels = new byte[image.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ~image.pixels()[i];
        }
        return new GreyImage(pixels, image.width(), image.height(), image.dpi());
    }

    Upright upright() {
        return upright;
    }

    /** Whether there is nothing on it that could be a letter. */
    boolean isEmpty() {
        return upright.textHeight() == 0;
    }

    /** Width of the upright page in pixels of the picture. */
    int width() {
        return upright.turned() % 180 == 0 ? page.width() : page.height();
    }

    /** Height of the upright page in pixels of the picture. */
    int height() {
        return upright.turned() % 180 == 0 ? page.height() : page.width();
    }

    /** The same page turned otherwise. */
    UprightPage turned(Upright other) {
        return new UprightPage(page, other);
    }

    /** By how much the picture is made larger or smaller for the engine. */
    double scale(double most) {
        double height = upright.textHeight();
        double wanted = height < 1 ? 1 : BEST / height;
        double room = Math.sqrt(30e6 / ((double) page.width() * page.height()));
        double scale = Math.min(Math.min(most, room), Math.max(0.2, wanted));
        return scale > 0.85 && scale < 1.15 ? 1 : scale;
    }

    /** The picture for the engine. */
    GreyImage image(double scale) {
        GreyImage image = scale == 1 ? page : Resizing.scale(page, scale);
        image = Turning.quarters(image, upright.turned());
        return Math.abs(upright.skew()) < 0.08 ? image : Turning.by(image, upright.skew());
    }
}
