package org.tocsin.review;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.ResultStore.WaitingRow;

/**
 * The doubts of a case in columns, about 60 bytes each: what orders and filters them, and nothing that is sealed. Their place in the
 * order is that of when they were added.
 */
final class Backlog {
    private static final int NONE = -1;

    /** Of so many filters and reviewers the count is kept up. */
    private static final int MOST_COUNTS = 200;

    private static final Category[] CATEGORIES = Category.values();

    /** Bit of documents without a category. */
    private static final int NO_CATEGORY = 1 << 31;

    private final IntUnaryOperator populationBit;
    private final IntArrayList items = new IntArrayList();
    private final IntArrayList humans = new IntArrayList();
    private final DoubleArrayList orders = new DoubleArrayList();
    private final IntArrayList categories = new IntArrayList();
    private final IntArrayList classes = new IntArrayList();
    private final IntArrayList releases = new IntArrayList();
    private final IntArrayList populations = new IntArrayList();
    private final IntArrayList firstCandidates = new IntArrayList();
    private final IntArrayList candidates = new IntArrayList();
    private final BitSet waiting = new BitSet();
    private final BitSet conflicts = new BitSet();
    private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    private final Map<View, int[]> counts = new HashMap<>();
    private int[] sorted = new int[0];

    /**
     * Which doubts a reviewer is asked about.
     *
     * @param barred items that this reviewer must not see
     */
    private record View(Filter filter, Reviewer reviewer, IntSet barred, int populations, int categories, int classes) {
        View(Filter filter, Reviewer reviewer, IntSet barred) {
            this(filter, reviewer, barred, filter.populationBits(), filter.categoryBits(), filter.classBits());
        }
    }

    /** @param populationBit the population of a person of the registry as a bit */
    Backlog(IntUnaryOperator populationBit) {
        this.populationBit = populationBit;
        places.defaultReturnValue(NONE);
        firstCandidates.add(0);
    }

    static long place(int item, int human) {
        return (long) item << 32 | human;
    }

    /** Adds the doubt of these links, all of one human being; {@link #sort} or {@link #insert} gives it its place. */
    int add(List<WaitingRow> links) {
        WaitingRow first = links.get(0);
        Category category = first.category();
        double bits = 0;
        double sum = 0;
        int shown = 0;
        int population = 0;
        for (WaitingRow link : links) {
            bits += Harm.bits(link.probability());
            sum += link.probability();
            shown |= link.dataClasses();
            population |= populationBit.applyAsInt(link.person());
            candidates.add(link.person());
        }
        bits += Harm.bits(Math.max(0, 1 - sum));
        int entry = items.size();
        items.add(first.item());
        humans.add(first.human());
        orders.add(bits * Harm.of(shown, category));
        categories.add(category == null ? NO_CATEGORY : EnumBits.of(category));
        classes.add(shown);
        releases.add(first.release());
        populations.add(population);
        firstCandidates.add(candidates.size());
        places.put(place(first.item(), first.human()), entry);
        waits(entry, true);
        return entry;
    }

    /** Puts all in order: highest first, then by document. */
    void sort() {
        sorted = new int[items.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = i;
        }
        IntArrays.mergeSort(sorted, this::compare);
    }

    private int compare(int one, int other) {
        int byOrder = Double.compare(orders.getDouble(other), orders.getDouble(one));
        return byOrder != 0 ? byOrder : Integer.compare(one, other);
    }

    /** Puts the last that was added in its place. */
    void insert() {
        int entry = items.size() - 1;
        int at = 0;
        while (at < sorted.length && compare(sorted[at], entry) < 0) {
            at++;
        }
        int[] more = new int[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, at);
        more[at] = entry;
        System.arraycopy(sorted, at, more, at + 1, sorted.length - at);
        sorted = more;
    }

    /** The entry of a human being, or -1. */
    int entry(int item, int human) {
        return places.get(place(item, human));
    }

    /** First mentions of the human beings of an item who have entries. */
    IntSet humansOf(int item) {
        IntSet found = new IntOpenHashSet();
        for (int entry = 0; entry < items.size(); entry++) {
            if (items.getInt(entry) == item) {
                found.add(humans.getInt(entry));
            }
        }
        return found;
    }

    void waits(int entry, boolean whether) {
        change(entry, waiting, whether);
    }

    void conflicts(int entry, boolean whether) {
        change(entry, conflicts, whether);
    }

    private void change(int entry, BitSet of, boolean whether) {
        if (of.get(entry) != whether) {
            counts.forEach((view, count) -> count[0] -= fits(view, entry) ? 1 : 0);
            of.set(entry, whether);
            counts.forEach((view, count) -> count[0] += fits(view, entry) ? 1 : 0);
        }
    }

    boolean isOpen(int entry) {
        return waiting.get(entry) || conflicts.get(entry);
    }

    boolean isConflict(int entry) {
        return conflicts.get(entry);
    }

    int item(int entry) {
        return items.getInt(entry);
    }

    int human(int entry) {
        return humans.getInt(entry);
    }

    double order(int entry) {
        return orders.getDouble(entry);
    }

    /**
     * Gives the open ones that fit, highest first, until the receiver has enough.
     *
     * @param barred items that this reviewer must not see
     */
    void each(Filter filter, Reviewer reviewer, IntSet barred, IntPredicate goesOn) {
        View view = new View(filter, reviewer, barred);
        for (int entry : sorted) {
            if (fits(view, entry) && !goesOn.test(entry)) {
                return;
            }
        }
    }

    /** How many open ones fit; counted once, then kept up. */
    int count(Filter filter, Reviewer reviewer, IntSet barred) {
        View view = new View(filter, reviewer, barred);
        int[] known = counts.get(view);
        if (known == null) {
            int[] counted = {0};
            each(filter, reviewer, barred, entry -> ++counted[0] > 0);
            if (counts.size() >= MOST_COUNTS) {
                counts.clear();
            }
            counts.put(view, counted);
            known = counted;
        }
        return known[0];
    }

    private boolean fits(View view, int entry) {
        Filter filter = view.filter;
        return isOpen(entry)
                && (populations.getInt(entry) & view.populations) != 0
                && (categories.getInt(entry) & view.categories) != 0
                && ((classes.getInt(entry) & view.classes) != 0 || view.classes == -1)
                && (filter.release() == 0 || releases.getInt(entry) == filter.release())
                && (!filter.conflicts() || conflicts.get(entry))
                && !view.barred.contains(items.getInt(entry))
                && maySee(view.reviewer, entry);
    }

    private boolean maySee(Reviewer reviewer, int entry) {
        if (reviewer.isBarred(category(entry), classes.getInt(entry))) {
            return false;
        }
        if (!reviewer.exclusions().isEmpty()) {
            for (int c = firstCandidates.getInt(entry); c < firstCandidates.getInt(entry + 1); c++) {
                if (reviewer.exclusions().contains(candidates.getInt(c))) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Category category(int entry) {
        int bit = categories.getInt(entry);
        return bit == NO_CATEGORY ? null : CATEGORIES[Integer.numberOfTrailingZeros(bit)];
    }
}
