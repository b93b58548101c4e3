package org.tocsin.respond.letter.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on things on all cores and takes the results in their order; only a few are under way at a time. */
final class InOrder<T, R> implements AutoCloseable {
    private static final int AHEAD = 8;

    private final ExecutorService pool;
    private final int most;
    private final Function<T, R> work;
    private final Taker<R> taker;
    private final Queue<Future<R>> underWay = new ArrayDeque<>();

    /** Takes results on the thread that gives the things. */
    interface Taker<R> {
        void take(R result) throws IOException;
    }

    InOrder(int threads, Function<T, R> work, Taker<R> taker) {
        this.pool = Executors.newFixedThreadPool(threads);
        this.most = threads * AHEAD;
        this.work = work;
        this.taker = taker;
    }

    /** Gives a thing; may wait for an earlier one. */
    void give(T thing) throws IOException {
        if (underWay.size() >= most) {
            takeOne();
        }
        underWay.add(pool.submit(() -> work.apply(thing)));
    }

    /** Waits for all. */
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            takeOne();
        }
    }

    private void takeOne() throws IOException {
        try {
            taker.take(underWay.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
