package org.tocsin.web.pictures;

import org.tocsin.review.view.Span;

/** The colours of drawn pages: sixteen greys, the same on the grounds of highlights, and the lines below them, as in the style of text. */
final class Colours {
    /** What other people's words are covered with. */
    static final int MASK = 5 * 16;

    private static final int[] GROUNDS = {0xffffff, 0xffe08a, 0xcfe8ff, 0xd8f3dc, 0xefe0fb};
    private static final int[] LINES = {0x2b3a42, 0x9a6b00, 0x1a5c99, 0x1d6440, 0x6b3a99};

    private Colours() {}

    /** All of them by number. */
    static int[] all() {
        int[] colours = new int[MASK + LINES.length];
        for (int ground = 0; ground < GROUNDS.length; ground++) {
            for (int level = 0; level < 16; level++) {
                colours[16 * ground + level] = shade(GROUNDS[ground], level);
            }
        }
        System.arraycopy(LINES, 0, colours, MASK, LINES.length);
        return colours;
    }

    private static int shade(int ground, int level) {
        int red = (ground >> 16 & 0xff) * level / 15;
        int green = (ground >> 8 & 0xff) * level / 15;
        int blue = (ground & 0xff) * level / 15;
        return red << 16 | green << 8 | blue;
    }

    /** The number of a grey on the ground of such words. */
    static byte on(Span.Kind kind, int level) {
        return (byte) (16 * ground(kind) + level);
    }

    /** The number of the colour of lines around such words. */
    static byte line(Span.Kind kind) {
        return (byte) (MASK + ground(kind));
    }

    private static int ground(Span.Kind kind) {
        return switch (kind) {
            case NAME -> 1;
            case BIRTH_DATE -> 2;
            case IDENTIFIER -> 3;
            case ADDRESS, CONTACT -> 4;
            case PLAIN, MASKED, CONTROL, GAP -> 0;
        };
    }
}
