package org.tocsin.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.scan.Redraw;

/** Makes events and looks them up. */
final class Events {
    /** A doubt with more candidates keeps the best of them. */
    private static final int MOST_SEEN = 500;

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
                d.seen(),
                d.second(),
                batch,
                d.undoes(),
                d.who());
    }

    static Decision draft(
            long at, int account, Verdict verdict, int person, Redraw.Found found, boolean second, long batch) {
        List<Seen> seen = Effect.seen(found.proposed());
        List<Seen> kept = seen.subList(0, Math.min(MOST_SEEN, seen.size()));
        String who = verdict == Verdict.SKIP ? "" : found.links().get(0).human().who();
        return new Decision(0, at, account, verdict, found.key(), person, kept, second, batch, 0, who);
    }

    static Decision undo(long at, int account, Decision event) {
        return new Decision(0, at, account, Verdict.UNDO, event.mention(), -1, List.of(), false, 0, event.number(), "");
    }

    /** The last event of an account that still counts and is no skip. */
    static @Nullable Decision lastOf(Rulings known, int account) {
        List<Decision> all = known.by(account);
        for (int i = all.size() - 1; i >= 0; i--) {
            Decision event = all.get(i);
            if (event.batch() == 0 && decides(event) && known.counts(event)) {
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
