package org.tocsin.extract.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Kills reader processes whose time is over. One thread for all of them. */
final class Watchdog implements AutoCloseable {
    private static final long TICK_MILLIS = 50;

    private final Set<Deadline> deadlines = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "tocsin-watchdog");

    Watchdog() {
        thread.setDaemon(true);
        thread.start();
    }

    void watch(Deadline deadline) {
        deadlines.add(deadline);
    }

    void forget(Deadline deadline) {
        deadlines.remove(deadline);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                long now = System.nanoTime();
                deadlines.forEach(deadline -> deadline.check(now));
            }
        } catch (InterruptedException e) {
            // Closed: nothing is left to watch.
            deadlines.clear();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
