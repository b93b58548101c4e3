package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Which share of the people had been found when a share of the work was done: in the order of this scan, in the best order (by people
 * a second, known only afterwards), and on average in an order drawn by lot in which each content is read once in full.
 *
 * @param actual share of people at 0, 5, 10 ... 100 % of the work; so are the others
 */
public record FoundCurve(double[] actual, double[] ideal, double[] random) {
    /** Number of steps of a curve. */
    public static final int STEPS = 20;

    public FoundCurve {
        actual = actual.clone();
        ideal = ideal.clone();
        random = random.clone();
    }

    /** The curves of these reads for the people who count. */
    static FoundCurve of(List<Trace.Piece> pieces, BitSet people) {
        double all = people.cardinality();
        long work = pieces.stream().mapToLong(Trace.Piece::nanos).sum();
        return new FoundCurve(
                cumulative(pieces, people, work, all), best(pieces, people, work, all), lot(pieces, people, work, all));
    }

    private static double[] cumulative(List<Trace.Piece> pieces, BitSet people, long work, double all) {
        BitSet missing = (BitSet) people.clone();
        Steps steps = new Steps(work, all);
        for (Trace.Piece piece : pieces) {
            steps.add(piece.nanos(), take(piece, missing));
        }
        return steps.shares();
    }

    private static int take(Trace.Piece piece, BitSet missing) {
        int fresh = fresh(piece, missing);
        for (int person : piece.people()) {
            missing.clear(person);
        }
        return fresh;
    }

    private static int fresh(Trace.Piece piece, BitSet missing) {
        int fresh = 0;
        for (int person : piece.people()) {
            fresh += missing.get(person) ? 1 : 0;
        }
        return fresh;
    }

    private record Offer(Trace.Piece piece, double worth) {}

    /** Greedy: always the read that gives most new people a second. A worth only falls, so a stale offer is weighed again. */
    private static double[] best(List<Trace.Piece> pieces, BitSet people, long work, double all) {
        BitSet missing = (BitSet) people.clone();
        PriorityQueue<Offer> offers =
                new PriorityQueue<>(Comparator.comparingDouble(Offer::worth).reversed());
        pieces.forEach(p -> offers.add(offer(p, missing)));
        Steps steps = new Steps(work, all);
        while (!offers.isEmpty() && !missing.isEmpty()) {
            Offer top = offers.remove();
            Offer now = offer(top.piece, missing);
            if (offers.isEmpty() || now.worth >= offers.element().worth) {
                steps.add(top.piece.nanos(), take(top.piece, missing));
            } else {
                offers.add(now);
            }
        }
        return steps.shares();
    }

    private static Offer offer(Trace.Piece piece, BitSet missing) {
        return new Offer(piece, (double) fresh(piece, missing) / piece.nanos());
    }

    /** Expected: a person in n contents is missing after a share f of them with probability (1 - f)^n. */
    private static double[] lot(List<Trace.Piece> pieces, BitSet people, long work, double all) {
        Int2IntOpenHashMap contents = new Int2IntOpenHashMap();
        long whole = 0;
        for (Trace.Piece piece : pieces) {
            if (piece.last()) {
                whole += piece.nanos();
                Arrays.stream(piece.people()).filter(people::get).forEach(p -> contents.addTo(p, 1));
            }
        }
        double[] shares = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            double done = whole == 0 ? 0 : Math.min(1, (double) work * step / STEPS / whole);
            double found = contents.values()
                    .intStream()
                    .mapToDouble(n -> 1 - Math.pow(1 - done, n))
                    .sum();
            shares[step] = all == 0 ? 0 : found / all;
        }
        return shares;
    }

    /** Cuts found people into equal steps of work. */
    private static final class Steps {
        private final long work;
        private final double all;
        private final List<long[]> sums = new ArrayList<>();
        private long done;
        private long found;

        Steps(long work, double all) {
            this.work = work;
            this.all = all;
        }

        void add(long nanos, int fresh) {
            done += nanos;
            if (fresh > 0) {
                found += fresh;
                sums.add(new long[] {done, found});
            }
        }

        double[] shares() {
            double[] shares = new double[STEPS + 1];
            int next = 0;
            long reached = 0;
            for (int step = 0; step <= STEPS; step++) {
                double until = step == STEPS ? Double.MAX_VALUE : (double) work * step / STEPS;
                while (next < sums.size() && sums.get(next)[0] <= until) {
                    reached = sums.get(next++)[1];
                }
                shares[step] = all == 0 ? 0 : reached / all;
            }
            return shares;
        }
    }
}
