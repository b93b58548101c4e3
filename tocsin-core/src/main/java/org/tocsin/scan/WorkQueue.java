package org.tocsin.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Work that makes more work. What came last is done first, so that the members of a container are read, and leave the spool, before
 * the next container is opened. Ends when nothing waits and nothing runs.
 */
final class WorkQueue<T> {
    private final Deque<T> waiting = new ArrayDeque<>();
    private int running;
    private boolean stopped;

    /** Adds work to be done next. */
    synchronized void push(T work) {
        waiting.addFirst(work);
        notifyAll();
    }

    /** Adds work to be done after all other. */
    synchronized void append(T work) {
        waiting.addLast(work);
        notifyAll();
    }

    /** The next work; waits for it; null when all is done or the queue was stopped. Each work taken is ended by {@link #done}. */
    synchronized @Nullable T take() throws InterruptedException {
        while (waiting.isEmpty() && running > 0 && !stopped) {
            wait();
        }
        return next();
    }

    /** The next work if some waits, without waiting. */
    synchronized @Nullable T poll() {
        return next();
    }

    private @Nullable T next() {
        if (stopped || waiting.isEmpty()) {
            return null;
        }
        running++;
        return waiting.removeFirst();
    }

    /** A work that was taken is done. */
    synchronized void done() {
        running--;
        notifyAll();
    }

    /** Gives up all waiting work. */
    synchronized void stop() {
        stopped = true;
        waiting.clear();
        notifyAll();
    }

    synchronized int waitingCount() {
        return waiting.size();
    }
}
