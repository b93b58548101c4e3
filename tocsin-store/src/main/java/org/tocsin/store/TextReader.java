package org.tocsin.store;

import java.io.IOException;
import org.tocsin.ports.SealBrokenException;

/** Gives the records of a text, which go on over the ends of its blocks. */
final class TextReader {
    private final BlockReader blocks;
    private byte[] block = new byte[0];
    private int at;

    TextReader(BlockReader blocks) {
        this.blocks = blocks;
    }

    /** The next record. */
    byte[] next() throws IOException {
        long size = 0;
        int shift = 0;
        byte b;
        do {
            b = one();
            size |= (long) (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0 && shift < 35);
        if (size < 0 || size > Integer.MAX_VALUE - 16) {
            throw broken();
        }
        return exactly((int) size);
    }

    private byte one() throws IOException {
        fill();
        return block[at++];
    }

    private byte[] exactly(int size) throws IOException {
        byte[] record = new byte[size];
        for (int done = 0; done < size; ) {
            fill();
            int part = Math.min(size - done, block.length - at);
            System.arraycopy(block, at, record, done, part);
            at += part;
            done += part;
        }
        return record;
    }

    private void fill() throws IOException {
        while (at == block.length) {
            block = blocks.next();
            at = 0;
        }
    }

    /** Whether every byte of the text was given. */
    boolean atEnd() {
        return blocks.atEnd() && at == block.length;
    }

    private SealBrokenException broken() {
        return blocks.broken();
    }
}
