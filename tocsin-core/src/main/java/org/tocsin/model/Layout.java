package org.tocsin.model;

import java.util.List;

/**
 * Where the words of a page that was read from a picture lie, and how sure the recognition of each was.
 *
 * @param width  of the upright page in pixels
 * @param height of the upright page in pixels
 * @param words  in order of their offsets
 */
public record Layout(int width, int height, List<Word> words) {
    public Layout {
        words = List.copyOf(words);
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a page has no negative size");
        }
    }

    /**
     * A word.
     *
     * @param start      offset of its first character in the passage text
     * @param end        offset after its last character
     * @param left       pixels from the left edge of the upright page
     * @param top        pixels from its upper edge
     * @param right      pixels from the left edge, exclusive
     * @param bottom     pixels from the upper edge, exclusive
     * @param confidence of the recognition, 0 to 100
     */
    public record Word(int start, int end, int left, int top, int right, int bottom, int confidence) {}
}
