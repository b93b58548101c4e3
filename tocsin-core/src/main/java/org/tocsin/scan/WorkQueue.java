package org.tocsin.scan;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Work that makes more work, done by rank, equal ranks in order of arrival. Ends when nothing waits and nothing runs. What takes room
 * in the spool is kept apart, so that a thread that needs room finds it.
 */
final class WorkQueue<T> {
    private final PriorityQueue<Entry<T>> files = new PriorityQueue<>(Entry.ORDER);
    private final PriorityQueue<Entry<T>> spooled = new PriorityQueue<>(Entry.ORDER);
    private long arrived;
    private int running;
    private boolean stopped;

    private record Entry<T>(T work, long rank, long arrival) {
        static final Comparator<Entry<?>> ORDER =
                Comparator.<Entry<?>>comparingLong(Entry::rank).thenComparingLong(Entry::arrival);
    }

    /**
     * Adds work.
     *
     * @param rank   lower ones are done first
     * @param inRoom whether it takes room in the spool until it is done
     */
    synchronized void add(T work, long rank, boolean inRoom) {
        if (stopped) {
            return;
        }
        (inRoom ? spooled : files).add(new Entry<>(work, rank, arrived++));
        notifyAll();
    }

    /** The next work; waits for it; null when all is done or the queue was stopped. Each work taken is ended by {@link #done}. */
    synchronized @Nullable T take() throws InterruptedException {
        while (waitingCount() == 0 && running > 0 && !stopped) {
            wait();
        }
        return taken(first());
    }

    /** The next work that takes room, without waiting; null if there is none. */
    synchronized @Nullable T pollSpooled() {
        return taken(spooled);
    }

    private PriorityQueue<Entry<T>> first() {
        Entry<T> file = files.peek();
        Entry<T> member = spooled.peek();
        if (file == null || member == null) {
            return file == null ? spooled : files;
        }
        return Entry.ORDER.compare(file, member) <= 0 ? files : spooled;
    }

    private @Nullable T taken(PriorityQueue<Entry<T>> queue) {
        Entry<T> next = stopped ? null : queue.poll();
        if (next == null) {
            return null;
        }
        running++;
        return next.work;
    }

    /** A work that was taken is done. */
    synchronized void done() {
        running--;
        notifyAll();
    }

    /** Gives up all waiting work. */
    synchronized void stop() {
        stopped = true;
        files.clear();
        spooled.clear();
        notifyAll();
    }

    synchronized int waitingCount() {
        return files.size() + spooled.size();
    }

    /** How many that wait take room. */
    synchronized int spooledCount() {
        return spooled.size();
    }
}
