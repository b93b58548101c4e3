package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.DoubtLink;

/**
 * The doubts that propose the people whom repeated answers are about, in memory: read at once for each of these people, then one by one
 * as decisions change them. For one thread.
 */
final class PatternDoubts {
    private final ResultStore results;
    private final LongFunction<@Nullable MentionKey> decided;
    private final Int2ObjectOpenHashMap<Long2ObjectSortedMap<Place>> byPerson = new Int2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<IntSet> persons = new Long2ObjectOpenHashMap<>();

    /** @param decided of whom the event with this number spoke, under whose key the doubt goes on */
    PatternDoubts(ResultStore results, LongFunction<@Nullable MentionKey> decided) {
        this.results = results;
        this.decided = decided;
    }

    /**
     * A doubt, with what tells which patterns and reviewers it is for.
     *
     * @param classes what the document shows of the human being, whoever it is
     * @param people  everybody who was proposed
     * @param waiting the links that wait, at the first mention
     */
    record Place(
            int item,
            int human,
            MentionKey key,
            @Nullable Category category,
            int classes,
            IntSet people,
            List<DoubtLink> waiting) {
        /** Whether a pattern is about it. */
        boolean fits(Pattern pattern) {
            return waiting.stream().anyMatch(link -> link.person() == pattern.person() && fits(pattern, link));
        }

        private static boolean fits(Pattern pattern, DoubtLink link) {
            return switch (pattern.kind()) {
                case SAME_WORDING -> link.print() == pattern.print();
                case SAME_EVIDENCE -> link.role() == pattern.role() && link.pattern() == pattern.evidence();
            };
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Place[" + item + ", " + human + "]";
        }
    }

    /** The doubts that propose this person, in the order of items. */
    Collection<Place> about(int person) {
        return byPerson.computeIfAbsent(person, this::read).values();
    }

    private Long2ObjectSortedMap<Place> read(int person) {
        Long2ObjectSortedMap<Place> places = new Long2ObjectRBTreeMap<>();
        List<DoubtLink> links = new ArrayList<>();
        results.doubtsAbout(person, link -> {
            if (!links.isEmpty() && !same(links.get(0), link)) {
                put(places, person, links);
                links.clear();
            }
            links.add(link);
        });
        put(places, person, links);
        return places;
    }

    private static boolean same(DoubtLink one, DoubtLink other) {
        return one.item() == other.item() && one.human() == other.human();
    }

    private void put(Long2ObjectSortedMap<Place> places, int person, List<DoubtLink> links) {
        if (!links.isEmpty()) {
            Place place = place(links);
            long number = Backlog.place(place.item, place.human);
            places.put(number, place);
            persons.computeIfAbsent(number, k -> new IntOpenHashSet()).add(person);
        }
    }

    private Place place(List<DoubtLink> links) {
        DoubtLink first = links.get(0);
        IntSet people = new IntOpenHashSet();
        MentionKey key = new MentionKey(first.itemId(), first.passage(), first.print());
        int classes = 0;
        boolean before = false;
        for (DoubtLink link : links) {
            people.add(link.person());
            classes |= link.dataClasses();
            MentionKey earlier = before || link.decision() == 0 ? null : decided.apply(link.decision());
            key = earlier == null ? key : earlier;
            before |= earlier != null;
        }
        List<DoubtLink> waiting = links.stream().filter(DoubtLink::waits).toList();
        return new Place(first.item(), first.human(), key, first.category(), classes, people, waiting);
    }

    /** Sees how a human being of an item stands now. */
    void changed(int item, int human) {
        long number = Backlog.place(item, human);
        IntSet before = persons.remove(number);
        if (before != null) {
            before.forEach(person -> byPerson.get(person).remove(number));
        }
        List<DoubtLink> links = new ArrayList<>();
        results.doubt(item, human, links::add);
        links.stream()
                .filter(DoubtLink::waits)
                .mapToInt(DoubtLink::person)
                .filter(byPerson::containsKey)
                .forEach(person -> put(byPerson.get(person), person, links));
    }

    /** Sees how all human beings of an item stand now. */
    void changed(int item) {
        IntSet humans = new IntOpenHashSet();
        persons.keySet().forEach(number -> {
            if (number >> 32 == item) {
                humans.add((int) number);
            }
        });
        results.waiting(item, 0, Integer.MAX_VALUE, row -> {
            if (byPerson.containsKey(row.person())) {
                humans.add(row.human());
            }
        });
        humans.forEach(human -> changed(item, human));
    }

    /** Forgets all: what is asked for is read anew. */
    void clear() {
        byPerson.clear();
        persons.clear();
    }
}
