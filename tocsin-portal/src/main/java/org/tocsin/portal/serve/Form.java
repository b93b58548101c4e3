package org.tocsin.portal.serve;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a form sent ({@code application/x-www-form-urlencoded}), read where it lies; closing wipes it. */
final class Form implements AutoCloseable {
    private static final int HEX = 16;

    private final byte[] body;

    Form(byte[] body) {
        this.body = body;
    }

    /** The value of a field, to be wiped by the caller; empty if the field is missing. */
    char[] value(String field) {
        byte[] name = (field + "=").getBytes(StandardCharsets.US_ASCII);
        for (int from = 0; from < body.length; from = end(from) + 1) {
            if (from + name.length <= body.length
                    && Arrays.equals(body, from, from + name.length, name, 0, name.length)) {
                return decode(from + name.length, end(from));
            }
        }
        return new char[0];
    }

    /** The value of a field that is no secret, without blanks around. */
    String text(String field) {
        return new String(value(field)).strip();
    }

    private int end(int from) {
        int end = from;
        while (end < body.length && body[end] != '&') {
            end++;
        }
        return end;
    }

    private char[] decode(int from, int to) {
        byte[] bytes = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            int value = body[i];
            if (value == '+') {
                value = ' ';
            } else if (value == '%' && i + 2 < to) {
                value = Character.digit(body[i + 1], HEX) * HEX + Character.digit(body[i + 2], HEX);
                i += 2;
            }
            bytes[length++] = (byte) value;
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length));
        char[] chars = Arrays.copyOfRange(decoded.array(), 0, decoded.length());
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return chars;
    }

    @Override
    public void close() {
        Arrays.fill(body, (byte) 0);
    }
}
