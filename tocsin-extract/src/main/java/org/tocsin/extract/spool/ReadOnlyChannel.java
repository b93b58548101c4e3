package org.tocsin.extract.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A sequence of bytes with random access that nobody may change; where the bytes come from is its heirs' matter. */
public abstract class ReadOnlyChannel implements SeekableByteChannel {
    private final long size;
    private long position;
    private boolean open = true;

    /**
     * A channel at its first byte.
     *
     * @param size in bytes
     */
    protected ReadOnlyChannel(long size) {
        this.size = size;
    }

    /**
     * Reads some bytes, at least one.
     *
     * @param at     a place before the end
     * @param target has room for at least one byte
     * @return how many were read
     */
    protected abstract int read(long at, ByteBuffer target) throws IOException;

    /** Frees what the bytes come from; called once. */
    protected void release() throws IOException {}

    @Override
    public final int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        if (!target.hasRemaining()) {
            return 0;
        }
        int count = read(position, target);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public final int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public final SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("a position is not negative: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final boolean isOpen() {
        return open;
    }

    @Override
    public final void close() throws IOException {
        if (open) {
            open = false;
            release();
        }
    }
}
