package org.tocsin.registry;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * From keys to people, 8 bytes a pair: one sorted array of longs whose high 40 bits are the key's hash and whose low 24
 * bits are the person's number. A lookup gives people who may hold the key; the caller verifies each.
 */
final class HashPostings {
    private static final int NUMBER_BITS = 24;
    private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;
    private static final int PREFIX_BITS = 18;
    private static final int KEYS_A_WORD = 6;

    /** How many people the low bits can number. */
    static final int MOST_PEOPLE = 1 << NUMBER_BITS;

    private final long[] entries;
    private final int size;
    private final int[] starts;
    /** Two bits for each hash in one word of many: most keys asked for are held by nobody, and this says so at once. */
    private final long[] filter;

    private HashPostings(long[] entries, int size) {
        this.entries = entries;
        this.size = size;
        this.starts = new int[(1 << PREFIX_BITS) + 1];
        this.filter = new long[Integer.highestOneBit(Math.max(1, size / KEYS_A_WORD)) << 1];
        for (int i = 0; i < size; i++) {
            starts[prefix(entries[i]) + 1]++;
            filter[word(entries[i])] |= bits(entries[i]);
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    private static int prefix(long entry) {
        return (int) (entry >>> (64 - PREFIX_BITS));
    }

    /** Which word of the filter: only the bits of a hash that entries keep may count. */
    private int word(long entry) {
        return (int) (entry >>> 36) & (filter.length - 1);
    }

    private static long bits(long entry) {
        return (1L << (entry >>> 24)) | (1L << (entry >>> 30));
    }

    /** Whether somebody of a hash passes the verification. */
    boolean any(long hash, IntPredicate holds) {
        if (!mayHold(hash)) {
            return false;
        }
        for (int i = firstOf(hash); i < size && sameHash(entries[i], hash); i++) {
            if (holds.test((int) entries[i] & NUMBER_MASK)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHold(long hash) {
        long bits = bits(hash);
        return (filter[word(hash)] & bits) == bits;
    }

    /** The people of a hash that pass the verification, in order, without repeats. */
    int[] find(long hash, IntPredicate holds) {
        if (!mayHold(hash)) {
            return People.NONE;
        }
        int i = firstOf(hash);
        if (i == size || !sameHash(entries[i], hash)) {
            return People.NONE;
        }
        IntArrayList found = new IntArrayList();
        for (; i < size && sameHash(entries[i], hash); i++) {
            int number = (int) entries[i] & NUMBER_MASK;
            if (holds.test(number)) {
                found.add(number);
            }
        }
        return found.toIntArray();
    }

    private int firstOf(long hash) {
        long smallest = hash & ~NUMBER_MASK;
        int low = starts[prefix(hash)];
        int high = starts[prefix(hash) + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(entries[middle], smallest) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean sameHash(long a, long b) {
        return (a ^ b) >>> NUMBER_BITS == 0;
    }

    /** What is done with people who share a hash. */
    interface Group {
        /** Takes the numbers of two or more people, in order. */
        void accept(int[] numbers);
    }

    /** Calls for each hash that two or more people share. */
    void shared(Group group) {
        for (int start = 0; start < size; ) {
            int end = runEnd(entries, size, start);
            if (end - start > 1) {
                int[] numbers = new int[end - start];
                for (int i = start; i < end; i++) {
                    numbers[i - start] = (int) entries[i] & NUMBER_MASK;
                }
                group.accept(numbers);
            }
            start = end;
        }
    }

    private static int runEnd(long[] entries, int size, int start) {
        int end = start + 1;
        while (end < size && sameHash(entries[end], entries[start])) {
            end++;
        }
        return end;
    }

    /** Collects pairs of hash and person. */
    static final class Builder {
        private final LongChunks pairs = new LongChunks();

        /** Adds a person under a hash; repeats do no harm. */
        void add(long hash, int number) {
            pairs.add((hash & ~NUMBER_MASK) | number);
        }

        /** The postings; the builder is empty afterwards. */
        HashPostings build() {
            return build(Integer.MAX_VALUE);
        }

        /** The postings without hashes that more people share than the limit. */
        HashPostings build(int limit) {
            long[] sorted = pairs.drain();
            int size = sorted.length;
            sortUnsigned(sorted, size);
            int kept = 0;
            for (int start = 0; start < size; ) {
                int end = runEnd(sorted, size, start);
                int distinct = distinct(sorted, start, end);
                if (distinct <= limit) {
                    System.arraycopy(sorted, start, sorted, kept, distinct);
                    kept += distinct;
                }
                start = end;
            }
            // few repeats are not worth a second array at the moment when memory is scarcest
            return new HashPostings(kept < size - size / 8 ? Arrays.copyOf(sorted, kept) : sorted, kept);
        }

        /** Moves the distinct values of a sorted range to its front and counts them. */
        private static int distinct(long[] sorted, int start, int end) {
            int next = start + 1;
            for (int i = start + 1; i < end; i++) {
                if (sorted[i] != sorted[i - 1]) {
                    sorted[next++] = sorted[i];
                }
            }
            return next - start;
        }

        private static void sortUnsigned(long[] values, int size) {
            for (int i = 0; i < size; i++) {
                values[i] ^= Long.MIN_VALUE;
            }
            Arrays.sort(values, 0, size);
            for (int i = 0; i < size; i++) {
                values[i] ^= Long.MIN_VALUE;
            }
        }
    }
}
