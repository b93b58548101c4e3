package org.tocsin.store;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes blocks smaller before they are sealed: raw deflate (RFC 1951) at its fastest, after the plain length. Nobody who could put
 * text beside a secret learns its length block by block, so sealing what was compressed gives nothing away. Not thread-safe.
 */
final class BlockPress implements AutoCloseable {
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte[] buffer = new byte[1 << 12];

    byte[] pressed(byte[] plain, int length) {
        byte[] head = new Encoder().number(length).done();
        int filled = head.length;
        reserve(filled);
        System.arraycopy(head, 0, buffer, 0, filled);
        deflater.reset();
        deflater.setInput(plain, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            reserve(filled + 1);
            filled += deflater.deflate(buffer, filled, buffer.length - filled);
        }
        return Arrays.copyOf(buffer, filled);
    }

    private void reserve(int size) {
        if (buffer.length < size) {
            buffer = Arrays.copyOf(buffer, 2 * Math.max(size, buffer.length));
        }
    }

    /**
     * The plain block.
     *
     * @param largest bytes that a plain block may have
     * @throws IllegalStateException if this is no pressed block
     */
    static byte[] opened(byte[] pressed, int largest, Inflater inflater) {
        Decoder head = new Decoder(pressed);
        long length = head.number();
        if (length < 0 || length > largest) {
            throw new IllegalStateException("a stored block is larger than any that is written");
        }
        byte[] plain = new byte[(int) length];
        inflater.reset();
        inflater.setInput(pressed, head.position(), pressed.length - head.position());
        try {
            for (int filled = 0; filled < plain.length; ) {
                int more = inflater.inflate(plain, filled, plain.length - filled);
                if (more == 0) {
                    throw new IllegalStateException("a stored block is shorter than it says");
                }
                filled += more;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored block is damaged", e);
        }
        return plain;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
