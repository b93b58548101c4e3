package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What each read cost and whom it showed, in the order of reading, to compare this order with others. Bounded: a scan with more than
 * {@value #MOST} reads or people shown keeps no more. Safe for many threads.
 */
final class Trace {
    private static final int MOST = 4_000_000;

    private final List<Piece> pieces = new ArrayList<>();
    private long kept;
    private boolean complete = true;

    /**
     * One read.
     *
     * @param nanos  what it cost
     * @param last   whether it was the last read of its content, which gives all that the earlier ones gave
     * @param people whom it showed
     */
    record Piece(long nanos, boolean last, int[] people) {}

    synchronized void add(long nanos, boolean last, IntSet people) {
        kept += 4 + people.size();
        if (kept > MOST) {
            complete = false;
            pieces.clear();
        } else {
            pieces.add(new Piece(Math.max(1, nanos), last, people.toIntArray()));
        }
    }

    /** All reads in order; empty if there were too many to keep. */
    synchronized List<Piece> pieces() {
        return complete ? List.copyOf(pieces) : List.of();
    }
}
