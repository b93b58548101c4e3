package org.tocsin.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a text whose lines may come from different systems: a valid UTF-8 sequence is one character, any other high byte
 * is one of a single-byte charset. So a file that is ASCII for its first megabyte still decodes right behind it, and a
 * concatenation of two exports keeps its accents. Memory is flat.
 */
public final class DecodedReader extends Reader {
    private final InputStream in;
    private final char[] table;
    private final byte[] bytes = new byte[16_384];
    private int from;
    private int to;
    private boolean ended;
    private char pendingLow;

    private DecodedReader(InputStream in, Charset single) {
        this.in = in;
        this.table = FrenchBytes.table(single);
    }

    /** Opens a reader for the guess; the stream stands at the first byte of the text, mark included. */
    public static Reader open(InputStream in, CharsetGuess guess) throws IOException {
        in.skipNBytes(guess.bom());
        if (!guess.mixable()) {
            return new InputStreamReader(in, guess.charset());
        }
        Charset single =
                guess.charset().equals(StandardCharsets.UTF_8) ? Charset.forName("windows-1252") : guess.charset();
        return new DecodedReader(in, single);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int n = 0;
        while (n < length) {
            if (pendingLow != 0) {
                target[offset + n++] = pendingLow;
                pendingLow = 0;
            } else if (from < to && bytes[from] >= 0) {
                target[offset + n++] = (char) bytes[from++];
            } else if (to - from < 4 && !ended) {
                if (n > 0 && from == to) {
                    return n;
                }
                fill();
            } else if (from == to) {
                break;
            } else {
                target[offset + n++] = high();
            }
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    private char high() {
        int length = Utf8Shape.sequence(bytes, from, to);
        if (length < 2) {
            return table[bytes[from++] & 0xFF];
        }
        int code = bytes[from] & (0xFF >> (length + 1));
        for (int k = 1; k < length; k++) {
            code = code << 6 | (bytes[from + k] & 0x3F);
        }
        from += length;
        if (code < 0x10000) {
            return (char) code;
        }
        pendingLow = Character.lowSurrogate(code);
        return Character.highSurrogate(code);
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        int n = in.read(bytes, to, bytes.length - to);
        if (n < 0) {
            ended = true;
        } else {
            to += n;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
