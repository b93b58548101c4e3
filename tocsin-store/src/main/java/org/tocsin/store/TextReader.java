package org.tocsin.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/** Opens the chunks of one text one after the other. */
final class TextReader implements AutoCloseable {
    private static final int LARGEST_BLOCK = TextPacks.CHUNK + 1024;

    private final RandomAccessFile file;
    private final Sealer sealer;
    private final String headPlace;
    private final String id;
    private final int chunks;
    private final long textEnd;
    private byte[] chunk = new byte[0];
    private int at;
    private int opened;

    TextReader(RandomAccessFile file, TextStore.Place place, Sealer sealer) throws IOException {
        this.file = file;
        this.sealer = sealer;
        this.headPlace = TextPacks.headPlace(place.pack(), place.offset());
        this.textEnd = place.offset() + place.length();
        file.seek(place.offset());
        Decoder head = new Decoder(sealer.open(block(), headPlace));
        id = head.text();
        chunks = head.integer();
        if (head.integer() != place.passages()) {
            throw new SealBrokenException(headPlace);
        }
    }

    private byte[] block() throws IOException {
        try {
            int size = file.readInt();
            if (size < 0 || size > LARGEST_BLOCK || file.getFilePointer() + size > textEnd) {
                throw new SealBrokenException(headPlace);
            }
            byte[] block = new byte[size];
            file.readFully(block);
            return block;
        } catch (EOFException e) {
            throw new SealBrokenException(headPlace);
        }
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
            throw new SealBrokenException(headPlace);
        }
        return exactly((int) size);
    }

    private byte one() throws IOException {
        fill();
        return chunk[at++];
    }

    private byte[] exactly(int size) throws IOException {
        byte[] record = new byte[size];
        for (int done = 0; done < size; ) {
            fill();
            int part = Math.min(size - done, chunk.length - at);
            System.arraycopy(chunk, at, record, done, part);
            at += part;
            done += part;
        }
        return record;
    }

    private void fill() throws IOException {
        if (at < chunk.length) {
            return;
        }
        if (opened == chunks) {
            throw new SealBrokenException(headPlace);
        }
        chunk = sealer.open(block(), TextPacks.chunkPlace(id, opened));
        opened++;
        at = 0;
    }

    /** Whether every byte of the text was given. */
    boolean atEnd() {
        return opened == chunks && at == chunk.length;
    }

    @Override
    public void close() {
        chunk = new byte[0];
    }
}
