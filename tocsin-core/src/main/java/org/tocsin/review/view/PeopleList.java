package org.tocsin.review.view;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.export.Ratings;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;

/**
 * The people of the result tables in memory, for lists: some 30 bytes a person. It stands for the tables as they were when it was made.
 * Safe for many threads.
 */
public final class PeopleList {
    private final PersonIndex index;
    private final IntArrayList people = new IntArrayList();
    private final IntArrayList documents = new IntArrayList();
    private final IntArrayList classes = new IntArrayList();
    private final IntArrayList categories = new IntArrayList();
    private final DoubleArrayList probabilities = new DoubleArrayList();
    private final ByteArrayList populations = new ByteArrayList();
    private final FloatArrayList scores = new FloatArrayList();
    private final ByteArrayList bands = new ByteArrayList();
    private final IntArrayList gates = new IntArrayList();
    private final WordList bandWords = new WordList();
    private final WordList gateWords = new WordList();
    private final Ranking<Order> ranking;

    /** What comes first. */
    public enum Order {
        /** The gravest, then those with most documents. */
        SEVERITY,
        DOCUMENTS,
        /** The surest links. */
        PROBABILITY,
        /** As the registry has them. */
        REGISTRY
    }

    /**
     * Which people.
     *
     * @param band a band of severity as the result tables have it, or empty for all
     * @param gate a gate as the result tables have it, {@code any} for at least one, or empty for all
     */
    public record Filter(
            @Nullable Population population,
            String band,
            @Nullable DataClass dataClass,
            @Nullable Category category,
            String gate) {
        /** Everybody. */
        public static final Filter ALL = new Filter(null, "", null, null, "");

        /** The word for at least one gate. */
        public static final String ANY_GATE = "any";
    }

    /** Somebody of the list; band and gates also as people read them. */
    public record Row(
            int person,
            String personId,
            Population population,
            String name,
            String birthDate,
            int documents,
            List<DataClass> classes,
            List<Category> categories,
            double probability,
            String severity,
            String band,
            String bandWords,
            List<String> gates,
            List<String> gateWords) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Row[" + person + "]";
        }
    }

    /**
     * The list of a case.
     *
     * @param index   of its registry
     * @param ratings of its people; all rows of the registry were given
     */
    public PeopleList(CaseStore store, PersonIndex index, Ratings ratings) {
        this.index = index;
        store.results().people(row -> add(row, ratings.of(row)));
        ranking = new Ranking<>(Order.class, people.size());
    }

    @SuppressWarnings("EnumOrdinal")
    private void add(ResultStore.PersonRow row, Ratings.Rating rating) {
        people.add(row.person());
        documents.add(row.documents());
        classes.add(row.dataClasses());
        categories.add(row.categories());
        probabilities.add(row.probability());
        populations.add((byte) index.person(row.person()).population().ordinal());
        scores.add(rating.severity().isEmpty() ? -1 : Float.parseFloat(rating.severity()));
        bands.add((byte) bandWords.number(rating.band()));
        int held = 0;
        for (String gate : rating.gates()) {
            held |= 1 << gateWords.number(gate);
        }
        gates.add(held);
    }

    /** How many people have a confirmed link. */
    public int size() {
        return people.size();
    }

    /** A page of those who pass a filter. */
    public Page<Row> page(Filter filter, Order order, int from, int count, Locale language) {
        Phrases words = Phrases.in(language);
        return ranking.page(order, i -> key(order, i), i -> passes(filter, i), from, count, i -> row(i, words));
    }

    /** A page without some people, told by their numbers: who is left out is in no count of it either. */
    public Page<Row> page(Filter filter, Order order, int from, int count, Locale language, IntPredicate leftOut) {
        Phrases words = Phrases.in(language);
        return ranking.page(
                order,
                i -> key(order, i),
                i -> passes(filter, i) && !leftOut.test(people.getInt(i)),
                from,
                count,
                i -> row(i, words));
    }

    /** Gives the rows of the result table of those who pass a filter, in order. */
    public void rows(Filter filter, Order order, Consumer<ResultStore.PersonRow> visitor) {
        for (int i : ranking.places(order, place -> key(order, place), place -> passes(filter, place))) {
            visitor.accept(new ResultStore.PersonRow(
                    people.getInt(i),
                    documents.getInt(i),
                    classes.getInt(i),
                    categories.getInt(i),
                    probabilities.getDouble(i)));
        }
    }

    private double key(Order order, int place) {
        return switch (order) {
            case SEVERITY -> scores.getFloat(place) * 1e7 + Math.min(documents.getInt(place), 9_999_999);
            case DOCUMENTS -> documents.getInt(place);
            case PROBABILITY -> probabilities.getDouble(place);
            case REGISTRY -> -people.getInt(place);
        };
    }

    @SuppressWarnings("EnumOrdinal")
    private boolean passes(Filter f, int place) {
        return (f.population == null || populations.getByte(place) == f.population.ordinal())
                && (f.band.isEmpty() || bandWords.word(bands.getByte(place)).equals(f.band))
                && (f.dataClass == null || (classes.getInt(place) & EnumBits.of(f.dataClass)) != 0)
                && (f.category == null || (categories.getInt(place) & EnumBits.of(f.category)) != 0)
                && (f.gate.isEmpty() || isHeld(f.gate, gates.getInt(place)));
    }

    private boolean isHeld(String gate, int held) {
        return gate.equals(Filter.ANY_GATE) ? held != 0 : gateWords.among(held).contains(gate);
    }

    private Row row(int place, Phrases words) {
        int number = people.getInt(place);
        Person person = index.person(number);
        float score = scores.getFloat(place);
        String band = bandWords.word(bands.getByte(place));
        List<String> held = gateWords.among(gates.getInt(place));
        return new Row(
                number,
                person.id(),
                person.population(),
                Facts.name(person),
                words.date(person.birthDate()),
                documents.getInt(place),
                EnumBits.among(DataClass.values(), classes.getInt(place)),
                EnumBits.among(Category.values(), categories.getInt(place)),
                probabilities.getDouble(place),
                score < 0 ? "" : String.format(Locale.ROOT, "%.2f", score),
                band,
                band.isEmpty() ? "" : words.shared("band", band),
                held,
                held.stream().map(gate -> words.shared("gate", gate)).toList());
    }

    /** Counts people by population, band of severity and kind of data; a person counts once for each kind. */
    public List<Count> counts() {
        return PeopleCounts.of(this);
    }

    /** So many people of a population and band; data class null: in all. */
    public record Count(
            Population population, String band, @Nullable DataClass dataClass, int people) {}

    @SuppressWarnings("EnumOrdinal")
    Population population(int place) {
        return Population.values()[populations.getByte(place)];
    }

    String band(int place) {
        return bandWords.word(bands.getByte(place));
    }

    int classes(int place) {
        return classes.getInt(place);
    }

    /** A few words by number. */
    private static final class WordList {
        private final List<String> words = new ArrayList<>();

        int number(String word) {
            int at = words.indexOf(word);
            if (at < 0) {
                words.add(word);
                at = words.size() - 1;
            }
            return at;
        }

        String word(int number) {
            return words.get(number);
        }

        List<String> among(int bits) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if (((bits >> i) & 1) == 1) {
                    found.add(words.get(i));
                }
            }
            return found;
        }
    }
}
