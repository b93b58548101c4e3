package org.tocsin.extract.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the numbers and texts of a frame, big-endian, texts as UTF-8 with their length. */
final class WireOut {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    WireOut number(int value) {
        out.write(value >>> 24);
        out.write(value >>> 16);
        out.write(value >>> 8);
        out.write(value);
        return this;
    }

    WireOut large(long value) {
        return number((int) (value >>> 32)).number((int) value);
    }

    WireOut bytes(byte[] value) {
        number(value.length);
        out.writeBytes(value);
        return this;
    }

    /** A lone surrogate becomes one question mark, so offsets into the text stay true. */
    WireOut text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    WireOut constant(Enum<?> value) {
        return text(value.name());
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** Cuts a text to a number of characters without splitting a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
