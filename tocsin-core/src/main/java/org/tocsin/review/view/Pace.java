package org.tocsin.review.view;

import java.util.Collection;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.Verdict;

/**
 * How fast doubts are decided, all reviewers together.
 *
 * @param left      doubts that wait
 * @param decided   decisions so far
 * @param perHour   decisions an hour of work, over the last of them; 0 while there are too few to say
 * @param hoursLeft hours of work until nothing waits at that pace; NaN while it is unknown
 */
public record Pace(long left, long decided, double perHour, double hoursLeft) {
    /** After a longer silence nobody was at work, in milliseconds. */
    private static final long AT_WORK = 5 * 60_000L;

    /** Decisions that tell the pace of today, and fewest that tell any. */
    private static final int LAST = 500;

    private static final int FEWEST = 5;
    private static final double HOUR = 3_600_000;

    /** The pace of a case. */
    public static Pace of(DecisionStore decisions, long left) {
        Times times = new Times();
        decisions.forEach(0, event -> {
            if (isDecision(event.verdict())) {
                times.add(event.at());
            }
        });
        return times.pace(left);
    }

    /** The pace of decisions at these times, in milliseconds and in order. */
    public static Pace of(Collection<Long> at, long left) {
        Times times = new Times();
        at.forEach(times::add);
        return times.pace(left);
    }

    private static boolean isDecision(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT, REJECT, OTHER_PERSON, UNKNOWN_PERSON -> true;
            case SKIP, UNDO, WITHDRAW -> false;
        };
    }

    /** The last gaps between decisions. */
    private static final class Times {
        private final long[] gaps = new long[LAST];
        private long decided;
        private long before;

        void add(long at) {
            if (decided > 0) {
                gaps[(int) (decided % LAST)] = Math.max(0, at - before);
            }
            before = at;
            decided++;
        }

        Pace pace(long left) {
            long work = 0;
            int counted = 0;
            for (int i = 0; i < Math.min(decided, LAST); i++) {
                long gap = gaps[i];
                if (gap > 0 && gap <= AT_WORK) {
                    work += gap;
                    counted++;
                }
            }
            double perHour = counted < FEWEST ? 0 : counted / (work / HOUR);
            double hours = left == 0 ? 0 : perHour == 0 ? Double.NaN : left / perHour;
            return new Pace(left, decided, perHour, hours);
        }
    }
}
