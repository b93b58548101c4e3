package org.tocsin.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;

/**
 * All that people decided, event by event, and what of it stands. An event that was undone does not count, unless the undoing was
 * undone itself. For one thread.
 */
public final class Rulings {
    private final NavigableMap<Long, Decision> events = new TreeMap<>();
    private final Map<MentionKey, List<Decision>> byMention = new LinkedHashMap<>();
    private final Map<Long, List<Decision>> undoing = new HashMap<>();
    private final Map<Long, List<Decision>> withdrawing = new HashMap<>();
    private final Map<Long, List<Decision>> batches = new HashMap<>();
    private final Map<Integer, List<Decision>> byAccount = new HashMap<>();
    private final Map<MentionKey, Long> latest = new HashMap<>();
    private long last;

    /** All decisions of a case. */
    public static Rulings of(DecisionStore store) {
        Rulings rulings = new Rulings();
        store.forEach(0, rulings::add);
        return rulings;
    }

    /** Adds the next event. */
    public void add(Decision event) {
        last = event.number();
        events.put(event.number(), event);
        byAccount.computeIfAbsent(event.account(), k -> new ArrayList<>()).add(event);
        switch (event.verdict()) {
            case WITHDRAW -> withdraw(event);
            case UNDO -> undo(event);
            default -> {
                byMention
                        .computeIfAbsent(event.mention(), k -> new ArrayList<>(1))
                        .add(event);
                if (event.batch() != 0) {
                    batches.computeIfAbsent(event.batch(), k -> new ArrayList<>())
                            .add(event);
                }
                if (event.verdict() != Verdict.SKIP) {
                    latest.put(event.mention(), event.number());
                }
            }
        }
    }

    private void withdraw(Decision event) {
        withdrawing.computeIfAbsent(event.undoes(), k -> new ArrayList<>(1)).add(event);
        batch(event.undoes()).forEach(d -> latest.put(d.mention(), event.number()));
    }

    private void undo(Decision event) {
        undoing.computeIfAbsent(event.undoes(), k -> new ArrayList<>(1)).add(event);
        Decision undone = events.get(event.undoes());
        if (undone != null && undone.verdict() == Verdict.WITHDRAW) {
            batch(undone.undoes()).forEach(d -> latest.put(d.mention(), event.number()));
        } else {
            latest.put(event.mention(), event.number());
        }
    }

    /** The number of the last event that was added. */
    public long last() {
        return last;
    }

    /** The event with this number, or null. */
    public @Nullable Decision event(long number) {
        return events.get(number);
    }

    /** The events after this one, in order. */
    public Collection<Decision> after(long number) {
        return events.tailMap(number, false).values();
    }

    /** All events in order. */
    public Collection<Decision> events() {
        return events.values();
    }

    /** The human beings for whom an event, added already or not yet, changes what stands. */
    public List<MentionKey> concerned(Decision event) {
        Decision undone = event.verdict() == Verdict.UNDO ? events.get(event.undoes()) : null;
        boolean withdrawal = event.verdict() == Verdict.WITHDRAW;
        if (withdrawal || (undone != null && undone.verdict() == Verdict.WITHDRAW)) {
            long batch = undone == null ? event.undoes() : undone.undoes();
            return batch(batch).stream().map(Decision::mention).toList();
        }
        return event.verdict() == Verdict.SKIP ? List.of() : List.of(event.mention());
    }

    /** What an account said, in order. */
    public List<Decision> by(int account) {
        return byAccount.getOrDefault(account, List.of());
    }

    /** The number of the last event that concerned a human being, taking back included and skips not; 0 if there is none. */
    public long latest(MentionKey mention) {
        return latest.getOrDefault(mention, 0L);
    }

    /** The events of a batch. */
    public List<Decision> batch(long number) {
        return batches.getOrDefault(number, List.of());
    }

    /** Whether an event counts. */
    public boolean counts(Decision event) {
        return noneCounts(undoing.get(event.number()))
                && (event.batch() == 0 || noneCounts(withdrawing.get(event.batch())));
    }

    private boolean noneCounts(@Nullable List<Decision> against) {
        return against == null || against.stream().noneMatch(this::counts);
    }

    /** Everybody about whom anything but a skip was ever said, undone or not. */
    public List<MentionKey> mentions() {
        return byMention.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(d -> d.verdict() != Verdict.SKIP))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was said about this human being, undone or not, in order; without what took back. */
    public List<Decision> about(MentionKey mention) {
        return byMention.getOrDefault(mention, List.of());
    }

    /** What stands about this human being. */
    public Ruling of(MentionKey mention) {
        Ruling.Builder ruling = new Ruling.Builder(mention);
        for (Decision event : about(mention)) {
            if (event.verdict() != Verdict.SKIP) {
                ruling.say(event, counts(event));
            }
        }
        return ruling.build();
    }
}
