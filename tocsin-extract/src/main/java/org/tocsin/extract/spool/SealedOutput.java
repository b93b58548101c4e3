package org.tocsin.extract.spool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Seals bytes into a new spool file with a random name and a random key, and computes size and SHA-256 on the way.
 * Only after {@link #close()} is the file complete.
 */
public final class SealedOutput extends OutputStream {
    private final Path file;
    private final byte[] key = SealedFormat.randomBytes(SealedFormat.KEY_BYTES);
    private final SealedFormat format = new SealedFormat(key);
    private final OutputStream out;
    private final MessageDigest digest;
    private final byte[] clear = new byte[SealedFormat.CHUNK];
    private final byte[] sealed = new byte[SealedFormat.CHUNK + SealedFormat.TAG];
    private int filled;
    private long chunk;
    private long size;
    private boolean closed;

    /**
     * @throws IOException if the folder cannot be written
     */
    public SealedOutput(Path folder) throws IOException {
        file = folder.resolve(HexFormat.of().formatHex(SealedFormat.randomBytes(16)));
        out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        size += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == clear.length) {
                // A full chunk waits until more follows: only the very last one carries the flag.
                flushChunk(false);
            }
            int part = Math.min(left, clear.length - filled);
            System.arraycopy(bytes, from, clear, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    private void flushChunk(boolean last) throws IOException {
        try {
            int length = format.seal(chunk++, last, clear, filled, sealed);
            out.write(sealed, 0, length);
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("a spool file cannot be sealed", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                flushChunk(true);
            }
        }
    }

    /** Gives the file up and destroys it. */
    public void abandon() throws IOException {
        closed = true;
        out.close();
        Files.deleteIfExists(file);
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** What opens it. */
    public byte[] key() {
        return key.clone();
    }

    /** Clear bytes written so far. */
    public long size() {
        return size;
    }

    /** SHA-256 of the clear bytes; may be asked once, after {@link #close()}. */
    public byte[] sha256() {
        return digest.digest();
    }
}
