package org.tocsin.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.zip.Inflater;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.Sealer;

/** Opens the blocks of one entry of a pack one after the other. Not thread-safe. */
final class BlockReader implements AutoCloseable {
    /** What sealing and compressing may add to a block. */
    private static final int MORE = 4096;

    private final RandomAccessFile file;
    private final PackFolder packs;
    private final Sealer sealer;
    private final String headPlace;
    private final String id;
    private final int largest;
    private final int blocks;
    private final int records;
    private final boolean compressed;
    private final long end;
    private final Inflater inflater = new Inflater(true);
    private int opened;

    /**
     * Opens the head.
     *
     * @param largest bytes that a plain block may have
     */
    BlockReader(PackFolder packs, PackFolder.Span span, Sealer sealer, int largest) throws IOException {
        this.packs = packs;
        this.sealer = sealer;
        this.largest = largest;
        headPlace = packs.headPlace(span.pack(), span.offset());
        end = span.offset() + span.length();
        file = packs.read(span.pack());
        try {
            file.seek(span.offset());
            Decoder head = new Decoder(sealer.open(sealed(), headPlace));
            id = head.text();
            blocks = head.integer();
            records = head.integer();
            compressed = !head.atEnd() && head.integer() == BlockWriter.COMPRESSED;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The number that the writer put into the head. */
    int records() {
        return records;
    }

    /** How many blocks there are. */
    int blocks() {
        return blocks;
    }

    /** Whether every block was given or skipped. */
    boolean atEnd() {
        return opened == blocks;
    }

    /** The next block. */
    byte[] next() throws IOException {
        if (atEnd()) {
            throw broken();
        }
        byte[] block = sealer.open(sealed(), packs.blockPlace(id, opened));
        opened++;
        return compressed ? BlockPress.opened(block, largest, inflater) : block;
    }

    /** Passes over the next block without opening it. */
    void skip() throws IOException {
        if (atEnd()) {
            throw broken();
        }
        int size = size();
        file.seek(file.getFilePointer() + size);
        opened++;
    }

    private byte[] sealed() throws IOException {
        byte[] block = new byte[size()];
        file.readFully(block);
        return block;
    }

    private int size() throws IOException {
        try {
            int size = file.readInt();
            if (size < 0 || size > largest + MORE || file.getFilePointer() + size > Math.min(end, file.length())) {
                throw broken();
            }
            return size;
        } catch (EOFException e) {
            throw broken();
        }
    }

    /** What to throw where the blocks are not those that were written. */
    SealBrokenException broken() {
        return new SealBrokenException(headPlace);
    }

    @Override
    public void close() {
        inflater.end();
        try {
            file.close();
        } catch (IOException e) {
            // It was only read.
            return;
        }
    }
}
