package org.tocsin.review.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.scan.Readings.PagePlace;

/**
 * The text of a passage, or what stands around a mention in it.
 *
 * @param number  of the passage in its document, -1 for the path
 * @param name    its place in the document: {@code page:3}, {@code row:17}
 * @param place   the same in words
 * @param lines   the text; where something is left out a line says so
 * @param masked  how many stretches of other people's data are masked
 * @param page    the page on which they were recognised, if they were read from a picture; beside the path, a page that speaks of the same
 *                human being
 */
public record PassageView(
        int number,
        String name,
        String place,
        List<Line> lines,
        int masked,
        @Nullable PagePlace page) {
    public PassageView {
        lines = List.copyOf(lines);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "PassageView[" + name + ", " + lines.size() + " lines]";
    }
}
