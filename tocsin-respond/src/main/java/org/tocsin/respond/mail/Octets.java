package org.tocsin.respond.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets that are put one behind the other, by one thread. */
final class Octets {
    private byte[] octets;
    private int length;

    /** None so far; room for so many before it grows. */
    Octets(int room) {
        octets = new byte[Math.max(16, room)];
    }

    /** Adds the lowest eight bits. */
    void add(int octet) {
        if (length == octets.length) {
            grow(1);
        }
        octets[length++] = (byte) octet;
    }

    void add(byte[] more) {
        add(more, 0, more.length);
    }

    void add(byte[] more, int from, int count) {
        if (octets.length - length < count) {
            grow(count);
        }
        System.arraycopy(more, from, octets, length, count);
        length += count;
    }

    /** Adds a text in UTF-8. */
    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void grow(int count) {
        octets = Arrays.copyOf(octets, Math.max(length + count, octets.length * 2));
    }

    /** A copy of what was added. */
    byte[] toArray() {
        return Arrays.copyOf(octets, length);
    }
}
