package org.tocsin.extract.pages;

import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.image.Resizing;
import org.tocsin.model.PagePicture;

/** Makes the small pictures of pages that are kept: paper becomes plain white and ink plain black, so that the grain of a scan costs no room. */
final class Reduced {
    private static final int LEVELS = 16;
    /** What is so much darker than the paper still counts as paper. */
    private static final int GRAIN = 28;
    /** What is darker than this is ink. */
    private static final int INK = 48;
    /** Share of a page that is paper. */
    private static final double LEAST_PAPER = 0.3;
    /** Ground darker than this is no paper: an X-ray, a photograph. */
    private static final int DARKEST_PAPER = 150;

    private Reduced() {}

    static PagePicture of(GreyImage page) {
        GreyImage small = smaller(page);
        byte[] levels = levels(white(small));
        int row = (small.width() + 1) / 2;
        byte[] packed = new byte[row * small.height()];
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                packed[y * row + x / 2] |= (byte) (levels[small.at(x, y)] << (x % 2 == 0 ? 4 : 0));
            }
        }
        return new PagePicture(small.width(), small.height(), packed);
    }

    private static GreyImage smaller(GreyImage page) {
        double scale = Math.min(
                Math.sqrt(PagePicture.MOST_PIXELS * 0.99 / ((double) page.width() * page.height())),
                (double) PagePicture.LONGEST / (Math.max(page.width(), page.height()) + 1));
        return scale >= 1 ? page : Resizing.scale(page, scale);
    }

    /** The commonest brightness among the bright ones less the grain of the paper; the brightest there is where nothing is like paper. */
    private static int white(GreyImage picture) {
        int[] counts = new int[256];
        for (byte pixel : picture.pixels()) {
            counts[pixel & 0xff]++;
        }
        int paper = DARKEST_PAPER;
        for (int value = DARKEST_PAPER; value < 256; value++) {
            paper = counts[value] > counts[paper] ? value : paper;
        }
        int near = 0;
        for (int value = Math.max(DARKEST_PAPER, paper - GRAIN); value <= Math.min(255, paper + GRAIN); value++) {
            near += counts[value];
        }
        return near < picture.pixels().length * LEAST_PAPER ? 255 : paper - GRAIN;
    }

    private static byte[] levels(int white) {
        byte[] levels = new byte[256];
        for (int value = 0; value < 256; value++) {
            int within = Math.max(INK, Math.min(white, value)) - INK;
            levels[value] = (byte) Math.round((LEVELS - 1.0) * within / (white - INK));
        }
        return levels;
    }
}
