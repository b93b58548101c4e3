package org.tocsin.registry;

import java.util.Arrays;

/** From the numbers of tokens to the people who have them: two int arrays. */
final class TokenPostings {
    private final int[] starts;
    private final int[] people;

    /**
     * @param pairs  token number in the high half, person in the low half; given up
     * @param tokens how many tokens there are
     */
    TokenPostings(LongChunks pairs, int tokens) {
        long[] sorted = pairs.drain();
        int size = sorted.length;
        Arrays.sort(sorted);
        starts = new int[tokens + 1];
        int[] all = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                all[kept++] = (int) sorted[i];
                starts[(int) (sorted[i] >>> 32) + 1]++;
            }
        }
        people = kept == size ? all : Arrays.copyOf(all, kept);
        for (int i = 1; i <= tokens; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /** How many people have a token. */
    int count(int token) {
        return starts[token + 1] - starts[token];
    }

    /** Those of these people, in order, who have a token. */
    int[] among(int token, int[] some) {
        int[] found = new int[some.length];
        int kept = 0;
        for (int person : some) {
            if (Arrays.binarySearch(people, starts[token], starts[token + 1], person) >= 0) {
                found[kept++] = person;
            }
        }
        return Arrays.copyOf(found, kept);
    }

    /** The people who have a token, in order. */
    int[] people(int token) {
        return Arrays.copyOfRange(people, starts[token], starts[token + 1]);
    }
}
