package org.tocsin.review.view;

import java.util.List;
import org.tocsin.export.CaseNumbers;
import org.tocsin.export.Ratings;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseStore;
import org.tocsin.registry.PersonIndex;

/**
 * The case in numbers that reconcile.
 *
 * @param numbers the ledger with its sum
 * @param people  people by population, band of severity and kind of data
 * @param pace    what waits in the review queue, and how fast it shrinks
 */
public record OverviewNumbers(CaseNumbers numbers, List<PeopleList.Count> people, Pace pace) {
    public OverviewNumbers {
        people = List.copyOf(people);
    }

    /**
     * The numbers of a case.
     *
     * @param index   of its registry
     * @param ratings of its people; all rows of the registry were given
     * @param list    of its people
     * @param doubts  how many wait in the queue
     */
    public static OverviewNumbers of(
            CaseStore store, PersonIndex index, Ratings ratings, PeopleList list, long doubts) {
        CaseNumbers numbers =
                CaseNumbers.of(store, ratings, number -> index.person(number).population());
        return new OverviewNumbers(numbers, list.counts(), Pace.of(store.decisions(), doubts));
    }

    /** Whether the outcomes add up to what was found, and the people of all populations and bands to the people. */
    public boolean addsUp() {
        long counted = people.stream()
                .filter(count -> count.dataClass() == null)
                .mapToLong(PeopleList.Count::people)
                .sum();
        long known =
                numbers.people().values().stream().mapToLong(Long::longValue).sum();
        return numbers.addsUp() && counted == known;
    }

    /** People with a confirmed link in a population. */
    public long people(Population population) {
        return numbers.people().getOrDefault(population, 0L);
    }
}
