package org.tocsin.extract.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Reads pieces of a file at given places, little-endian. */
final class LittleEndian {
    private LittleEndian() {}

    /**
     * Bytes from a place on.
     *
     * @throws EOFException if the file ends before
     */
    static ByteBuffer at(SeekableByteChannel channel, long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the archive ends early");
            }
        }
        return buffer.flip();
    }

    static int u16(ByteBuffer buffer) {
        return buffer.getShort() & 0xFFFF;
    }

    static long u32(ByteBuffer buffer) {
        return buffer.getInt() & 0xFFFFFFFFL;
    }
}
