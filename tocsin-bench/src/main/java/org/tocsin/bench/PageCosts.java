package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import com.sun.management.ThreadMXBean;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time and memory that the threads of the server spend on each kind of page while one reader asks alone: what a page costs,
 * whatever else the machine does meanwhile. What the database of a team spends is not in it.
 */
final class PageCosts {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Threads that answer. */
    private static final String SERVER = "http-nio";

    private final Map<String, LongArrayList> nanos = new TreeMap<>();
    private final Map<String, LongArrayList> bytes = new TreeMap<>();

    /**
     * What the threads of the server have spent so far.
     *
     * @param nanos of a processor
     * @param bytes that were allocated
     */
    record Spent(long nanos, long bytes) {
        static Spent now() {
            long nanos = 0;
            long bytes = 0;
            for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
                if (thread != null && thread.getThreadName().startsWith(SERVER)) {
                    nanos += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
                    bytes += Math.max(0, THREADS.getThreadAllocatedBytes(thread.getThreadId()));
                }
            }
            return new Spent(nanos, bytes);
        }
    }

    void add(String page, Spent before, Spent after) {
        nanos.computeIfAbsent(page, p -> new LongArrayList()).add(after.nanos - before.nanos);
        bytes.computeIfAbsent(page, p -> new LongArrayList()).add(after.bytes - before.bytes);
    }

    /** Prints a line for each kind of page. */
    void print() {
        say("%-28s %8s %13s %9s %14s", "page, asked alone", "asked", "median CPU ms", "p95", "median KB");
        nanos.forEach((page, taken) -> {
            long[] sorted = sorted(taken);
            long[] memory = sorted(bytes.getOrDefault(page, new LongArrayList()));
            say(
                    "%-28s %8d %13.1f %9.1f %14d",
                    page,
                    sorted.length,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.95)] / 1e6,
                    memory[memory.length / 2] >> 10);
        });
    }

    private static long[] sorted(LongArrayList values) {
        long[] sorted = values.toLongArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
