package org.tocsin.review.view;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;

/**
 * The people of the leak whom the registry does not know, in memory for a list: 16 bytes each. Names are opened for the rows of a page
 * alone. Safe for many threads.
 */
public final class UnknownList {
    private final CaseStore store;
    private final IntArrayList numbers = new IntArrayList();
    private final IntArrayList roles = new IntArrayList();
    private final IntArrayList documents = new IntArrayList();
    private final IntArrayList classes = new IntArrayList();
    private final Ranking<Order> ranking;

    /** What comes first. */
    public enum Order {
        NUMBER,
        /** Those in most documents. */
        DOCUMENTS
    }

    /** Which unknown people; null for all. */
    public record Filter(@Nullable Role role, @Nullable DataClass dataClass) {
        /** All. */
        public static final Filter ALL = new Filter(null, null);
    }

    /** An unknown person; the id is that of the exports. */
    public record Row(
            int number,
            String id,
            String name,
            String birthDate,
            List<Role> roles,
            int documents,
            List<DataClass> classes) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** The list of a case. */
    public UnknownList(CaseStore store) {
        this.store = store;
        store.lookup().unknown(row -> {
            numbers.add(row.number());
            roles.add(row.roles());
            documents.add(row.documents());
            classes.add(row.dataClasses());
        });
        ranking = new Ranking<>(Order.class, numbers.size());
    }

    /** How many there are. */
    public int size() {
        return numbers.size();
    }

    /** A page of those who pass a filter. */
    public Page<Row> page(Filter filter, Order order, int from, int count, Locale language) {
        Phrases words = Phrases.in(language);
        return ranking.page(
                order, i -> key(order, i), i -> passes(filter, i), from, count, i -> row(numbers.getInt(i), words));
    }

    /** The numbers of those who pass a filter, in order. */
    public int[] numbers(Filter filter, Order order) {
        int[] places = ranking.places(order, i -> key(order, i), i -> passes(filter, i));
        return Arrays.stream(places).map(numbers::getInt).toArray();
    }

    private double key(Order order, int place) {
        return order == Order.DOCUMENTS ? documents.getInt(place) : -numbers.getInt(place);
    }

    private boolean passes(Filter filter, int place) {
        return (filter.role == null || (roles.getInt(place) & EnumBits.of(filter.role)) != 0)
                && (filter.dataClass == null || (classes.getInt(place) & EnumBits.of(filter.dataClass)) != 0);
    }

    private Row row(int number, Phrases words) {
        ResultStore.UnknownRow row = store.lookup().unknown(number);
        return new Row(
                number,
                "u" + number,
                VisibleText.of(row.name()),
                words.date(Facts.number(row.birthDate())),
                EnumBits.among(Role.values(), row.roles()),
                row.documents(),
                EnumBits.among(DataClass.values(), row.dataClasses()));
    }
}
