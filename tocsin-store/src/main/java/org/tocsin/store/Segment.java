package org.tocsin.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Sealed blocks, each with its length before it, that wait to be committed: in memory, from {@value #IN_MEMORY} bytes on in a file of
 * the packs folder. The file begins with room for a head, so that a large one can become a pack as it is.
 */
final class Segment implements AutoCloseable {
    /** Names of segment files begin so; those left behind by a crash are removed when the case is opened. */
    static final String PREFIX = "segment-";

    private static final int IN_MEMORY = 1 << 20;

    private final Path folder;
    private final int room;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path path;
    private @Nullable RandomAccessFile file;
    private long written;

    /** @param head bytes of the sealed head that will stand before the blocks */
    Segment(Path folder, int head) {
        this.folder = folder;
        room = Integer.BYTES + head;
    }

    /** Adds a block. */
    void add(byte[] sealed) {
        memory.writeBytes(ByteBuffer.allocate(4).putInt(sealed.length).array());
        memory.writeBytes(sealed);
        if (memory.size() >= IN_MEMORY) {
            try {
                spill();
            } catch (IOException e) {
                throw StoreFailure.of(folder, e);
            }
        }
    }

    private void spill() throws IOException {
        RandomAccessFile out = file;
        if (out == null) {
            byte[] name = new byte[12];
            new SecureRandom().nextBytes(name);
            Path fresh = folder.resolve(PREFIX + HexFormat.of().formatHex(name));
            out = PrivateFiles.open(fresh);
            path = fresh;
            file = out;
        }
        out.seek(room + written);
        out.write(memory.toByteArray());
        written += memory.size();
        memory.reset();
    }

    /** Bytes of all blocks with their lengths. */
    long length() {
        return written + memory.size();
    }

    /** Whether it lies in a file, and not in memory alone. */
    boolean hasFile() {
        return file != null;
    }

    /** Writes all blocks one after the other. */
    void copyTo(DataOutput out) throws IOException {
        RandomAccessFile in = file;
        if (in != null) {
            in.seek(room);
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

    /** Makes the file of this segment, with a head before its blocks, a file of this name, at once or not at all. */
    void become(Path pack, byte[] head) throws IOException {
        if (Integer.BYTES + head.length != room) {
            throw new IllegalArgumentException("the head does not fit the room that was kept for it");
        }
        spill();
        RandomAccessFile out = file;
        Path made = path;
        if (out == null || made == null) {
            throw new IllegalStateException("this segment has no file");
        }
        out.seek(0);
        out.writeInt(head.length);
        out.write(head);
        out.setLength(room + written);
        out.getFD().sync();
        Files.move(made, pack, StandardCopyOption.ATOMIC_MOVE);
        path = null;
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
}
