package org.tocsin.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.decide.Rulings;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.scan.Redraw;

/** Makes events and looks them up. */
final class Events {
    private Events() {}

    static Decision numbered(Decision d, long number) {
        long batch = d.batch() == -1 ? number : d.batch();
        return new Decision(
                number,
                d.at(),
                d.account(),
                d.verdict(),
                d.mention(),
                d.person(),
                d.role(),
                d.seen(),
                d.second(),
                batch,
                d.undoes(),
                d.who());
    }

    static Decision draft(
            long at,
            int account,
            Verdict verdict,
            int person,
            Redraw.Found found,
            boolean second,
            long batch,
            String read) {
        List<Seen> seen = Effect.seen(found.proposed());
        LinkRow first = found.links().get(0);
        String known = first.human().who().isEmpty() ? read : first.human().who();
        String who = verdict == Verdict.SKIP ? "" : known;
        return new Decision(0, at, account, verdict, found.key(), person, first.role(), seen, second, batch, 0, who);
    }

    static Decision undo(long at, int account, Decision event) {
        return takingBack(Verdict.UNDO, at, account, event.mention(), event.role(), event.number());
    }

    static Decision withdraw(long at, int account, long batch) {
        return takingBack(Verdict.WITHDRAW, at, account, MentionKey.NONE, null, batch);
    }

    private static Decision takingBack(
            Verdict verdict, long at, int account, MentionKey mention, @Nullable Role role, long undoes) {
        return new Decision(0, at, account, verdict, mention, -1, role, List.of(), false, 0, undoes, "");
    }

    /** The last event of an account that still counts, is no skip, and about which nobody else decided later. */
    static @Nullable Decision lastOf(Rulings known, int account) {
        List<Decision> all = known.by(account);
        for (int i = all.size() - 1; i >= 0; i--) {
            Decision event = all.get(i);
            boolean stands = event.batch() == 0 && decides(event) && known.counts(event);
            if (stands && !laterByOther(known, event, account)) {
                return event;
            }
        }
        return null;
    }

    private static boolean decides(Decision event) {
        return event.verdict() != Verdict.UNDO
                && event.verdict() != Verdict.WITHDRAW
                && event.verdict() != Verdict.SKIP;
    }

    /** Whether another account decided about the same human being after this event. */
    static boolean laterByOther(Rulings known, Decision event, int account) {
        return known.about(event.mention()).stream()
                .anyMatch(d -> d.number() > event.number() && d.account() != account && decides(d) && known.counts(d));
    }
}
