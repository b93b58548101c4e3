package org.tocsin.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Turn;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.scan.Redraw;

/** What a transaction works with. */
final class Work {
    final Turn turn;
    final Rulings rulings;
    final Redraw redraw;
    private final Redraw.Changes changes;
    private final List<Changed> changed = new ArrayList<>();
    private final List<Decision> said = new ArrayList<>();

    Work(Turn turn, Rulings rulings, Redraw redraw) {
        this.turn = turn;
        this.rulings = rulings;
        this.redraw = redraw;
        changes = redraw.in(turn);
    }

    /** Adds an event; it does nothing to the tables yet. */
    Decision say(Decision draft) {
        long number = turn.add(draft);
        Decision kept = Events.numbered(draft, number);
        rulings.add(kept);
        said.add(kept);
        return kept;
    }

    /** Brings the tables to what stands about a human being now, who may be gone. */
    void settle(Redraw.@Nullable Found found, @Nullable Decision before, Decision event) {
        settle(found, before, event.mention(), event);
    }

    private void settle(Redraw.@Nullable Found found, @Nullable Decision before, MentionKey key, Decision event) {
        if (event.verdict() != Verdict.SKIP) {
            changes.settle(found, before, rulings.of(key));
        }
        if (found != null) {
            changed.add(new Changed(found.item().number(), found.human(), event));
        }
    }

    /** Adds an event that takes back, and brings the tables to what stands then about everybody concerned. */
    Decision takeBack(Decision draft) {
        Map<MentionKey, Redraw.@Nullable Found> found = new LinkedHashMap<>();
        Map<MentionKey, @Nullable Decision> before = new HashMap<>();
        for (MentionKey key : rulings.concerned(draft)) {
            found.put(key, find(key, -1));
            before.put(key, rulings.of(key).deciding());
        }
        Decision kept = say(draft);
        found.forEach((key, human) -> settle(human, before.get(key), key, kept));
        return kept;
    }

    Redraw.@Nullable Found find(MentionKey key, int hint) {
        Decision deciding = rulings.of(key).deciding();
        return redraw.find(turn, key, hint, deciding == null ? 0 : deciding.number());
    }

    /** Writes what is left to write of the tables. */
    void finish() {
        changes.finish();
    }

    /** What was said so far. */
    List<Decision> said() {
        return said;
    }

    /** Whose links changed so far. */
    List<Changed> changed() {
        return changed;
    }
}
