package org.tocsin.extract.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.spool.ReadOnlyChannel;

/** Several volumes as one sequence of bytes; one of them is open at a time. */
final class JoinedChannel extends ReadOnlyChannel {
    private final List<Volumes.Volume> volumes;
    private int current = -1;
    private @Nullable SeekableByteChannel channel;

    JoinedChannel(List<Volumes.Volume> volumes) {
        super(volumes.stream().mapToLong(Volumes.Volume::size).sum());
        this.volumes = volumes;
    }

    @Override
    protected int read(long at, ByteBuffer target) throws IOException {
        long before = 0;
        int index = 0;
        while (at >= before + volumes.get(index).size()) {
            before += volumes.get(index++).size();
        }
        return readIn(index, at - before, volumes.get(index).size(), target);
    }

    private int readIn(int index, long offset, long length, ByteBuffer target) throws IOException {
        SeekableByteChannel part = channel;
        if (part == null || current != index) {
            release();
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

    @Override
    protected void release() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
