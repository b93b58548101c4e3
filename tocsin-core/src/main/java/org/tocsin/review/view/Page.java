package org.tocsin.review.view;

import java.util.List;

/**
 * Some rows of a list.
 *
 * @param from  how many come before
 * @param total how many there are in all
 */
public record Page<T>(List<T> rows, int from, int total) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** Whether rows follow. */
    public boolean more() {
        return from + rows.size() < total;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Page[" + from + " to " + (from + rows.size()) + " of " + total + "]";
    }
}
