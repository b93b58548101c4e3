package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How long each kind of page took, in nanoseconds as its reader waited. Threads share it. */
final class PageTimes {
    private final Map<String, LongArrayList> times = new TreeMap<>();

    synchronized void add(String page, long nanos) {
        times.computeIfAbsent(page, p -> new LongArrayList()).add(nanos);
    }

    /** Prints a line for each kind of page. */
    synchronized void print() {
        say("%-28s %8s %9s %9s %9s", "page", "asked", "median ms", "p95 ms", "most ms");
        times.forEach((page, taken) -> {
            long[] sorted = taken.toLongArray();
            Arrays.sort(sorted);
            say(
                    "%-28s %8d %9.1f %9.1f %9.1f",
                    page,
                    sorted.length,
                    millis(sorted[sorted.length / 2]),
                    millis(sorted[(int) (sorted.length * 0.95)]),
                    millis(sorted[sorted.length - 1]));
        });
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
