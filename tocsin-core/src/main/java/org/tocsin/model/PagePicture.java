package org.tocsin.model;

import java.util.Arrays;

/**
 * The reduced picture of a page on which the words of a {@link Layout} lie: upright, straight, as large as the page or smaller. Sixteen
 * levels of grey and nothing else, so that whoever draws it decodes no format: two pixels a byte, the left one in the upper half; each row
 * begins on a byte.
 */
public final class PagePicture {
    /** Most pixels: an A4 page at about 135 dots an inch. */
    public static final int MOST_PIXELS = 1_800_000;
    /** Longest side in pixels: rolls and strips. */
    public static final int LONGEST = 6_000;

    private final int width;
    private final int height;
    private final byte[] packed;

    /**
     * A picture.
     *
     * @throws IllegalArgumentException if it is empty, larger than allowed, or has another number of bytes than its size needs
     */
    public PagePicture(int width, int height, byte[] packed) {
        if (!isAllowed(width, height) || packed.length != bytes(width, height)) {
            throw new IllegalArgumentException("this is no picture of a page");
        }
        this.width = width;
        this.height = height;
        this.packed = packed.clone();
    }

    /** Whether a picture may have this size. */
    public static boolean isAllowed(int width, int height) {
        return width > 0 && height > 0 && width <= LONGEST && height <= LONGEST && (long) width * height <= MOST_PIXELS;
    }

    /** How many bytes the pixels of a picture of this size take. */
    public static int bytes(int width, int height) {
        return (width + 1) / 2 * height;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /** Brightness of a pixel: 0 black to 15 white. */
    public int level(int x, int y) {
        byte two = packed[(width + 1) / 2 * y + x / 2];
        return x % 2 == 0 ? two >> 4 & 0xf : two & 0xf;
    }

    /** All pixels. */
    public byte[] packed() {
        return packed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PagePicture picture
                && width == picture.width
                && height == picture.height
                && Arrays.equals(packed, picture.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed) + 31 * width;
    }

    /** Shows nothing of the picture. */
    @Override
    public String toString() {
        return "PagePicture[" + width + " x " + height + "]";
    }
}
