package org.tocsin.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work for many threads whose results are taken in the order in which it was given. So many pieces wait at most, so memory stays
 * bounded however much work there is. For one thread that gives and takes.
 */
final class Ordered<T> implements AutoCloseable {
    private final ExecutorService pool;
    private final int most;
    private final Consumer<T> receiver;
    private final Deque<Future<T>> waiting = new ArrayDeque<>();

    /** @param most how many pieces are under way or wait to be taken */
    Ordered(ExecutorService pool, int most, Consumer<T> receiver) {
        this.pool = pool;
        this.most = most;
        this.receiver = receiver;
    }

    /** Gives work; takes the oldest result first where too many wait. */
    void add(Callable<T> work) {
        while (waiting.size() >= most) {
            take();
        }
        waiting.add(pool.submit(work));
    }

    /** Takes all that is left. */
    void end() {
        while (!waiting.isEmpty()) {
            take();
        }
    }

    private void take() {
        try {
            receiver.accept(waiting.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Gives up what was not taken. */
    @Override
    public void close() {
        waiting.forEach(future -> future.cancel(true));
        waiting.clear();
    }
}
