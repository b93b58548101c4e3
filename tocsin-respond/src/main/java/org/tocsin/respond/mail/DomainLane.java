package org.tocsin.respond.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What waits for the servers of one domain, and when the next may go. Times are of a clock that never jumps. Guarded by its owner. */
final class DomainLane {
    private static final long FIRST_PAUSE = Duration.ofSeconds(60).toNanos();
    private static final int MOST_DOUBLINGS = 4;
    /** So many "later" in a row are no longer a matter of single mailboxes, nor of a server that wants to see us come back. */
    private static final int IN_A_ROW = 50;

    private final Limit limit;
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private int onTheirWay;
    private long notBefore;
    private int refusals;
    private boolean cut;

    DomainLane(Limit limit, long now) {
        this.limit = limit;
        notBefore = now;
    }

    void add(Parcel parcel) {
        waiting.add(parcel);
    }

    int size() {
        return waiting.size();
    }

    /** The next mail, or null if none waits or may go now. */
    @Nullable
    Parcel take(long now) {
        if (waiting.isEmpty() || now - notBefore < 0 || isFull()) {
            return null;
        }
        onTheirWay++;
        if (limit.perMinute() > 0) {
            notBefore = now + Duration.ofMinutes(1).toNanos() / limit.perMinute();
        }
        return waiting.remove();
    }

    /** Nanoseconds until a mail that waits may go, {@code Long.MAX_VALUE} where that depends on others. */
    long untilNext(long now) {
        return waiting.isEmpty() || isFull() ? Long.MAX_VALUE : Math.max(0, notBefore - now);
    }

    private boolean isFull() {
        return limit.most() > 0 && onTheirWay >= limit.most();
    }

    /** A mail ended. Servers that say "later" to everybody are left in peace, longer each time. */
    void ended(Fate fate, long now) {
        onTheirWay--;
        if (fate == Fate.LATER) {
            refusals++;
            if (refusals % IN_A_ROW == 0) {
                notBefore = now + (FIRST_PAUSE << Math.min(refusals / IN_A_ROW - 1, MOST_DOUBLINGS));
            }
        } else if (fate == Fate.ACCEPTED) {
            refusals = 0;
        }
    }

    /** Whether mails did not find room here. */
    boolean isCut() {
        return cut;
    }

    void cut(boolean now) {
        cut = now;
    }

    boolean isIdle() {
        return waiting.isEmpty() && onTheirWay == 0;
    }

    /** Whether nothing must be remembered of it. */
    boolean isForgettable(long now) {
        return isIdle() && !cut && refusals == 0 && now - notBefore >= 0;
    }
}
