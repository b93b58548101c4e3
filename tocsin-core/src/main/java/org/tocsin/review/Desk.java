package org.tocsin.review;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Turn;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.scan.Redraw;

/**
 * Where people decide. A decision is an event and what it does to the result tables, in one transaction: either both are kept or
 * neither. Two people never decide the same doubt: claims stand in the database, and a decision on a doubt about which something was said
 * since it was shown is refused. Safe for many threads, and for several servers on one database.
 */
public final class Desk {
    private final CaseStore store;
    private final Terms terms;
    private final Clock clock;
    private final Entries journal;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private final LongSet own = new LongOpenHashSet();
    private @Nullable Rulings rulings;
    private @Nullable Redraw redraw;
    private long version = -1;

    /** The desk of a case, one for each process. */
    public static Desk of(CaseStore store, Terms terms) {
        return new Desk(store, terms, Clock.systemUTC());
    }

    Desk(CaseStore store, Terms terms, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.clock = clock;
        journal = new Entries(store);
    }

    /**
     * A human being of a document whose links changed.
     *
     * @param item  number of the item
     * @param human its first mention there
     * @param event what was said
     */
    record Changed(int item, int human, Decision event) {}

    /** Tells whose links change through this desk. */
    void listen(Consumer<Changed> listener) {
        listeners.add(listener);
    }

    /** What a transaction works with. */
    static final class Work {
        final Turn turn;
        final Rulings rulings;
        final Redraw redraw;
        private final Redraw.Changes changes;
        private final List<Changed> changed = new ArrayList<>();
        private final List<Decision> said = new ArrayList<>();

        private Work(Turn turn, Rulings rulings, Redraw redraw) {
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
            if (event.verdict() != Verdict.SKIP) {
                changes.settle(found, before, rulings.of(event.mention()));
            }
            if (found != null) {
                changed.add(new Changed(found.item().number(), found.human(), event));
            }
        }

        Redraw.@Nullable Found find(MentionKey key, int hint) {
            Decision deciding = rulings.of(key).deciding();
            return redraw.find(turn, key, hint, deciding == null ? 0 : deciding.number());
        }
    }

    /** Does work in one transaction: all of it or nothing. Listeners are told outside of all locks. */
    <T> T work(Function<Work, T> task) {
        List<Changed> changed = new ArrayList<>();
        T result = work(task, changed);
        changed.forEach(change -> listeners.forEach(listener -> listener.accept(change)));
        return result;
    }

    private synchronized <T> T work(Function<Work, T> task, List<Changed> changed) {
        T result;
        try (Turn turn = store.decisions().begin()) {
            Work work = new Work(turn, current(turn), currentRedraw());
            result = task.apply(work);
            work.changes.finish();
            turn.commit();
            work.said.forEach(event -> own.add(event.number()));
            work.said.forEach(journal::decided);
            changed.addAll(work.changed);
        } catch (RuntimeException e) {
            // what was said in memory may not stand
            rulings = null;
            throw e;
        }
        return result;
    }

    private Rulings current(Turn turn) {
        Rulings known = rulings;
        if (known == null) {
            known = new Rulings();
            rulings = known;
        }
        turn.forEach(known.last(), known::add);
        return known;
    }

    private Redraw currentRedraw() {
        long now = store.results().version();
        Redraw known = redraw;
        if (known == null || now != version) {
            known = Redraw.of(store);
            redraw = known;
            version = now;
        }
        return known;
    }

    /** Reads what is known of decisions, those of other servers included. */
    synchronized <T> T reading(Function<Rulings, T> task) {
        Rulings known = rulings;
        if (known == null) {
            known = new Rulings();
            rulings = known;
        }
        store.decisions().forEach(known.last(), known::add);
        return task.apply(known);
    }

    /**
     * Takes a doubt for a reviewer, or holds it longer.
     *
     * @throws RefusedException if another account holds it, it was decided meanwhile, or this reviewer must not see it
     */
    public Claim claim(Reviewer reviewer, Doubt doubt) {
        Checks.mayMeet(reviewer, doubt);
        long now = clock.millis();
        long until = now + terms.lease().toMillis();
        long latest = reading(known -> known.latest(doubt.key()));
        if (latest != doubt.latest()) {
            throw new RefusedException(Refusal.DECIDED_MEANWHILE);
        }
        if (!store.decisions().claim(doubt.key(), reviewer.account(), now, until)) {
            throw new RefusedException(Refusal.CLAIMED);
        }
        return new Claim(doubt, reviewer.account(), until);
    }

