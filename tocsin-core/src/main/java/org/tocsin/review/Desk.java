package org.tocsin.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Ruling;
import org.tocsin.decide.Rulings;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.scan.Readings;
import org.tocsin.scan.Redraw;

/**
 * Where people decide. A decision is an event and what it does to the result tables, in one transaction: either both are kept or
 * neither. Two people never decide the same doubt: claims stand in the database, and a decision on a doubt about which something was said
 * since it was shown is refused. Safe for many threads, and for several servers on one database.
 */
public final class Desk {
    /** The account of what people outside say about themselves. */
    private static final int NOBODY_OF_THE_TEAM = 0;

    private final CaseStore store;
    private final Terms terms;
    private final Clock clock;
    private final Transactions transactions;
    private final Rules rules;
    private final Doubts doubts;
    private volatile @Nullable Supplier<Readings> readings;

    /** The desk of a case, one for each process. */
    public static Desk of(CaseStore store, Terms terms) {
        return of(store, terms, Clock.systemUTC());
    }

    /** The same by another clock. */
    public static Desk of(CaseStore store, Terms terms, Clock clock) {
        Desk desk = new Desk(store, terms, clock);
        desk.transactions.catchUp();
        return desk;
    }

    private Desk(CaseStore store, Terms terms, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.clock = clock;
        transactions = new Transactions(store);
        rules = new Rules(this);
        doubts = new Doubts(this);
        listen(rules::follow);
    }

    /**
     * Reads in documents who it is whose confirmed link a human rejects, so that they are listed as unknown people at once; without it
     * they are after the next finalise.
     *
     * @param current of the last finalise
     */
    public Desk withReadings(Supplier<Readings> current) {
        readings = current;
        return this;
    }

    /** Tells whose links change through this desk. */
    void listen(Consumer<List<Changed>> listener) {
        transactions.listen(listener);
    }

    /** Does work in one transaction: all of it or nothing. */
    <T> T work(Function<Work, T> task) {
        return transactions.work(task);
    }

    /** Reads what is known of decisions, those of other servers included; others wait meanwhile, so the task takes little time. */
    public <T> T reading(Function<Rulings, T> task) {
        return transactions.reading(task);
    }

    /** What came from other servers after this event. */
    Transactions.Others byOthers(long after) {
        return transactions.byOthers(after);
    }

    /** Why this reviewer must not see a doubt; empty where nothing speaks against it. */
    public Optional<Refusal> refusal(Reviewer reviewer, Doubt doubt) {
        return Optional.ofNullable(Checks.mayMeet(reviewer, doubt, store.results()));
    }

    /**
     * Refuses a doubt that this reviewer must not see.
     *
     * @throws RefusedException if something speaks against it
     */
    public void demand(Reviewer reviewer, Doubt doubt) {
        Checks.demand(reviewer, doubt, store.results());
    }

