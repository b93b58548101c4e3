package org.tocsin.portal.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads lines where they lie, from the first to the last: {@code while (lines.next()) ...}. Nothing is copied unless asked for, so
 * that a record that was shown leaves nothing behind but the array it lay in.
 */
public final class Lines {
    private final byte[] bytes;
    private final int end;
    private int from;
    private int to;
    private int next;

    /** Lines in this part of an array. */
    public Lines(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        next = from;
    }

    /** The lines of texts that are nobody's secret. */
    public static Lines of(List<PortalText> texts) {
        LineWriter writer = new LineWriter();
        texts.forEach(writer::text);
        byte[] bytes = writer.bytes();
        return new Lines(bytes, 0, bytes.length);
    }

    /** The array in which they lie. */
    public byte[] bytes() {
        return bytes;
    }

    /** Goes to the next line; false behind the last. */
    public boolean next() {
        if (next >= end) {
            return false;
        }
        from = next;
        to = from;
        while (to < end && bytes[to] != '\n') {
            to++;
        }
        next = to + 1;
        return true;
    }

    /** What this line is; 0 for an empty one. */
    public char mark() {
        return from < to ? (char) (bytes[from] & 0xff) : 0;
    }

    /** Where its text begins in the array. */
    public int from() {
        return Math.min(from + 1, to);
    }

    /** Where its text ends in the array. */
    public int to() {
        return to;
    }

    /** Its text, copied. */
    public String text() {
        return new String(bytes, from(), to - from(), StandardCharsets.UTF_8);
    }

    /** Whether its text is this. */
    public boolean is(String text) {
        byte[] other = text.getBytes(StandardCharsets.UTF_8);
        return java.util.Arrays.equals(bytes, from(), to, other, 0, other.length);
    }
}
