package org.tocsin.portal.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page being written, in arrays that are wiped: when it grows, and when it was sent. */
final class Output implements AutoCloseable {
    /** Smaller than the buffers between us and the network. */
    private static final int PIECE = 1 << 10;

    private byte[] bytes = new byte[16 << 10];
    private int length;

    /** Writes markup of ours. */
    Output raw(String markup) {
        return raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    Output raw(byte[] markup) {
        room(markup.length);
        System.arraycopy(markup, 0, bytes, length, markup.length);
        length += markup.length;
        return this;
    }

    /** Writes text: what has a meaning in markup loses it. */
    Output text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return text(utf8, 0, utf8.length);
    }

    /** Writes text that lies in an array as UTF-8, without a copy anywhere else. */
    Output text(byte[] utf8, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (utf8[i]) {
                case '<' -> raw("&lt;");
                case '>' -> raw("&gt;");
                case '&' -> raw("&amp;");
                case '"' -> raw("&quot;");
                case '\'' -> raw("&#39;");
                default -> {
                    room(1);
                    bytes[length++] = utf8[i];
                }
            }
        }
        return this;
    }

    /**
     * Fills up with line breaks to a multiple, and once more that length: so the length of an answer does not tell which one it is, and
     * nothing of it stays in the server's buffers.
     */
    void pad(int multiple) {
        int whole = (length + multiple - 1) / multiple * multiple + multiple;
        room(whole - length);
        Arrays.fill(bytes, length, whole, (byte) '\n');
        length = whole;
    }

    int length() {
        return length;
    }

    /** Sends it in pieces: those of the padding take the place of those before them in every buffer on the way. */
    void send(OutputStream to) throws IOException {
        for (int from = 0; from < length; from += PIECE) {
            to.write(bytes, from, Math.min(PIECE, length - from));
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            byte[] larger = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
            Arrays.fill(bytes, (byte) 0);
            bytes = larger;
        }
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
