package org.tocsin.extract.image;

/** A rectangle in pixels; right and bottom are exclusive. */
public record Box(int left, int top, int right, int bottom) {
    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }
}
