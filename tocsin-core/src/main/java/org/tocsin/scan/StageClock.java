package org.tocsin.scan;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures one stage over many threads: wall time from its first to its last use, CPU time of this process's threads, and how long
 * threads were busy, waited for work, and were blocked by a reader or the disk.
 */
public final class StageClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String name;
    private final AtomicLong first = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong cpu = new AtomicLong();
    private final AtomicLong busy = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicLong blocked = new AtomicLong();
    private final AtomicLong items = new AtomicLong();

    /** A clock for the stage of this name. */
    public StageClock(String name) {
        this.name = name;
    }

    /** What the time of a span is counted as. */
    public enum Kind {
        BUSY,
        WAIT,
        BLOCK
    }

    /** Starts a span on this thread; close it on the same thread. */
    public Span span(Kind kind) {
        return new Span(kind);
    }

    /** Counts finished items. */
    public void items(long n) {
        items.addAndGet(n);
    }

    /** What was measured so far; all times in milliseconds. */
    public Figures figures() {
        long wall = first.get() == Long.MAX_VALUE ? 0 : last.get() - first.get();
        return new Figures(
                name, wall / 1_000_000, cpu.get() / 1_000_000, items.get(), ms(busy), ms(waited), ms(blocked));
    }

    private static long ms(AtomicLong nanos) {
        return nanos.get() / 1_000_000;
    }

    /** The figures of one stage, times in milliseconds. */
    public record Figures(String stage, long wall, long cpu, long items, long busy, long waited, long blocked) {}

    /** A measured span of time. */
    public final class Span implements AutoCloseable {
        private final Kind kind;
        private final long start = System.nanoTime();
        private final long cpuStart = THREADS.getCurrentThreadCpuTime();

        Span(Kind kind) {
            this.kind = kind;
            first.accumulateAndGet(start, Math::min);
        }

        @Override
        public void close() {
            long end = System.nanoTime();
            last.accumulateAndGet(end, Math::max);
            cpu.addAndGet(THREADS.getCurrentThreadCpuTime() - cpuStart);
            AtomicLong sum = switch (kind) {
                case BUSY -> busy;
                case WAIT -> waited;
                case BLOCK -> blocked;
            };
            sum.addAndGet(end - start);
        }
    }
}
