package org.tocsin.review.view;

import java.util.List;

/**
 * Boxes on the picture of a page.
 *
 * @param width  of the upright page in pixels
 * @param height of the upright page in pixels
 * @param boxes  of words that are highlighted or masked
 */
public record PictureView(int width, int height, List<WordBox> boxes) {
    public PictureView {
        boxes = List.copyOf(boxes);
    }

    /**
     * A word on the page.
     *
     * @param left   pixels from the left edge
     * @param top    pixels from the upper edge
     * @param right  pixels from the left edge, exclusive
     * @param bottom pixels from the upper edge, exclusive
     */
    public record WordBox(Span.Kind kind, int left, int top, int right, int bottom) {}
}
