package org.tocsin.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** The bytes of one content inside a reader process, in clear: in memory, on tmpfs or the file itself. */
public interface Content {
    /** A new buffered stream from the first byte; may be called many times; the caller closes it. */
    InputStream open() throws IOException;

    /** Random access to the bytes, read-only; may be called many times; the caller closes it. */
    SeekableByteChannel channel() throws IOException;

    /**
     * A file for parsers that take nothing else. Costs a copy if the content lies in memory; prefer
     * {@link #open()} and {@link #channel()}. Never written to; vanishes after the read. Its name says nothing.
     */
    Path file() throws IOException;

    /** Size in bytes. */
    long size();

    /** The first bytes, at most {@code count}. */
    byte[] head(int count) throws IOException;

    /** File name, a weak hint; personal, never in messages. */
    String name();

    /** On what terms it is read. */
    default Terms terms() {
        return Terms.plain();
    }

    /** The volumes, if this is a split archive; {@link #open} and {@link #channel} give them joined. */
    default Volumes volumes() {
        return Volumes.NONE;
    }

    /** What looking at the bytes told. */
    DetectedType type();
}
