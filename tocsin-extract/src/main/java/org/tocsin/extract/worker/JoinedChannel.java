package org.tocsin.extract.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several volumes as one sequence of bytes; one of them is open at a time. */
final class JoinedChannel implements SeekableByteChannel {
    private final List<Volumes.Volume> volumes;
    private final long size;
    private long position;
    private int current = -1;
    private @Nullable SeekableByteChannel channel;
    private boolean open = true;

    JoinedChannel(List<Volumes.Volume> volumes) {
        this.volumes = volumes;
        this.size = volumes.stream().mapToLong(Volumes.Volume::size).sum();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        long before = 0;
        for (int i = 0; i < volumes.size(); i++) {
            long length = volumes.get(i).size();
            if (position < before + length) {
                int read = readIn(i, position - before, length, target);
                position += Math.max(0, read);
                return read;
            }
            before += length;
        }
        return -1;
    }

    private int readIn(int index, long offset, long length, ByteBuffer target) throws IOException {
        SeekableByteChannel part = channel;
        if (part == null || current != index) {
            closeCurrent();
            part = volumes.get(index).opening().open();
            channel = part;
            current = index;
        }
        part.position(offset);
        int limit = target.limit();
        target.limit(target.position() + (int) Math.min(target.remaining(), length - offset));
        try {
            return part.read(target);
        } finally {
            target.limit(limit);
        }
    }

    private void closeCurrent() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("a position is not negative: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        closeCurrent();
    }
}
