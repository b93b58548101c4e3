package org.tocsin.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.tocsin.decide.Rulings;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Outcome;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ResultLookup;
import org.tocsin.ports.ResultStore;

/**
 * The ledger in numbers: what was found, how each item ended, who is in it. The outcomes add up to what was found.
 *
 * @param found           items
 * @param outcomes        items by outcome
 * @param reasons         items not fully read, by reason
 * @param bytes           bytes of all items that are no duplicates
 * @param bytesRead       bytes of those that were fully read
 * @param people          people with a confirmed link, by population
 * @param classes         people with a confirmed link, by data class
 * @param bands           people with a confirmed link, by severity band
 * @param gates           people with a confirmed link, by reason to hold their notice for a human
 * @param held            people with at least one such reason
 * @param confirmed       confirmed links
 * @param review          links that wait for a human
 * @param reviewItems     documents with a link that waits for a human
 * @param doubts          human beings in documents about whom a human must decide
 * @param decided         human beings in documents about whom people decided
 * @param conflicts       of these, those whom the system now proposes otherwise
 * @param unknown         people whom the registry does not know
 * @param registry        people in the registry
 * @param releases        releases
 * @param pending         contents that no run has read to their end yet
 */
public record CaseNumbers(
        long found,
        Map<Outcome, Long> outcomes,
        Map<Reason, Long> reasons,
        long bytes,
        long bytesRead,
        Map<Population, Long> people,
        Map<DataClass, Long> classes,
        Map<String, Long> bands,
        Map<String, Long> gates,
        long held,
        long confirmed,
        long review,
        long reviewItems,
        long doubts,
        long decided,
        long conflicts,
        long unknown,
        int registry,
        int releases,
        long pending) {

    /** Counts the case as of its last finalise, without severity and gates. */
    public static CaseNumbers of(CaseStore store) {
        return of(store, Ratings.NONE);
    }

    /** Counts the case as of its last finalise. */
    public static CaseNumbers of(CaseStore store, Ratings ratings) {
        Population[] populations = new Population[store.registry().size()];
        store.registry().forEach((number, person) -> {
            ratings.person(number, person);
            populations[number] = person.population();
        });
        return of(store, ratings, number -> populations[number]);
    }

    /**
     * Counts the case without passing the registry.
     *
     * @param ratings     all rows of the registry were given to it
     * @param populations of the people of the registry by number
     */
    public static CaseNumbers of(CaseStore store, Ratings ratings, IntFunction<Population> populations) {
        Counter counter = new Counter();
        store.lookup().items(counter::item);
        ResultLookup.LinkCounts links = store.lookup().countLinks();
        store.results().people(row -> {
            counter.people.merge(populations.apply(row.person()), 1L, Long::sum);
            EnumBits.among(DataClass.values(), row.dataClasses()).forEach(c -> counter.classes.merge(c, 1L, Long::sum));
            counter.rating(ratings.of(row));
        });
        store.lookup().unknown(row -> counter.unknown++);
        store.results().waiting(counter::waiting);
        store.decisions().conflicts(conflict -> counter.conflicts++);
        store.ledger().forEachContent(counter::content);
        return new CaseNumbers(
                counter.found,
                counter.outcomes,
                counter.reasons,
                counter.bytes,
                counter.bytesRead,
                counter.people,
                counter.classes,
                counter.bands,
                counter.gates,
                counter.held,
                links.confirmed(),
                links.review(),
                links.reviewItems(),
                counter.doubts,
                decided(store),
                counter.conflicts,
                counter.unknown,
                store.registry().size(),
                store.ledger().releases().size(),
                counter.pending);
    }

    private static long decided(CaseStore store) {
        Rulings rulings = Rulings.of(store.decisions());
        return rulings.mentions().stream()
                .filter(mention -> !rulings.of(mention).isEmpty())
                .count();
    }

    /** Items that are neither duplicates nor containers. */
    public long files() {
        return found - outcomes.getOrDefault(Outcome.DUPLICATE, 0L) - outcomes.getOrDefault(Outcome.CONTAINER, 0L);
    }

    /** Those of them that were fully read. */
    public long filesRead() {
        return outcomes.getOrDefault(Outcome.READ, 0L);
    }

    /** Whether every item has an outcome of the sum; a ledger that does not add up is a defect. */
    public boolean addsUp() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum() == found;
    }

    private static final class Counter {
        long found;
        final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        long bytes;
        long bytesRead;
        final Map<Population, Long> people = new EnumMap<>(Population.class);
        final Map<DataClass, Long> classes = new EnumMap<>(DataClass.class);
        final Map<String, Long> bands = new TreeMap<>();
        final Map<String, Long> gates = new TreeMap<>();
        long held;
        long doubts;
        long conflicts;
        private long lastDoubt = -1;
        long unknown;
        long pending;

        void item(ResultLookup.ItemOutline item) {
            found++;
            outcomes.merge(item.outcome(), 1L, Long::sum);
            if (item.reason() != null) {
                reasons.merge(item.reason(), 1L, Long::sum);
            }
            if (item.outcome() != Outcome.DUPLICATE && item.outcome() != Outcome.CONTAINER) {
                bytes += item.size();
                bytesRead += item.outcome() == Outcome.READ ? item.size() : 0;
            }
        }

        void waiting(ResultStore.WaitingRow link) {
            long doubt = (long) link.item() << 32 | link.human();
            doubts += doubt == lastDoubt ? 0 : 1;
            lastDoubt = doubt;
        }

        void rating(Ratings.Rating rating) {
            if (!rating.band().isEmpty()) {
                bands.merge(rating.band(), 1L, Long::sum);
            }
            rating.gates().forEach(gate -> gates.merge(gate, 1L, Long::sum));
            held += rating.gates().isEmpty() ? 0 : 1;
        }

        void content(Ledger.ContentRow content) {
            if (!content.finished()) {
                pending++;
            }
        }
    }
}
