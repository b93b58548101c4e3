package org.tocsin.respond.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Deals the next notices of a wave out to the connections: by number, except where the servers of a domain must be spared. Holds only
 * so many at a time; of a domain that is slow a few hundred wait here and the others stay in the store.
 */
final class Sorter {
    private static final int MOST = 2_000;
    private static final int MOST_OF_DOMAIN = 500;
    private static final long FIRST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final int MOST_DOUBLINGS = 6;
    /** A turn that came late is made up for within this time, so that small delays do not add up. */
    private static final long SLACK = Duration.ofMillis(100).toNanos();

    private final Map<String, Limit> limits = new HashMap<>();
    private final Map<String, DomainLane> lanes = new LinkedHashMap<>();
    private final Set<Integer> held = new HashSet<>();
    private final LongSupplier clock;
    private final long betweenTurns;
    private long nextTurn;
    private long notBefore;
    private int failures;
    private int waiting;
    private int later = Integer.MAX_VALUE;
    private boolean closed;

    /**
     * A sorter without notices.
     *
     * @param perHour mails begun in an hour; 0 for any number
     * @param clock   nanoseconds of a clock that never jumps
     */
    Sorter(List<Limit> limits, int perHour, LongSupplier clock) {
        for (Limit limit : limits) {
            limit.domains().forEach(domain -> this.limits.put(domain, limit));
        }
        this.clock = clock;
        notBefore = clock.getAsLong();
        nextTurn = notBefore;
        betweenTurns = perHour == 0 ? 0 : Duration.ofHours(1).toNanos() / perHour;
    }

    /** Takes a notice in; false where there is no room for its domain. One that is here already stays. */
    synchronized boolean add(Parcel parcel) {
        if (held.contains(parcel.number())) {
            return true;
        }
        DomainLane lane = lane(parcel);
        if (lane.size() >= MOST_OF_DOMAIN) {
            lane.cut(true);
            return false;
        }
        lane.add(parcel);
        held.add(parcel.number());
        waiting++;
        notifyAll();
        return true;
    }

    private DomainLane lane(Parcel parcel) {
        String domain = parcel.to().domain();
        Limit limit = limits.getOrDefault(domain, Limit.NONE);
        String name = limit.domains().stream().sorted().findFirst().orElse(domain);
        return lanes.computeIfAbsent(name, any -> new DomainLane(limit, clock.getAsLong()));
    }

    /** Waits for a notice that may go now; null once all is over. */
    synchronized @Nullable Parcel take() throws InterruptedException {
        while (!closed) {
            long now = clock.getAsLong();
            long rest = Math.max(notBefore - now, nextTurn - now);
            Parcel next = rest > 0 ? null : next(now);
            if (next != null) {
                nextTurn = Math.max(nextTurn, now - SLACK) + betweenTurns;
                return next;
            }
            pause(rest > 0 ? rest : shortest(now));
        }
        return null;
    }

    private @Nullable Parcel next(long now) {
        for (Iterator<Map.Entry<String, DomainLane>> it = lanes.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<String, DomainLane> entry = it.next();
            Parcel parcel = entry.getValue().take(now);
            if (parcel != null) {
                waiting--;
                it.remove();
                lanes.put(entry.getKey(), entry.getValue());
                notifyAll();
                return parcel;
            }
            if (entry.getValue().isForgettable(now)) {
                it.remove();
            }
        }
        return null;
    }

    private long shortest(long now) {
        return lanes.values().stream()
                .mapToLong(lane -> lane.untilNext(now))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    @SuppressWarnings("WaitNotInLoop") // who calls it looks again
    private void pause(long nanos) throws InterruptedException {
        long millis = Math.max(1, Math.min(1_000, nanos / 1_000_000 + 1));
        wait(millis);
    }

    /** An attempt ended. */
    synchronized void ended(Parcel parcel, Fate fate) {
        long now = clock.getAsLong();
        lane(parcel).ended(fate, now);
        held.remove(parcel.number());
        if (fate == Fate.LATER || fate == Fate.BUSY || fate == Fate.LOST) {
            later = Math.min(later, parcel.number());
        }
        if (fate == Fate.ACCEPTED || fate == Fate.UNDELIVERABLE || fate == Fate.LATER) {
            failures = 0;
        }
        notifyAll();
    }

    /** The server takes nothing at the moment, or cannot be reached: it is left in peace, longer each time. */
    synchronized void rest() {
        notBefore = clock.getAsLong() + (FIRST_PAUSE << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        notifyAll();
    }

    /** Waits until the server has rested, or all is over. */
    synchronized void awaitRest() throws InterruptedException {
        for (long left = notBefore - clock.getAsLong(); !closed && left > 0; left = notBefore - clock.getAsLong()) {
            pause(left);
        }
    }

    /** Waits until there is room for more. */
    synchronized void awaitRoom() throws InterruptedException {
        while (!closed && waiting >= MOST / 2) {
            wait(1_000);
        }
    }

    /** Waits until something changes, or this time is over; who calls it looks again. */
    @SuppressWarnings("WaitNotInLoop")
    synchronized void awaitRefill(long millis) throws InterruptedException {
        if (!closed && !hasRoomAgain()) {
            wait(millis);
        }
    }

    /** Whether notices that found no room would find it now. */
    synchronized boolean hasRoomAgain() {
        return lanes.values().stream().anyMatch(lane -> lane.isCut() && lane.size() <= MOST_OF_DOMAIN / 4);
    }

    synchronized boolean isIdle() {
        return held.isEmpty();
    }

    /** The lowest number of a notice that was put off since this was asked last, or {@code Integer.MAX_VALUE}. */
    synchronized int putOff() {
        int lowest = later;
        later = Integer.MAX_VALUE;
        lanes.values().forEach(lane -> lane.cut(false));
        return lowest;
    }

    /** Gives nothing out any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
