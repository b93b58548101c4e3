package org.tocsin.review.view;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.export.Advice;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultLookup;
import org.tocsin.ports.ResultStore;

/**
 * The items of the result tables in memory, for lists of documents and of what could not be read: some 40 bytes an item. Paths are
 * opened for the rows of a page alone. It stands for the tables as they were when it was made. Safe for many threads.
 */
public final class ItemList {
    private static final byte NONE = -1;

    private final CaseStore store;
    private final IntArrayList releases = new IntArrayList();
    private final ByteArrayList outcomes = new ByteArrayList();
    private final ByteArrayList reasons = new ByteArrayList();
    private final ByteArrayList categories = new ByteArrayList();
    private final LongArrayList sizes = new LongArrayList();
    private final IntArrayList people = new IntArrayList();
    private final IntArrayList linksOf = new IntArrayList();
    private final int[] classes;
    private final Ranking<Order> ranking;

    /** What comes first. */
    public enum Order {
        /** As they lie in the releases. */
        PATH,
        /** Those that show most people. */
        PEOPLE,
        /** The largest. */
        SIZE
    }

    /**
     * Which items.
     *
     * @param documents whether containers and duplicates are left out
     * @param unread    whether only what was not or only partly read is wanted
     * @param dataClass shown about somebody in a confirmed link
     * @param release   number of a release, or 0 for all
     */
    public record Filter(
            boolean documents,
            boolean unread,
            @Nullable Outcome outcome,
            @Nullable Reason reason,
            @Nullable Category category,
            @Nullable DataClass dataClass,
            int release) {
        /** All documents. */
        public static final Filter DOCUMENTS = new Filter(true, false, null, null, null, null, 0);

        /** All that was not or only partly read. */
        public static final Filter UNREAD = new Filter(false, true, null, null, null, null, 0);
    }

    /**
     * An item of the list.
     *
     * @param path    as stored, safe to show
     * @param outcome outcome and reason in words
     * @param advice  what to do where it was not fully read, else empty
     */
    public record Row(
            int number,
            String id,
            int release,
            String path,
            Outcome outcome,
            @Nullable Reason reason,
            String outcomeWords,
            String advice,
            @Nullable Category category,
            String categoryWords,
            long size,
            int pages,
            int people) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** The list of a case. */
    public ItemList(CaseStore store) {
        this.store = store;
        store.lookup().items(this::add);
        classes = new int[releases.size() + 1];
        store.results().exposures(row -> classes[row.item()] |= row.dataClasses());
        ranking = new Ranking<>(Order.class, releases.size());
    }

    private void add(ResultLookup.ItemOutline item) {
        releases.add(item.release());
        outcomes.add(place(item.outcome()));
        reasons.add(place(item.reason()));
        categories.add(place(item.category()));
        sizes.add(item.size());
        people.add(item.people());
        linksOf.add(item.linksOf());
    }

    @SuppressWarnings("EnumOrdinal")
    private static byte place(@Nullable Enum<?> constant) {
        return constant == null ? NONE : (byte) constant.ordinal();
    }

    /** How many items there are. */
    public int size() {
        return releases.size();
    }

    /** A page of the items that pass a filter, with their paths as stored. */
    public Page<Row> page(Filter filter, Order order, int from, int count, Locale language) {
        return page(filter, order, from, count, language, item -> VisibleText.of(item.path()));
    }

    /** A page of the items that pass a filter, with their paths as this function shows them. */
    public Page<Row> page(
            Filter filter,
            Order order,
            int from,
            int count,
            Locale language,
            Function<ResultStore.ItemRow, String> paths) {
        Phrases words = Phrases.in(language);
        Advice advice = new Advice(language);
        return ranking.page(
                order, i -> key(order, i), i -> passes(filter, i), from, count, i -> row(i + 1, words, advice, paths));
    }

    /** The numbers of the items that pass a filter, in order. */
    public int[] numbers(Filter filter, Order order) {
        int[] places = ranking.places(order, i -> key(order, i), i -> passes(filter, i));
        return Arrays.stream(places).map(place -> place + 1).toArray();
    }

    private double key(Order order, int place) {
        return switch (order) {
            case PATH -> -place;
            case PEOPLE -> people.getInt(place);
            case SIZE -> sizes.getLong(place);
        };
    }

    private boolean passes(Filter f, int place) {
        byte outcome = outcomes.getByte(place);
        boolean document = outcome != place(Outcome.CONTAINER) && outcome != place(Outcome.DUPLICATE);
        boolean unread = outcome == place(Outcome.UNREADABLE) || outcome == place(Outcome.PARTLY_READ);
        return (!f.documents || document)
                && (!f.unread || unread)
                && (f.outcome == null || outcome == place(f.outcome))
                && (f.reason == null || reasons.getByte(place) == place(f.reason))
                && (f.category == null || categories.getByte(place) == place(f.category))
                && (f.dataClass == null || (classes[linksOf.getInt(place)] & EnumBits.of(f.dataClass)) != 0)
                && (f.release == 0 || releases.getInt(place) == f.release);
    }

    private Row row(int number, Phrases words, Advice advice, Function<ResultStore.ItemRow, String> paths) {
        ResultStore.ItemRow item = store.results().item(number);
        return new Row(
                number,
                item.id(),
                item.release(),
                paths.apply(item),
                item.outcome(),
                item.reason(),
                words.outcome(item.outcome(), item.reason()),
                item.reason() == null ? "" : advice.on(item.reason(), item.detail()),
                item.category(),
                words.category(item.category()),
                item.size(),
                item.pages(),
                item.people());
    }
}
