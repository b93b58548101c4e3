package org.tocsin.extract.worker;

import java.nio.ByteBuffer;
import org.tocsin.extract.spool.ReadOnlyChannel;

/** Random read access to bytes in memory. */
final class ReadOnlyMemory extends ReadOnlyChannel {
    private final byte[] bytes;

    ReadOnlyMemory(byte[] bytes) {
        super(bytes.length);
        this.bytes = bytes;
    }

    @Override
    protected int read(long at, ByteBuffer target) {
        int count = Math.min(target.remaining(), bytes.length - (int) at);
        target.put(bytes, (int) at, count);
        return count;
    }
}
