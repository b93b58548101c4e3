package org.tocsin.review.view;

import java.util.List;

/**
 * What may be seen of the picture of a page, and what is covered. Whatever lies in no box was not recognised, or nobody can tell whose it is.
 *
 * @param width  of the upright page in pixels
 * @param height of the upright page in pixels
 * @param boxes  of words and stretches of words of one kind
 */
public record PictureView(int width, int height, List<WordBox> boxes) {
    public PictureView {
        boxes = List.copyOf(boxes);
    }

    /**
     * A word, or several beside each other.
     *
     * @param left   pixels from the left edge
     * @param top    pixels from the upper edge
     * @param right  pixels from the left edge, exclusive
     * @param bottom pixels from the upper edge, exclusive
     */
    public record WordBox(Span.Kind kind, int left, int top, int right, int bottom) {}
}
