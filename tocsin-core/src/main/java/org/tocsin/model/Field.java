package org.tocsin.model;

/**
 * A part of a passage's text whose meaning the format gives: the cell of a table under its column heading, a mail header.
 *
 * @param label the column heading or field name as written, for a table without heading {@code column 3}
 * @param start offset of its first character in the passage text
 * @param end   offset after its last character
 */
public record Field(String label, int start, int end) {
    public Field {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("offsets must satisfy 0 <= start <= end, were " + start + ", " + end);
        }
    }
}
