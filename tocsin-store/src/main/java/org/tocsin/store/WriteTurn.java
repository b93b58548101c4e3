package org.tocsin.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whose turn it is to write. A thread that waits for itself is told so instead of hanging. */
final class WriteTurn {
    private final Semaphore free = new Semaphore(1, true);
    private volatile @Nullable Thread owner;
    private volatile boolean ended;

    void take() {
        if (Thread.currentThread().equals(owner)) {
            throw new IllegalStateException("this thread has a load or result writer open: commit or close it first");
        }
        free.acquireUninterruptibly();
        if (ended) {
            free.release();
            throw new IllegalStateException("the case is closed");
        }
        owner = Thread.currentThread();
    }

    void give() {
        owner = null;
        free.release();
    }

    /** Lets a running write end (unless it is this thread's own, which will never end) and no other begin. */
    void end() {
        ended = true;
        if (Thread.currentThread().equals(owner)) {
            return;
        }
        try {
            if (free.tryAcquire(30, TimeUnit.SECONDS)) {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
