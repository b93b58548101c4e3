package org.tocsin.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseInUseException;

/** Keeps a second process, or a second use in this one, out of a case; the system frees it when a process dies. */
final class CaseLock implements AutoCloseable {
    private final FileChannel channel;

    private CaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a case folder. */
    static CaseLock take(Path folder) {
        Path file = folder.resolve("lock");
        try {
            PrivateFiles.touch(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CaseInUseException("the case " + folder
                        + " is in use by another run of Tocsin: wait until it ends or stop it, then try again.");
            }
            return new CaseLock(channel);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** The lock of this file, or null if another process or another use in this one has it. */
    static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Frees the case. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            return;
        }
    }
}
