package org.tocsin.respond.notice.plan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.severity.Gate;

/** A human lets go of notices that gates held. The reason is kept sealed with the step; the journal says which notice and which gates. */
public final class Releasing {
    private final CaseStore store;
    private final String reason;
    private final long at;

    /**
     * For one decision.
     *
     * @param reason in words
     * @param at     milliseconds since 1970
     */
    public Releasing(CaseStore store, String reason, long at) {
        this.store = store;
        this.reason = reason;
        this.at = at;
    }

    /**
     * Releases one notice.
     *
     * @throws CaseException if there is none, nothing holds it, or its person is dead
     */
    public void one(int number) {
        Notice notice = store.notices()
                .notice(number)
                .orElseThrow(() -> new CaseException("there is no notice " + number + " in this case."));
        Set<Gate> gates = NoticeTexts.gates(notice);
        if (gates.contains(Gate.DECEASED) && notice.channel() == Channel.NONE) {
            throw new CaseException(
                    "notice " + number
                            + " is about somebody who died: nothing is sent in a dead person's name. Mend the registry if that is wrong.");
        }
        if (!release(notice, gates)) {
            throw new CaseException(
                    "notice " + number + " is not held: it is " + notice.state().word() + '.');
        }
    }

    /** Releases all notices of a plan that nothing but these gates holds, and says how many; replies and changed addresses hold too. */
    public int allHeldBy(int plan, Set<Gate> allowed) {
        int[] released = {0};
        Set<Gate> open = EnumSet.copyOf(allowed);
        open.remove(Gate.DECEASED);
        store.notices().outlines(Which.of(plan).in(State.HELD), notice -> {
            Set<Gate> gates = NoticeTexts.gates(notice);
            boolean free = !gates.isEmpty() && open.containsAll(gates) && notice.channel() != Channel.NONE;
            if (free && !isHeldForMore(notice) && release(notice, gates)) {
                released[0]++;
            }
        });
        return released[0];
    }

    /** Whether something else than its gates holds it: a reply, an address that changed. That is decided one by one. */
    private boolean isHeldForMore(Notice notice) {
        return notice.origin() > 0
                || store.notices().events(notice.number()).stream().anyMatch(event -> event.to() == State.HELD);
    }

    private boolean release(Notice notice, Set<Gate> gates) {
        boolean moved = store.notices().move(Move.of(notice.number(), State.HELD, State.PLANNED, at, reason));
        if (moved) {
            store.journal()
                    .append(
                            "notice.released",
                            Map.of(
                                    "notice", Integer.toString(notice.number()),
                                    "gates",
                                            String.join(
                                                    "|",
                                                    gates.stream()
                                                            .map(Gate::word)
                                                            .toList())));
        }
        return moved;
    }
}
