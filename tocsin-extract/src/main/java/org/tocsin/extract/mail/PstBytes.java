package org.tocsin.extract.mail;

import com.pff.PSTFileContent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of an Outlook data file for java-libpst, which reads a few bytes here and a few there: a bounded number of
 * blocks is kept. A tree that leads in a circle would be followed for ever, so each message may touch the file a limited
 * number of times only.
 */
final class PstBytes extends PSTFileContent {
    private static final int BLOCK = 1 << 14;
    private static final int KEPT = 512;
    private static final long TOUCHES = 30_000_000;

    private final SeekableByteChannel channel;
    private final Map<Long, byte[]> blocks = new Recent();
    private long position;
    private long current = -1;
    private byte[] block = new byte[0];
    private long touches;

    PstBytes(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** The blocks used last. */
    private static final class Recent extends LinkedHashMap<Long, byte[]> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(KEPT * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    }

    /** Counts anew, at the start of a message. */
    void rested() {
        touches = 0;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new EOFException("offset below the file");
        }
        position = to;
    }

    @Override
    public long getFilePointer() {
        return position;
    }

    @Override
    public int read() throws IOException {
        if (!load()) {
            return -1;
        }
        return block[(int) (position++ % BLOCK)] & 0xFF;
    }

    @Override
    public int read(byte[] target) throws IOException {
        int done = 0;
        while (done < target.length && load()) {
            int at = (int) (position % BLOCK);
            int n = Math.min(block.length - at, target.length - done);
            System.arraycopy(block, at, target, done, n);
            done += n;
            position += n;
        }
        return done == 0 && target.length > 0 ? -1 : done;
    }

    @Override
    public byte readByte() throws IOException {
        int b = read();
        if (b < 0) {
            throw new EOFException("end of file");
        }
        return (byte) b;
    }

    /** Makes the block at the position the current one; false at the end of the file. */
    private boolean load() throws IOException {
        if (++touches > TOUCHES) {
            throw new IOException("a tree without end");
        }
        long wanted = position / BLOCK;
        if (wanted != current) {
            byte[] known = blocks.get(wanted);
            if (known == null) {
                known = fetch(wanted);
                blocks.put(wanted, known);
            }
            block = known;
            current = wanted;
        }
        return position % BLOCK < block.length;
    }

    private byte[] fetch(long number) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        channel.position(number * BLOCK);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the block is full or the file ends
        }
        byte[] filled = new byte[bytes.position()];
        System.arraycopy(bytes.array(), 0, filled, 0, filled.length);
        return filled;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
