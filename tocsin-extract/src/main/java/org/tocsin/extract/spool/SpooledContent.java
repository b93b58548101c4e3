package org.tocsin.extract.spool;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tocsin.ports.ContentSource;

/** A member that lies sealed in the spool; its key is only here. Closing destroys the file. */
public final class SpooledContent implements ContentSource {
    private final Spool spool;
    private final Path file;
    private final byte[] key;
    private final long size;
    private final boolean damaged;
    private final AtomicBoolean closed = new AtomicBoolean();

    SpooledContent(Spool spool, Path file, byte[] key, long size, boolean damaged) {
        this.spool = spool;
        this.file = file;
        this.key = key.clone();
        this.size = size;
        this.damaged = damaged;
    }

    @Override
    public long size() {
        return size;
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** What opens it. */
    public byte[] key() {
        return key.clone();
    }

    /** Whether its container broke off inside it: what is here is only its beginning. */
    public boolean damaged() {
        return damaged;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Arrays.fill(key, (byte) 0);
            spool.destroy(this);
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "SpooledContent[" + size + " bytes]";
    }
}
