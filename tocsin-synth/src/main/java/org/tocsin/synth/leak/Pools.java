package org.tocsin.synth.leak;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Person;

/**
 * Keeps the wished share of the leak's people on scans alone: families are divided between scans and everything else,
 * and where one side has its share of people already, people of that side come back instead of new ones.
 */
final class Pools {
    private static final int START = 6;
    private final double share;
    private final long seed;
    private final Side scans = new Side();
    private final Side others = new Side();

    /** People met on one side. */
    private static final class Side {
        private final IntOpenHashSet humans = new IntOpenHashSet();
        private final IntArrayList rows = new IntArrayList();
    }

    /** Divides people so that a share of them is on scans alone; 0 divides nothing. */
    Pools(double share, long seed) {
        this.share = share;
        this.seed = seed;
    }

    boolean allows(Person person, boolean onScan) {
        if (share == 0) {
            return true;
        }
        boolean paper = Dice.of(seed, 77, person.human() / 8).chance(Math.max(0.1, Math.min(0.9, share)));
        return paper == onScan;
    }

    /** Whether a side has more people than its share. */
    boolean isFull(boolean onScan) {
        if (share == 0) {
            return false;
        }
        double mine = (onScan ? scans : others).humans.size();
        double other = (onScan ? others : scans).humans.size();
        double wished = onScan ? share : 1 - share;
        return mine > START && mine * (1 - wished) > other * wished + 1;
    }

    /** Somebody who was met on this side before. */
    int known(boolean onScan, Dice dice) {
        IntArrayList rows = (onScan ? scans : others).rows;
        return rows.getInt(dice.below(rows.size()));
    }

    void cast(Person person, boolean onScan) {
        Side side = onScan ? scans : others;
        if (share > 0 && side.humans.add(person.human())) {
            side.rows.add(person.index());
        }
    }
}
