package org.tocsin.extract.process;

import org.jspecify.annotations.Nullable;

/** Until when the next frame of one process must be there; armed only while the main process waits for it. */
final class Deadline {
    private final Runnable kill;
    private boolean armed;
    private long end;
    private String word = "";
    private @Nullable Thread waiting;
    private @Nullable String expired;

    Deadline(Runnable kill) {
        this.kill = kill;
    }

    synchronized void arm(long endNanos, String budget) {
        armed = true;
        end = endNanos;
        word = budget;
        waiting = Thread.currentThread();
    }

    synchronized void disarm() {
        armed = false;
        waiting = null;
    }

    /** The budget that ended the process, or null. */
    synchronized @Nullable String expired() {
        return expired;
    }

    synchronized void check(long now) {
        if (!armed) {
            return;
        }
        // A blocking read of a pipe does not hear an interrupt; ending the process ends the read.
        boolean interrupted = waiting != null && waiting.isInterrupted();
        if (interrupted || now - end >= 0) {
            armed = false;
            expired = word;
            kill.run();
        }
    }
}
