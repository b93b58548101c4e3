package org.tocsin.registry;

import it.unimi.dsi.fastutil.ints.IntRBTreeSet;

/** Sets of people as sorted arrays of their numbers. */
final class People {
    /** Nobody. */
    static final int[] NONE = {};

    private People() {}

    /** The people of either array. */
    static int[] union(int[] a, int[] b) {
        if (a.length == 0) {
            return b;
        }
        if (b.length == 0) {
            return a;
        }
        IntRBTreeSet all = new IntRBTreeSet(a);
        for (int number : b) {
            all.add(number);
        }
        return all.toIntArray();
    }
}
