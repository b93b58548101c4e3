package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.WaitingRow;
import org.tocsin.registry.PersonIndex;

/**
 * The doubts that are left, those first where doubt x harm is highest (see {@link Harm}). Kept in memory in columns; follows decisions,
 * also those of other servers, and is made anew after a finalise. Safe for many threads.
 */
public final class Queue {
    /** After so many changes at once all is read anew. */
    private static final int MANY = 1_000;

    private static final int MOST_CIRCLES = 200;

    private final Desk desk;
    private final ResultStore results;
    private final DecisionStore decisions;
    private final Doubts doubts;
    private final Supplier<PersonIndex> registry;
    private final Notes notes = new Notes();
    private final Map<Exclusions, IntSet> excluded = new HashMap<>();
    private Backlog backlog;
    private long version = -1;
    private long followed;

    /**
     * The queue of a desk, one for each process.
     *
     * @param registry the registry in memory as it stands now, which tells the population of candidates
     */
    public static Queue of(Desk desk, Supplier<PersonIndex> registry) {
        Queue queue = new Queue(desk, registry);
        // a queue that another one took the place of is not kept for it
        WeakReference<Queue> listening = new WeakReference<>(queue);
        desk.listen(changes -> {
            Queue told = listening.get();
            if (told != null) {
                told.follow(changes);
            }
        });
        return queue;
    }

    /** The same with a registry that does not change; who joins it later belongs to every population. */
    public static Queue of(Desk desk, PersonIndex registry) {
        return of(desk, () -> registry);
    }

    private Queue(Desk desk, Supplier<PersonIndex> registry) {
        this.desk = desk;
        this.registry = registry;
        results = desk.store().results();
        decisions = desk.store().decisions();
        doubts = new Doubts(desk);
        backlog = new Backlog(person -> 0);
    }

    /** How many doubts are left. */
    public int size() {
        return size(Reviewer.of(1), Filter.ALL);
    }

