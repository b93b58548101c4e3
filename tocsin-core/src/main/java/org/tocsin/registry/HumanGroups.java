package org.tocsin.registry;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * Which rows are the same human being. Groups join only if no row of one contradicts a row of the other, so that a row that
 * says little never chains two people together.
 */
final class HumanGroups {
    private final Int2ObjectOpenHashMap<int[]> groups = new Int2ObjectOpenHashMap<>();

    /**
     * Joins the groups of two rows.
     *
     * @param contradict whether two rows cannot be the same human being
     */
    void join(int a, int b, BiPredicate<Integer, Integer> contradict) {
        int[] left = rowsOf(a);
        int[] right = rowsOf(b);
        if (left == right || Arrays.equals(left, right)) {
            return;
        }
        for (int one : left) {
            for (int other : right) {
                if (contradict.test(one, other)) {
                    return;
                }
            }
        }
        int[] all = People.union(left, right);
        for (int number : all) {
            groups.put(number, all);
        }
    }

    /** The rows of the human being of a row, in order; must not be changed. */
    int[] rowsOf(int number) {
        int[] group = groups.get(number);
        return group == null ? new int[] {number} : group;
    }
}