    /**
     * Takes a doubt for a reviewer, or holds it longer.
     *
     * @throws RefusedException if another account holds it, it was decided meanwhile, or this reviewer must not see it
     */
    public Claim claim(Reviewer reviewer, Doubt doubt) {
        Checks.demand(reviewer, doubt, store.results());
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
     * @throws RefusedException  if it cannot be; nothing changed
     * @throws CaseAwayException if the case went away; nothing changed, unless {@link CaseAwayException#isOpen} says that nobody knows
     */
    public Decision decide(Reviewer reviewer, Doubt doubt, Verdict verdict, int person) {
        Checks.demand(reviewer, doubt, store.results());
        String who = who(doubt, verdict);
        Decision made = work(work -> decide(work, reviewer, doubt, verdict, person, who));
        try {
            store.decisions().release(doubt.key(), reviewer.account());
        } catch (CaseAwayException e) {
            // the decision stands; the claim ends by itself
            return made;
        }
        return made;
    }

    private String who(Doubt doubt, Verdict verdict) {
        Supplier<Readings> current = readings;
        boolean needed = verdict == Verdict.REJECT || verdict == Verdict.UNKNOWN_PERSON;
        boolean known = doubt.candidates().stream().anyMatch(c -> c.proposed() == LinkStatus.REVIEW);
        return current == null || !needed || known
                ? ""
                : current.get().who(store.results().item(doubt.item()), doubt.mention());
    }

    private Decision decide(Work work, Reviewer reviewer, Doubt doubt, Verdict verdict, int person, String who) {
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
        Checks.verdict(store, reviewer, found, verdict, person);
        boolean second = !work.rulings.of(key).votes().isEmpty()
                || (Checks.confirms(verdict) && terms.needsSecond(found.item().category(), Checks.classes(found)));
        Decision kept =
                work.say(Events.draft(clock.millis(), reviewer.account(), verdict, person, found, second, 0, who));
        work.settle(found, null, kept);
        return kept;
    }

    /**
     * Keeps that somebody who got a notice says it is not about them: the word of no account, which counts only when somebody who decides
     * says the same. The link stays until then, and the doubt comes back into the queue.
     *
     * @param human  first mention of the human being in the item
     * @param person whose confirmed link it is
     * @return false if there is no such link
     */
    public boolean object(int item, int human, int person) {
        return work(work -> {
            Redraw.Found found = work.redraw.at(work.turn, item, human);
            boolean confirmed = found != null
                    && found.key().print() != 0
                    && found.links().stream()
                            .anyMatch(link -> link.person() == person && link.status() == LinkStatus.CONFIRMED);
            if (found == null || !confirmed) {
                return false;
            }
            Decision kept = work.say(
                    Events.draft(clock.millis(), NOBODY_OF_THE_TEAM, Verdict.REJECT, person, found, true, 0, ""));
            work.settle(found, null, kept);
            return true;
        });
    }

    /**
     * Takes back the reviewer's last decision that still stands and was not overruled; again, the one before it.
     *
     * @throws RefusedException if there is none
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
        if (Events.laterByOther(work.rulings, event, account)) {
            throw new RefusedException(Refusal.DECIDED_LATER);
        }
        return work.takeBack(Events.undo(clock.millis(), account, event));
    }

    /**
     * What repeated equal decisions suggest: at least three people's words, nobody's against, and doubts of that kind left. Most often
     * said first, at most twenty.
     */
    public List<Pattern> patterns() {
        return rules.patterns();
    }

    /** What each of these patterns would decide now if this reviewer said so; those that would decide nothing are left out. */
    public List<Preview> previews(Reviewer reviewer) {
        return rules.previews(reviewer);
    }

    /** What a pattern would decide now. */
    public Preview preview(Reviewer reviewer, Pattern pattern) {
        return rules.preview(reviewer, pattern);
    }

    /** Decides the doubts of a pattern, all in one transaction; what {@link Preview#left} counts is left out. */
    public Batch apply(Reviewer reviewer, Pattern pattern) {
        return rules.apply(reviewer, pattern);
    }

    /**
     * Takes a batch back; to undo that event brings it back.
     *
     * @throws RefusedException if there is no such batch, or nothing of it stands
     */
    public Decision revert(Reviewer reviewer, long batch) {
        return rules.revert(reviewer, batch);
    }

    /** Decisions that no longer fit what the system proposes, with both sides; each stays in force until it is decided anew or undone. */
    public List<Contradiction> conflicts() {
        List<DecisionStore.ConflictRow> rows = new ArrayList<>();
        store.decisions().conflicts(rows::add);
        List<Contradiction> conflicts = new ArrayList<>();
        for (DecisionStore.ConflictRow row : rows) {
            Decision decision = reading(known -> known.event(row.decision()));
            if (decision != null) {
                Doubt now = row.item() == 0 ? null : doubts.at(row.item(), row.human());
                conflicts.add(new Contradiction(decision, row.conflict(), now));
            }
        }
        return conflicts;
    }

    /** Words about doubts on which two accounts or more do not agree: a third decides by saying what one of them said. */
    public List<Ruling> disputes() {
        return reading(known -> known.mentions().stream()
                .map(known::of)
                .filter(Ruling::disputed)
                .toList());
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

    /** Ids of the items with words that wait for a second person. */
    List<String> proposedItems() {
        return reading(known -> known.mentions().stream()
                .filter(mention -> !known.of(mention).votes().isEmpty())
                .map(MentionKey::item)
                .distinct()
                .toList());
    }

    /** Those of these human beings about whom a word waits for a second person. */
    Set<MentionKey> proposed(Set<MentionKey> mentions) {
        return reading(known -> mentions.stream()
                .filter(mention -> !known.of(mention).votes().isEmpty())
                .collect(Collectors.toSet()));
    }

    CaseStore store() {
        return store;
    }

    Terms terms() {
        return terms;
    }

    Clock clock() {
        return clock;
    }

    /** The redrawing of the tables as they are. */
    Redraw tables() {
        return transactions.tables();
    }
}
