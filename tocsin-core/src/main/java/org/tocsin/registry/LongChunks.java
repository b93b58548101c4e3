package org.tocsin.registry;

import java.util.ArrayDeque;

/** Many longs, collected in chunks: growing copies nothing, so that a build needs little more memory than its result. */
final class LongChunks {
    private static final int CHUNK = 1 << 16;

    private final ArrayDeque<long[]> full = new ArrayDeque<>();
    private long[] current = new long[CHUNK];
    private int used;

    void add(long value) {
        if (used == CHUNK) {
            full.add(current);
            current = new long[CHUNK];
            used = 0;
        }
        current[used++] = value;
    }

    /** All values in one array, in order; the chunks are given up one by one. */
    long[] drain() {
        long[] all = new long[full.size() * CHUNK + used];
        int at = 0;
        for (long[] chunk = full.poll(); chunk != null; chunk = full.poll()) {
            System.arraycopy(chunk, 0, all, at, CHUNK);
            at += CHUNK;
        }
        System.arraycopy(current, 0, all, at, used);
        current = new long[CHUNK];
        used = 0;
        return all;
    }
}
