package org.tocsin.extract.health;

import java.io.InputStream;

/** Decodes Base64 (RFC 4648, also its URL alphabet) while it is read; skips what is none of it and never breaks off. */
final class Base64Text extends InputStream {
    private final CharSequence text;
    private final int end;
    private int at;
    private int bits;
    private int held;

    Base64Text(CharSequence text) {
        this.text = text;
        this.end = text.length();
    }

    @Override
    public int read() {
        while (held < 8) {
            if (at >= end) {
                return -1;
            }
            char c = text.charAt(at++);
            int value = value(c);
            if (c == '=') {
                at = end;
            } else if (value >= 0) {
                bits = (bits << 6 | value) & 0xFFFF;
                held += 6;
            }
        }
        held -= 8;
        return bits >> held & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int n = 0;
        while (n < length) {
            int b = read();
            if (b < 0) {
                return n == 0 ? -1 : n;
            }
            target[offset + n++] = (byte) b;
        }
        return n;
    }

    /** Whether a text is long and holds nothing but the alphabet and line breaks. */
    static boolean looksLike(CharSequence text) {
        if (text.length() < 200) {
            return false;
        }
        for (int i = 0; i < Math.min(text.length(), 4_000); i++) {
            char c = text.charAt(i);
            if (value(c) < 0 && c != '=' && c != '\n' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    private static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }
}
