package org.tocsin.registry.load;

import java.util.List;
import java.util.Map;

/**
 * Where the content of one of the product's columns comes from.
 *
 * @param sources  headings in the file; their cells are joined, empty ones left out; none for a constant
 * @param with     what stands between joined cells
 * @param constant the content of every row, where there are no sources
 * @param trim     whether blanks around the cell are left out
 * @param values   cell contents and what they become; others stay as they are
 */
public record ColumnRule(List<String> sources, String with, String constant, boolean trim, Map<String, String> values) {
    public ColumnRule {
        sources = List.copyOf(sources);
        values = Map.copyOf(values);
    }

    /** The cell of one column. */
    public static ColumnRule of(String source) {
        return new ColumnRule(List.of(source), "", "", true, Map.of());
    }

    /** The same content in every row. */
    public static ColumnRule always(String constant) {
        return new ColumnRule(List.of(), "", constant, true, Map.of());
    }

    /** Whether every row has the same content. */
    boolean isConstant() {
        return sources.isEmpty();
    }
}
