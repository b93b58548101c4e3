package org.tocsin.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises UTF-16 without byte order mark: Western text has a zero in every second byte. */
final class Utf16Shape {
    private static final int MIN = 8;

    private Utf16Shape() {}

    static @Nullable Charset of(byte[] sample) {
        int length = Math.min(sample.length, 8_192) & ~1;
        if (length < MIN) {
            return null;
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i += 2) {
            evenZeros += sample[i] == 0 && printable(sample[i + 1]) ? 1 : 0;
            oddZeros += sample[i + 1] == 0 && printable(sample[i]) ? 1 : 0;
        }
        int pairs = length / 2;
        if (oddZeros * 10 >= pairs * 8) {
            return StandardCharsets.UTF_16LE;
        }
        return evenZeros * 10 >= pairs * 8 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean printable(byte b) {
        int c = b & 0xFF;
        return (c >= 0x20 && c != 0x7F) || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }
}
