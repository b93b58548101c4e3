package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Arrays;
import java.util.List;
import org.tocsin.link.Entity;
import org.tocsin.link.Linker;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;

/**
 * Who was found so far, and when: a link of each content right after detection, by which people found can be shown against time
 * spent. It is a view of the work while it runs; the result tables come from {@link Finaliser}. Four bytes for each person of the
 * registry. Safe for many threads.
 */
final class PeopleFound {
    private static final int NEVER = -1;

    private final Decisions decisions;
    private final int[] firstSeen;
    private int people;

    PeopleFound(Linker linker, int registrySize) {
        decisions = new Decisions(linker);
        firstSeen = new int[registrySize];
        Arrays.fill(firstSeen, NEVER);
    }

    /** The people whom these passages of one document confirm. */
    IntSet in(List<FoundPassage> passages, Category category) {
        IntSet confirmed = new IntOpenHashSet();
        boolean useNir = decisions.linker().useNir();
        for (Entity entity : Gathered.of(passages, category, useNir).entities()) {
            for (Decision decision : decisions.of(entity)) {
                if (decision.status() == LinkStatus.CONFIRMED) {
                    confirmed.add(decision.person());
                }
            }
        }
        return confirmed;
    }

    /** Nothing more will be found: gives memory back. */
    void end() {
        decisions.forget();
    }

    /** Notes people at a moment in milliseconds since the start; says how many are new. */
    synchronized int note(IntSet found, long millis) {
        int before = people;
        found.forEach(person -> {
            if (firstSeen[person] == NEVER) {
                firstSeen[person] = (int) Math.min(Integer.MAX_VALUE, millis);
                people++;
            }
        });
        return people - before;
    }

    synchronized int count() {
        return people;
    }

    /** When this person was first found, in milliseconds since the start; -1 if never. */
    synchronized int firstSeen(int person) {
        return firstSeen[person];
    }
}
