package org.tocsin.respond.letter.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes of a PDF in the making. */
final class Bytes {
    private byte[] data;
    private int size;

    Bytes(int room) {
        data = new byte[room];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    Bytes raw(int value) {
        if (size == data.length) {
            data = Arrays.copyOf(data, size * 2);
        }
        data[size++] = (byte) value;
        return this;
    }

    /** Characters of ISO 8859-1. */
    Bytes text(String text) {
        for (int i = 0; i < text.length(); i++) {
            raw(text.charAt(i));
        }
        return this;
    }

    /** A number with two decimals at most. */
    Bytes number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            raw('-');
            hundredths = -hundredths;
        }
        text(Long.toString(hundredths / 100));
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            raw('.').raw('0' + rest / 10);
            if (rest % 10 != 0) {
                raw('0' + rest % 10);
            }
        }
        return raw(' ');
    }

    /** A byte inside a literal string. */
    void inString(int value) {
        switch (value) {
            case '(', ')', '\\' -> raw('\\').raw(value);
            case '\r' -> raw('\\').raw('r');
            default -> raw(value);
        }
    }

    /** Text of any script as a hexadecimal string. */
    static String hex(String text) {
        StringBuilder hex = new StringBuilder("<FEFF");
        for (byte value : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(Character.forDigit((value >> 4) & 15, 16)).append(Character.forDigit(value & 15, 16));
        }
        return hex.append('>').toString();
    }

    byte[] deflated() {
        return deflate(data, size);
    }

    static byte[] deflate(byte[] bytes, int length) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            byte[] packed = new byte[length / 2 + 64];
            int end = 0;
            while (!deflater.finished()) {
                if (end == packed.length) {
                    packed = Arrays.copyOf(packed, end * 2);
                }
                end += deflater.deflate(packed, end, packed.length - end);
            }
            return Arrays.copyOf(packed, end);
        } finally {
            deflater.end();
        }
    }
}
