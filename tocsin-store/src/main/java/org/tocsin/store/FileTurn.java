package org.tocsin.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseInUseException;

/** Processes that write one file in turn, by the lock of another one. Asks again and again, which unlike waiting outlives interrupts. */
final class FileTurn implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path file;
    private final @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    private FileTurn(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** For a file that one process has to itself. */
    static FileTurn alone(Path file) {
        return new FileTurn(file, null);
    }

    /** Among all processes that name this file. */
    static FileTurn among(Path file) throws IOException {
        PrivateFiles.touch(file);
        return new FileTurn(file, FileChannel.open(file, StandardOpenOption.WRITE));
    }

    void take() throws IOException {
        FileChannel shared = channel;
        if (shared == null) {
            return;
        }
        long end = System.nanoTime() + PATIENCE;
        while (!locked(shared)) {
            if (System.nanoTime() > end) {
                throw new CaseInUseException(
                        file + " is held by another run of Tocsin that does not answer: end it, then try again.");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private boolean locked(FileChannel shared) throws IOException {
        lock = CaseLock.lock(shared);
        return lock != null;
    }

    void give() throws IOException {
        FileLock held = lock;
        lock = null;
        if (held != null) {
            held.release();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
