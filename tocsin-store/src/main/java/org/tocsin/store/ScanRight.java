package org.tocsin.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right to scan a case, load people and replace its results: one process has it, from its first such write until it closes the
 * case. What must be done before anything is appended to the packs is done when it is taken.
 */
final class ScanRight implements AutoCloseable {
    private final Path folder;
    private final List<Runnable> beginnings = new ArrayList<>();
    private @Nullable CaseLock lock;
    private boolean begun;

    ScanRight(Path folder) {
        this.folder = folder;
    }

    /** Runs this when the right is taken. */
    void first(Runnable beginning) {
        beginnings.add(beginning);
    }

    /** Shuts out other processes, without beginning to write. */
    synchronized void lock() {
        if (lock == null) {
            lock = CaseLock.take(folder);
        }
    }

    /**
     * Takes the right, if this process does not have it yet.
     *
     * @throws org.tocsin.ports.CaseInUseException if another process has it
     */
    synchronized void take() {
        lock();
        if (!begun) {
            begun = true;
            beginnings.forEach(Runnable::run);
        }
    }

    @Override
    public synchronized void close() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
