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
