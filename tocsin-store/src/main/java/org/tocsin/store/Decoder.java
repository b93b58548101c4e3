package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Encoder} wrote; every length is checked against the record. */
final class Decoder {
    private final byte[] data;
    private int at;

    Decoder(byte[] data) {
        this.data = data;
    }

    /** Whether all was read. */
    boolean atEnd() {
        return at == data.length;
    }

    /** How many bytes were read. */
    int position() {
        return at;
    }

    /** The next number. */
    long number() {
        long value = 0;
        for (int shift = 0; shift < 70 && at < data.length; shift += 7) {
            byte b = data[at++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a stored record ends inside a number");
    }

    /** The next number, which is an int. */
    int integer() {
        return Math.toIntExact(number());
    }

    /** The next text. */
    String text() {
        int size = size();
        String value = new String(data, at, size, StandardCharsets.UTF_8);
        at += size;
        return value;
    }

    /** The next text, as this object if it is equal to it, which then need not be made. */
    String text(String like) {
        int start = at;
        int size = size();
        if (equal(like, size)) {
            at += size;
            return like;
        }
        at = start;
        return text();
    }

    /** Compares the UTF-8 of texts of the Basic Latin to Greek blocks; any other is said to be unequal. */
    private boolean equal(String like, int size) {
        int i = at;
        int end = at + size;
        for (int c = 0; c < like.length(); c++) {
            char letter = like.charAt(c);
            if (letter < 0x80) {
                if (i >= end || data[i++] != letter) {
                    return false;
                }
            } else if (letter >= 0x800
                    || i + 1 >= end
                    || data[i++] != (byte) (0xc0 | (letter >> 6))
                    || data[i++] != (byte) (0x80 | (letter & 0x3f))) {
                return false;
            }
        }
        return i == end;
    }

    /** The next bytes. */
    byte[] bytes() {
        int size = size();
        byte[] value = Arrays.copyOfRange(data, at, at + size);
        at += size;
        return value;
    }

    private int size() {
        long size = number();
        if (size < 0 || size > data.length - at) {
            throw new IllegalStateException("a stored record is shorter than it says");
        }
        return (int) size;
    }
}
