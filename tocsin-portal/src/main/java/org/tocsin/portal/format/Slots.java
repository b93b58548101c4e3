package org.tocsin.portal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Iterator;

/** The ids of a bundle that is being written, sorted: the place of an id is that of its record. */
final class Slots {
    private static final int CHUNK = 4096;

    /** First halves, sorted as if without sign: turned so that Java's signed order is that. */
    private final long[] high;

    private final long[] low;

    private Slots(long[] high, long[] low) {
        this.high = high;
        this.low = low;
    }

    static Slots of(byte[] salt, Iterator<Code> codes) {
        long[] high = new long[CHUNK];
        long[] low = new long[CHUNK];
        int size = 0;
        while (codes.hasNext()) {
            if (size == high.length) {
                high = Arrays.copyOf(high, size + size / 2);
                low = Arrays.copyOf(low, size + size / 2);
            }
            ByteBuffer id = ByteBuffer.wrap(RecordKeys.id(salt, codes.next()));
            high[size] = id.getLong() ^ Long.MIN_VALUE;
            low[size++] = id.getLong();
        }
        if (size == 0) {
            throw new BundleException("there is no notice to put into a bundle: plan, sign and then build");
        }
        return sorted(Arrays.copyOf(high, size), Arrays.copyOf(low, size));
    }

    private static Slots sorted(long[] high, long[] low) {
        long[] order = high.clone();
        Arrays.sort(order);
        for (int i = 1; i < order.length; i++) {
            if (order[i] == order[i - 1]) {
                throw new BundleException("two notices have the same code: each needs one of its own");
            }
        }
        long[] placed = new long[low.length];
        for (int i = 0; i < high.length; i++) {
            placed[Arrays.binarySearch(order, high[i])] = low[i];
        }
        return new Slots(order, placed);
    }

    int size() {
        return high.length;
    }

    /** The place of an id; negative if it is none of these. */
    int of(byte[] id) {
        ByteBuffer halves = ByteBuffer.wrap(id);
        int slot = Arrays.binarySearch(high, halves.getLong() ^ Long.MIN_VALUE);
        return slot >= 0 && low[slot] == halves.getLong() ? slot : -1;
    }

    void write(FileChannel file, long from) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * RecordKeys.ID);
        long at = from;
        for (int i = 0; i < high.length; i++) {
            chunk.putLong(high[i] ^ Long.MIN_VALUE).putLong(low[i]);
            if (!chunk.hasRemaining() || i == high.length - 1) {
                chunk.flip();
                int length = chunk.remaining();
                BundleWriter.write(file, chunk, at);
                at += length;
                chunk.clear();
            }
        }
    }
}
