package org.tocsin.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Processor time of the thread that asks: other work on the machine weighs less than in time on the clock. */
final class ThreadTime {
    private ThreadTime() {}

    /** Nanoseconds so far. */
    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Seconds of the work, the median of so many rounds. */
    static double median(int rounds, Runnable work) {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = nanos();
            work.run();
            times[i] = (nanos() - start) / 1e9;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }
}
