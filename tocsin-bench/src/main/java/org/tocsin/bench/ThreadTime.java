package org.tocsin.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Processor time of the thread that asks: other work on the machine weighs less than in time on the clock. */
final class ThreadTime {
    private static final double LEAST_WARM_UP = 2.5;
    private static final double MOST_WARM_UP = 30;
    private static final int STEADY_ROUNDS = 4;

    private ThreadTime() {}

    /** Nanoseconds so far. */
    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Runs the work until rounds no longer get faster. */
    static void warmUp(Runnable work) {
        long begin = nanos();
        double best = Double.MAX_VALUE;
        int steady = 0;
        double spent = 0;
        while (spent < LEAST_WARM_UP || (steady < STEADY_ROUNDS && spent < MOST_WARM_UP)) {
            long start = nanos();
            work.run();
            double time = (nanos() - start) / 1e9;
            steady = time < best * 0.97 ? 0 : steady + 1;
            best = Math.min(best, time);
            spent = (nanos() - begin) / 1e9;
        }
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
