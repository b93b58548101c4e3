package org.tocsin.detect.table;

import java.util.List;

/**
 * People whose facts do not stand in rows.
 *
 * @param each the lines about each of them
 * @param first the first line that belongs to them
 * @param end  the line after the last that belongs to them
 * @param form whether headings say what they are to each other: a form about one of them and no list
 */
record People(List<List<String>> each, int first, int end, boolean form) {
    People {
        each = each.stream().map(List::copyOf).toList();
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "People[" + each.size() + "]";
    }
}
