package org.tocsin.extract.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of one folder of a cabinet in a row: blocks of at most 32 KiB, stored or deflated with the block before as dictionary
 * ([MS-MCI]).
 */
final class CabFolder extends InputStream {
    static final int STORED = 0;
    static final int MSZIP = 1;
    private static final int BLOCK = 1 << 15;
    private static final int HEADER = 8;
    private static final int LARGEST = 0xFFFF;

    private final SeekableByteChannel channel;
    private final int compression;
    private final int reserve;
    private final Inflater inflater = new Inflater(true);
    private byte[] block = new byte[0];
    private int used;
    private long next;
    private int left;
    private long given;

    /**
     * @param start   place of the first block
     * @param blocks  their number
     * @param reserve bytes in each block's header that belong to others
     */
    CabFolder(SeekableByteChannel channel, long start, int blocks, int compression, int reserve) {
        this.channel = channel;
        this.next = start;
        this.left = blocks;
        this.compression = compression;
        this.reserve = reserve;
    }

    /** How many bytes were read or skipped so far. */
    long position() {
        return given;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (used == block.length) {
            if (left == 0) {
                return -1;
            }
            nextBlock();
        }
        int part = Math.min(length, block.length - used);
        System.arraycopy(block, used, target, offset, part);
        used += part;
        given += part;
        return part;
    }

    private void nextBlock() throws IOException {
        ByteBuffer header = LittleEndian.at(channel, next, HEADER);
        header.getInt();
        int packed = LittleEndian.u16(header);
        int clear = LittleEndian.u16(header);
        byte[] data = LittleEndian.at(channel, next + HEADER + reserve, packed).array();
        next += HEADER + reserve + packed;
        left--;
        used = 0;
        block = compression == MSZIP ? inflated(data, clear) : data;
    }

    private byte[] inflated(byte[] packed, int size) throws IOException {
        if (packed.length < 2 || packed[0] != 'C' || packed[1] != 'K' || size > Math.min(BLOCK, LARGEST)) {
            throw new IOException("cabinet block");
        }
        byte[] clear = new byte[size];
        inflater.reset();
        inflater.setInput(packed, 2, packed.length - 2);
        if (block.length > 0) {
            inflater.setDictionary(block);
        }
        try {
            int filled = 0;
            while (filled < size) {
                int read = inflater.inflate(clear, filled, size - filled);
                if (read <= 0) {
                    throw new EOFException("cabinet block");
                }
                filled += read;
            }
        } catch (DataFormatException e) {
            throw new IOException("cabinet block");
        }
        return clear;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
