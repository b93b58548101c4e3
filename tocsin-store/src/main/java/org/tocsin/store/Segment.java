package org.tocsin.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * Sealed blocks, each with its length before it, that wait to be committed: in memory, from {@value #IN_MEMORY} bytes on in a file of
 * the packs folder.
 */
final class Segment implements AutoCloseable {
    /** Names of segment files begin so; those left behind by a crash are removed when the case is opened. */
    static final String PREFIX = "segment-";

    private static final int IN_MEMORY = 1 << 20;

    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path path;
    private @Nullable RandomAccessFile file;
    private long written;

    Segment(Path folder) {
        this.folder = folder;
    }

    /** Adds a block. */
    void add(byte[] sealed) {
        memory.writeBytes(ByteBuffer.allocate(4).putInt(sealed.length).array());
        memory.writeBytes(sealed);
        if (memory.size() >= IN_MEMORY) {
            spill();
        }
    }

    private void spill() {
        try {
            RandomAccessFile out = file;
            if (out == null) {
                byte[] name = new byte[12];
                new SecureRandom().nextBytes(name);
                Path fresh = folder.resolve(PREFIX + HexFormat.of().formatHex(name));
                out = PrivateFiles.open(fresh);
                path = fresh;
                file = out;
            }
            out.seek(written);
            out.write(memory.toByteArray());
            written += memory.size();
            memory.reset();
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    /** Bytes of all blocks with their lengths. */
    long length() {
        return written + memory.size();
    }

    /** Writes all blocks one after the other. */
    void copyTo(DataOutput out) throws IOException {
        RandomAccessFile in = file;
        if (in != null) {
            in.seek(0);
            byte[] buffer = new byte[1 << 16];
            for (long left = written; left > 0; ) {
                int size = (int) Math.min(left, buffer.length);
                in.readFully(buffer, 0, size);
                out.write(buffer, 0, size);
                left -= size;
            }
        }
        out.write(memory.toByteArray());
    }

    /** Gives each block in order. */
    <E extends Exception> void blocks(BlockVisitor<E> visitor) throws E {
        RandomAccessFile in = file;
        try {
            if (in != null) {
                in.seek(0);
                for (long at = 0; at < written; ) {
                    byte[] block = new byte[in.readInt()];
                    in.readFully(block);
                    at += 4L + block.length;
                    visitor.block(block);
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        ByteBuffer rest = ByteBuffer.wrap(memory.toByteArray());
        while (rest.hasRemaining()) {
            byte[] block = new byte[rest.getInt()];
            rest.get(block);
            visitor.block(block);
        }
    }

    private CaseException unreadable(IOException cause) {
        return StoreFailure.of(folder, cause);
    }

    /** Forgets all blocks. */
    void reset() {
        memory.reset();
        written = 0;
    }

    @Override
    public void close() {
        reset();
        RandomAccessFile open = file;
        Path made = path;
        file = null;
        path = null;
        try {
            if (open != null) {
                open.close();
            }
            if (made != null) {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            // It holds sealed bytes only and is removed when the case is next opened.
            return;
        }
    }

    /** Receives blocks. */
    interface BlockVisitor<E extends Exception> {
        void block(byte[] sealed) throws E;
    }
}
