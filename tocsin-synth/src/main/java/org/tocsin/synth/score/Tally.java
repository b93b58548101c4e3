package org.tocsin.synth.score;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts cases and those that are of the kind asked for. */
final class Tally {
    private long right;
    private long of;

    void count(boolean is) {
        right += is ? 1 : 0;
        of++;
    }

    Rate rate() {
        return new Rate(right, of);
    }

    /** Tallies by name, in the order of the names. */
    static final class ByName {
        private final Map<String, Tally> tallies = new TreeMap<>();

        void count(String name, boolean is) {
            tallies.computeIfAbsent(name, k -> new Tally()).count(is);
        }

        /** Gives every name with its rate. */
        void forEach(BiConsumer<String, Rate> sink) {
            tallies.forEach((name, tally) -> sink.accept(name, tally.rate()));
        }
    }
}