    /** How many of these doubts are left for this reviewer. */
    public synchronized int size(Reviewer reviewer, Filter filter) {
        refresh();
        if (!filter.proposals()) {
            return backlog.count(filter, reviewer, about(reviewer));
        }
        int[] count = {0};
        backlog.each(filter, reviewer, about(reviewer), entry -> {
            count[0] += wanted(filter, entry) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    /** Some of these doubts in their order, whoever holds them. */
    public List<Doubt> page(Reviewer reviewer, int from, int count, Filter filter) {
        List<Entry> chosen = new ArrayList<>();
        synchronized (this) {
            refresh();
            int[] skip = {from};
            backlog.each(filter, reviewer, about(reviewer), entry -> {
                if (wanted(filter, entry) && skip[0]-- <= 0) {
                    chosen.add(entry(entry));
                }
                return chosen.size() < count;
            });
        }
        return chosen.stream().flatMap(e -> doubt(e).stream()).toList();
    }

    /** The next doubt for this reviewer, which nobody else is given while the claim lasts; empty where none is left. */
    public Optional<Claim> next(Reviewer reviewer, Filter filter) {
        return take(reviewer, filter, 1).stream().findFirst();
    }

    /**
     * The next doubts for this reviewer, claimed: the first to be shown, the others to be made ready. Those that this reviewer holds
     * already come in their place, those that were skipped when nothing else is left.
     */
    public List<Claim> take(Reviewer reviewer, Filter filter, int count) {
        List<Claim> taken = new ArrayList<>();
        for (boolean again : new boolean[] {false, true}) {
            IntSet tried = new IntOpenHashSet();
            while (taken.size() < count) {
                Entry entry = candidate(reviewer, filter, again, tried);
                if (entry == null) {
                    break;
                }
                tried.add(entry.number);
                boolean had = taken.stream()
                        .anyMatch(
                                c -> c.doubt().item() == entry.item && c.doubt().mention() == entry.human);
                if (!had) {
                    claimed(reviewer, entry).ifPresent(taken::add);
                }
            }
        }
        return taken;
    }

    /** A doubt in memory, read outside of the lock. */
    private record Entry(int number, int item, int human, double order) {}

    private Entry entry(int number) {
        return new Entry(number, backlog.item(number), backlog.human(number), backlog.order(number));
    }

    private synchronized @Nullable Entry candidate(Reviewer reviewer, Filter filter, boolean again, IntSet tried) {
        if (tried.isEmpty()) {
            refresh();
        }
        int account = reviewer.account();
        long now = desk.clock().millis();
        Entry[] found = {null};
        backlog.each(filter, reviewer, about(reviewer), number -> {
            long place = Backlog.place(backlog.item(number), backlog.human(number));
            boolean free = !tried.contains(number)
                    && notes.skipped(place, account) == again
                    && wanted(filter, number)
                    && !notes.proposedBy(place, account)
                    && !notes.heldByOther(place, account, now);
            found[0] = free ? entry(number) : null;
            return !free;
        });
        return found[0];
    }

    private Optional<Claim> claimed(Reviewer reviewer, Entry entry) {
        Optional<Doubt> doubt = doubt(entry);
        if (doubt.isEmpty()) {
            return Optional.empty();
        }
        try {
            Claim claim = desk.claim(reviewer, doubt.get());
            synchronized (this) {
                notes.hold(Backlog.place(entry.item, entry.human), claim);
            }
            return Optional.of(claim);
        } catch (RefusedException e) {
            // somebody else was quicker: the next one
            return Optional.empty();
        }
    }

    private Optional<Doubt> doubt(Entry entry) {
        return Optional.ofNullable(doubts.at(entry.item, entry.human)).map(d -> d.ordered(entry.order));
    }

    /** The doubt about a human being of an item, decided or not; empty where there are no links. */
    public Optional<Doubt> at(int item, int mention) {
        return Optional.ofNullable(doubts.at(item, mention));
    }

    private boolean wanted(Filter filter, int entry) {
        return !filter.proposals() || notes.isProposed(Backlog.place(backlog.item(entry), backlog.human(entry)));
    }

    /** The documents that are about people whom the reviewer must not meet. */
    private IntSet about(Reviewer reviewer) {
        if (reviewer.exclusions().isEmpty()) {
            return IntSets.emptySet();
        }
        if (excluded.size() > MOST_CIRCLES) {
            excluded.clear();
        }
        return excluded.computeIfAbsent(reviewer.exclusions(), circle -> Checks.items(circle, results));
    }

    /** Sees what happened since the last call. */
    private void refresh() {
        long now = results.version();
        if (now != version) {
            rebuild();
            version = now;
            return;
        }
        if (decisions.last() > followed) {
            Transactions.Others others = desk.byOthers(followed);
            if (others.items().size() > MANY) {
                version = -1;
                rebuild();
                version = now;
            } else {
                others.items().forEach(this::followItem);
                followed = others.last();
            }
        }
    }

    private void rebuild() {
        followed = decisions.last();
        Backlog fresh = new Backlog(populationBit(registry.get()));
        List<WaitingRow> links = new ArrayList<>();
        results.waiting(row -> {
            if (!links.isEmpty() && !same(links.get(0), row)) {
                fresh.add(links);
                links.clear();
            }
            links.add(row);
        });
        if (!links.isEmpty()) {
            fresh.add(links);
        }
        List<DecisionStore.ConflictRow> conflicts = new ArrayList<>();
        decisions.conflicts(conflicts::add);
        backlog = fresh;
        conflicts.forEach(row -> addConflict(row.item(), row.human()));
        fresh.sort();
        notes.clear();
        excluded.clear();
        desk.proposedItems().forEach(this::followItem);
    }

    /** Somebody whom an older index does not know yet belongs to every population. */
    private static IntUnaryOperator populationBit(PersonIndex index) {
        return person ->
                person < index.size() ? EnumBits.of(index.person(person).population()) : -1;
    }

    private static boolean same(WaitingRow one, WaitingRow other) {
        return one.item() == other.item() && one.human() == other.human();
    }

    private void addConflict(int item, int human) {
        if (item == 0) {
            return;
        }
        int entry = backlog.entry(item, human);
        if (entry < 0) {
            List<WaitingRow> links = asWaiting(item, human);
            if (links.isEmpty()) {
                return;
            }
            entry = backlog.add(links);
            backlog.waits(entry, false);
        }
        backlog.conflicts(entry, true);
    }

    /** The links of somebody about whom people decided, as if they waited. */
    private List<WaitingRow> asWaiting(int item, int human) {
        List<LinkRow> links = new ArrayList<>();
        results.linksOf(item, human, links::add);
        ResultStore.ItemRow row = results.item(item);
        return links.stream()
                .filter(link -> link.mention() == human)
                .map(link -> new WaitingRow(
                        item, human, link.person(), proposed(link), link.dataClasses(), row.release(), row.category()))
                .toList();
    }

    private static double proposed(LinkRow link) {
        ResultStore.Proposed proposed = link.proposed();
        return proposed == null ? link.probability() : proposed.probability();
    }

    /** Sees how all human beings of an item stand now. */
    private void followItem(String id) {
        ResultStore.ItemRow item = results.item(id);
        if (item != null) {
            IntSet humans = backlog.humansOf(item.linksOf());
            results.waiting(item.linksOf(), 0, Integer.MAX_VALUE, row -> humans.add(row.human()));
            Map<DecisionStore.MentionKey, Integer> keys = new HashMap<>();
            results.linksOf(item.linksOf(), link -> {
                if (link.mention() == link.human().first()) {
                    keys.put(
                            new DecisionStore.MentionKey(
                                    id, link.passage(), link.human().print()),
                            link.mention());
                }
            });
            desk.proposed(keys.keySet()).forEach(key -> humans.add((int) keys.getOrDefault(key, 0)));
            humans.forEach(human -> follow(item.linksOf(), human));
        }
    }

    /** What was decided stands: where the case goes away just now, all is read anew once it is back. */
    private synchronized void follow(List<Changed> changes) {
        if (changes.size() > MANY) {
            version = -1;
            return;
        }
        try {
            changes.forEach(this::follow);
        } catch (CaseAwayException e) {
            version = -1;
        }
    }

    private void follow(Changed changed) {
        long place = Backlog.place(changed.item(), changed.human());
        if (changed.event().verdict() == Verdict.SKIP) {
            notes.skip(place, changed.event().account());
        } else {
            follow(changed.item(), changed.human());
        }
        notes.free(place);
    }

    /** Sees how a human being stands now. */
    private void follow(int item, int human) {
        List<WaitingRow> links = new ArrayList<>();
        results.waiting(item, human, human, links::add);
        int entry = backlog.entry(item, human);
        if (entry < 0 && !links.isEmpty()) {
            entry = backlog.add(links);
            backlog.insert();
        }
        Doubt doubt = doubts.at(item, human);
        boolean objected = doubt != null && !doubt.proposals().isEmpty();
        if (entry < 0 && objected) {
            entry = backlog.add(asWaiting(item, human));
            backlog.insert();
        }
        if (entry >= 0 && doubt != null) {
            backlog.waits(entry, !links.isEmpty() || objected);
            backlog.conflicts(entry, doubt.conflict());
            notes.proposals(Backlog.place(item, human), doubt.proposals());
        }
    }
}
