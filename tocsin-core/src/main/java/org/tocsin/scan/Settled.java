package org.tocsin.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;

/** What earlier runs finished: contents of which nothing is left to read, members of members included. Safe for many threads. */
final class Settled {
    private final Ledger ledger;
    private final Set<Integer> settled = ConcurrentHashMap.newKeySet();

    Settled(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether a content and everything in it is finished. */
    boolean through(int content) {
        if (settled.contains(content)) {
            return true;
        }
        Set<Integer> seen = new HashSet<>();
        if (!through(content, seen)) {
            return false;
        }
        settled.addAll(seen);
        return true;
    }

    /** Walks down the members; a container that holds itself ends the walk. */
    private boolean through(int content, Set<Integer> seen) {
        if (settled.contains(content) || !seen.add(content)) {
            return true;
        }
        if (!ledger.content(content).finished()) {
            return false;
        }
        for (Received member : received(content)) {
            if (member.content != 0 && !through(member.content, seen)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The ordinal from which a container is to be read: that of its first member that is not finished, or after the last one known.
     * It also begins at a member that broke off, since the container's own end may depend on it.
     */
    int firstWanted(Ledger.ContentRow container) {
        if (container.again()) {
            return 0;
        }
        int next = 0;
        for (Received member : received(container.number())) {
            boolean broke = container.result() == null && brokeOff(member);
            if (broke || (member.content != 0 && !through(member.content))) {
                return member.ordinal;
            }
            next = member.ordinal + 1;
        }
        return next;
    }

    private record Received(
            int ordinal, int content, @Nullable Reason reason) {}

    private List<Received> received(int container) {
        List<Received> received = new ArrayList<>();
        ledger.forEachMember(
                container, (ordinal, content, reason) -> received.add(new Received(ordinal, content, reason)));
        return received;
    }

    private boolean brokeOff(Received member) {
        if (member.content == 0) {
            return member.reason == Reason.CORRUPT;
        }
        ReadResult result = ledger.content(member.content).result();
        return result != null && result.reason() == Reason.CORRUPT;
    }
}