    /** Gives a doubt back. */
    public void release(Reviewer reviewer, Doubt doubt) {
        store.decisions().release(doubt.key(), reviewer.account());
    }

    /**
     * Decides a doubt. Where a second person must agree, the first word changes no link yet: {@link Decision#second()} tells.
     *
     * @param person whom the verdict names; -1 with {@link Verdict#UNKNOWN_PERSON} and {@link Verdict#SKIP}
     * @throws RefusedException if it cannot be; nothing changed
     */
    public Decision decide(Reviewer reviewer, Doubt doubt, Verdict verdict, int person) {
        Checks.mayMeet(reviewer, doubt);
        Decision made = work(work -> decide(work, reviewer, doubt, verdict, person));
        store.decisions().release(doubt.key(), reviewer.account());
        return made;
    }

    private Decision decide(Work work, Reviewer reviewer, Doubt doubt, Verdict verdict, int person) {
        MentionKey key = doubt.key();
        if (work.turn.claimedByOther(key, reviewer.account(), clock.millis()) != 0) {
            throw new RefusedException(Refusal.CLAIMED);
        }
        if (work.rulings.latest(key) != doubt.latest()) {
            throw new RefusedException(Refusal.DECIDED_MEANWHILE);
        }
        Redraw.Found found = work.find(key, doubt.mention());
        if (found == null) {
            throw new RefusedException(Refusal.GONE);
        }
        Checks.verdict(store, found, verdict, person);
        boolean second = !work.rulings.of(key).votes().isEmpty()
                || (Checks.confirms(verdict) && terms.needsSecond(found.item().category(), Checks.classes(found)));
        Decision kept = work.say(Events.draft(clock.millis(), reviewer.account(), verdict, person, found, second, 0));
        work.settle(found, null, kept);
        return kept;
    }

    /**
     * Takes back the reviewer's last decision that still stands; again, the one before it.
     *
     * @throws RefusedException if there is none, or somebody decided later about the same human being
     */
    public Decision undo(Reviewer reviewer) {
        return work(work -> {
            Decision last = Events.lastOf(work.rulings, reviewer.account());
            if (last == null) {
                throw new RefusedException(Refusal.NOTHING_TO_UNDO);
            }
            return undo(work, reviewer.account(), last);
        });
    }

    /**
     * Takes back an event; one that took another back stands then no more, so that the other does.
     *
     * @throws RefusedException if there is no such event, or somebody decided later about the same human being
     */
    public Decision undo(Reviewer reviewer, long number) {
        return work(work -> {
            Decision event = work.rulings.event(number);
            if (event == null || !work.rulings.counts(event)) {
                throw new RefusedException(Refusal.NOTHING_TO_UNDO);
            }
            return undo(work, reviewer.account(), event);
        });
    }

    private Decision undo(Work work, int account, Decision event) {
        MentionKey key = event.mention();
        if (event.verdict() == Verdict.WITHDRAW || Events.laterByOther(work.rulings, event, account)) {
            throw new RefusedException(Refusal.DECIDED_LATER);
        }
        Redraw.Found found = work.find(key, -1);
        Decision before = work.rulings.of(key).deciding();
        Decision kept = work.say(Events.undo(clock.millis(), account, event));
        work.settle(found, before, kept);
        return kept;
    }

    /** What the account decided, newest first, undone or not; at most so many. */
    public List<Decision> decisions(int account, int most) {
        return reading(known -> {
            List<Decision> all = known.by(account);
            List<Decision> last = new ArrayList<>(all.subList(Math.max(0, all.size() - most), all.size()));
            Collections.reverse(last);
            return last;
        });
    }

    /** Everything that was said about a human being of a document, in order. */
    public List<Decision> history(MentionKey mention) {
        return reading(known -> List.copyOf(known.about(mention)));
    }

    /** Events after this one that came from other servers. */
    synchronized List<Decision> byOthers(long after) {
        return reading(known -> known.events().stream()
                .filter(event -> event.number() > after && !own.contains(event.number()))
                .toList());
    }

    /** Ids of the items with words that wait for a second person. */
    List<String> proposedItems() {
        return reading(known -> known.mentions().stream()
                .filter(mention -> !known.of(mention).votes().isEmpty())
                .map(MentionKey::item)
                .distinct()
                .toList());
    }

    CaseStore store() {
        return store;
    }

    Clock clock() {
        return clock;
    }

    /** The redrawing of the tables as they are. */
    synchronized Redraw tables() {
        return Objects.requireNonNull(currentRedraw());
    }
}
