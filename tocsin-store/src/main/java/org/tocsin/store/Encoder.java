package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes compact binary records: numbers as base-128 varints, text as length and UTF-8. */
final class Encoder {
    private byte[] buffer = new byte[256];
    private int length;

    /** A number; negative ones take ten bytes. */
    Encoder number(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[length++] = (byte) rest;
        return this;
    }

    /** Text; half a surrogate pair becomes {@code ?}, so offsets stay right. */
    Encoder text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with their length. */
    Encoder bytes(byte[] value) {
        number(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    private void reserve(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(length, more), Math.min(length, 1 << 29) * 2));
        }
    }

    /** What was written. */
    byte[] done() {
        return Arrays.copyOf(buffer, length);
    }
}
