package org.tocsin.review;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Turn;
import org.tocsin.scan.Redraw;

/**
 * Does what people say, one transaction at a time, and knows all that was said, by other servers too. What is said and what it changes in
 * the tables are kept together or not at all. Safe for many threads.
 */
final class Transactions {
    private final CaseStore store;
    private final Entries journal;
    private final List<Consumer<List<Changed>>> listeners = new CopyOnWriteArrayList<>();
    private final LongSet own = new LongOpenHashSet();
    private final Unanswered unanswered = new Unanswered();

    /** One decides at a time; those who read wait for the tables alone, not for the journal. */
    private final Lock oneByOne = new ReentrantLock();

    private @Nullable Rulings rulings;
    private @Nullable Redraw redraw;
    private long version = -1;

    Transactions(CaseStore store) {
        this.store = store;
        journal = new Entries(store);
    }

    /** Writes into the journal what a sudden end left out of it. */
    void catchUp() {
        reading(known -> {
            journal.catchUp(known);
            return known;
        });
    }

    /** Tells whose links change by work that is done here. */
    void listen(Consumer<List<Changed>> listener) {
        listeners.add(listener);
    }

    /** Does work in one transaction: all of it or nothing. Listeners are told outside of all locks. */
    <T> T work(Function<Work, T> task) {
        List<Changed> changed = new ArrayList<>();
        try {
            return work(task, changed);
        } finally {
            // what was committed stands, whether or not the journal could be written
            listeners.forEach(listener -> listener.accept(changed));
        }
    }

    private <T> T work(Function<Work, T> task, List<Changed> changed) {
        oneByOne.lock();
        try {
            List<Decision> said = new ArrayList<>();
            try {
                return committed(task, said, changed);
            } finally {
                journal.decided(said);
            }
        } finally {
            oneByOne.unlock();
        }
    }

    /** @param said receives what is kept and not in the journal yet, whether or not this work is */
    private <T> T committed(Function<Work, T> task, List<Decision> said, List<Changed> changed) {
        try (Turn turn = store.decisions().begin()) {
            return committed(turn, task, said, changed);
        }
    }

    private synchronized <T> T committed(
            Turn turn, Function<Work, T> task, List<Decision> said, List<Changed> changed) {
        List<Decision> tried = List.of();
        try {
            Work work = new Work(turn, current(turn), currentRedraw());
            tried = work.said();
            said.addAll(unanswered.kept(work.rulings));
            T result = task.apply(work);
            work.finish();
            turn.commit();
            tried.forEach(event -> own.add(event.number()));
            said.addAll(tried);
            changed.addAll(work.changed());
            return result;
        } catch (RuntimeException e) {
            unanswered.remember(e, tried);
            // what was said in memory may not stand
            rulings = null;
            throw e;
        }
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

    /** Reads what is known of decisions, those of other servers included; others wait meanwhile, so the task takes little time. */
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
     * What other servers did.
     *
     * @param last  number of the last event that is known now
     * @param items ids of the items about whose human beings they said something or took something back
     */
    record Others(long last, Set<String> items) {}

    /** What came from other servers after this event. */
    Others byOthers(long after) {
        return reading(known -> {
            Set<String> items = known.after(after).stream()
                    .filter(event -> !own.contains(event.number()))
                    .flatMap(event -> known.concerned(event).stream())
                    .map(MentionKey::item)
                    .collect(Collectors.toSet());
            return new Others(known.last(), items);
        });
    }

    /** The redrawing of the tables as they are. */
    synchronized Redraw tables() {
        return Objects.requireNonNull(currentRedraw());
    }
}
