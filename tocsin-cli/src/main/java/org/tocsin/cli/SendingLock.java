package org.tocsin.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseInUseException;

/** Lets one run at a time send notices of a case, so that none takes the mails that another has on their way for forgotten ones. */
final class SendingLock implements AutoCloseable {
    private final FileChannel channel;

    private SendingLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, which ends with this process.
     *
     * @throws CaseInUseException if another run has it
     */
    static SendingLock take(Path caseFolder) {
        try {
            FileChannel channel = FileChannel.open(
                    caseFolder.resolve("sending.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CaseInUseException(
                        "another run sends notices of this case: wait until it ends or stop it, then try again.");
            }
            return new SendingLock(channel);
        } catch (IOException e) {
            throw new CaseException("the case folder cannot be written: check its owner and its disk", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
