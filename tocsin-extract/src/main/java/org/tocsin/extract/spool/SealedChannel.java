package org.tocsin.extract.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/** Random read access to a sealed spool file without ever writing it in clear. Not for many threads. */
public final class SealedChannel extends ReadOnlyChannel {
    private final FileChannel file;
    private final SealedFormat format;
    private final byte[] sealed = new byte[SealedFormat.CHUNK + SealedFormat.TAG];
    private final byte[] clear = new byte[SealedFormat.CHUNK + SealedFormat.TAG];
    private long loaded = -1;
    private int loadedBytes;

    /**
     * @param size size in clear
     * @throws IOException if the file is missing, shorter or longer than its clear size demands
     */
    public SealedChannel(Path path, byte[] key, long size) throws IOException {
        super(size);
        this.format = new SealedFormat(key);
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        if (file.size() != SealedFormat.sealedSize(size)) {
            file.close();
            throw new IOException("a spool file has not the size that it should have");
        }
    }

    @Override
    protected int read(long from, ByteBuffer target) throws IOException {
        long at = from;
        while (target.hasRemaining() && at < size()) {
            load(at / SealedFormat.CHUNK);
            int offset = (int) (at % SealedFormat.CHUNK);
            int part = Math.min(target.remaining(), loadedBytes - offset);
            target.put(clear, offset, part);
            at += part;
        }
        return (int) (at - from);
    }

    /** Opens one chunk; also proves an empty file, whose only chunk holds nothing. */
    private void load(long chunk) throws IOException {
        if (chunk == loaded) {
            return;
        }
        boolean last = chunk == SealedFormat.chunks(size()) - 1;
        int length = last
                ? (int) (size() - chunk * SealedFormat.CHUNK) + SealedFormat.TAG
                : SealedFormat.CHUNK + SealedFormat.TAG;
        readFully(chunk * (SealedFormat.CHUNK + SealedFormat.TAG), length);
        try {
            loaded = -1;
            loadedBytes = format.open(chunk, last, sealed, length, clear);
            loaded = chunk;
        } catch (GeneralSecurityException e) {
            throw new IOException("a spool file was changed or its key is wrong", e);
        }
    }

    private void readFully(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(sealed, 0, length);
        long at = from;
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, at);
            if (read < 0) {
                throw new IOException("a spool file is cut off");
            }
            at += read;
        }
    }

    @Override
    protected void release() throws IOException {
        file.close();
    }
}
