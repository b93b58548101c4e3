package org.tocsin.registry;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** From the numbers of tokens to the people who have them: two int arrays. */
final class TokenPostings {
    private final int[] starts;
    private final int[] people;

    /**
     * @param pairs  token number in the high half, person in the low half; sorted in place
     * @param tokens how many tokens there are
     */
    TokenPostings(LongArrayList pairs, int tokens) {
        long[] sorted = pairs.elements();
        int size = pairs.size();
        Arrays.sort(sorted, 0, size);
        starts = new int[tokens + 1];
        int[] all = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                all[kept++] = (int) sorted[i];
                starts[(int) (sorted[i] >>> 32) + 1]++;
            }
        }
        people = Arrays.copyOf(all, kept);
        for (int i = 1; i <= tokens; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /** How many people have a token. */
    int count(int token) {
        return starts[token + 1] - starts[token];
    }

    /** The people who have a token, in order. */
    int[] people(int token) {
        return Arrays.copyOfRange(people, starts[token], starts[token + 1]);
    }
}
