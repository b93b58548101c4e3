package org.tocsin.review.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a passage, or what stands around a mention in it.
 *
 * @param number  of the passage in its document, -1 for the path
 * @param name    its place in the document: {@code page:3}, {@code row:17}
 * @param place   the same in words
 * @param lines   the text; where something is left out a line says so
 * @param masked  how many stretches of other people's data are masked
 * @param picture where the words lie on the page, if they were read from a picture; the whole page, not only these lines
 */
public record PassageView(
        int number,
        String name,
        String place,
        List<Line> lines,
        int masked,
        @Nullable PictureView picture) {
    public PassageView {
        lines = List.copyOf(lines);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "PassageView[" + name + ", " + lines.size() + " lines]";
    }
}
