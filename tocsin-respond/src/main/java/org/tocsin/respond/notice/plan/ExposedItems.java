package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.Hash;
import org.tocsin.respond.notice.ToldItem;

/**
 * What the confirmed links show about each human being, document by document, in arrays: some 20 bytes an exposure and 12 a document. What somebody's work
 * brought them into is told as one, however many documents it is: its kind says something about others only.
 */
final class ExposedItems {
    private static final Category[] CATEGORIES = Category.values();
    private static final int END = -1;
    private static final int CLASS_BITS = 16;
    private static final int CATEGORY_BITS = 8;

    private final int[] first;
    private final IntArrayList next = new IntArrayList();
    private final LongArrayList rows = new LongArrayList();
    private final long[] keys;
    private final int[] months;

    private ExposedItems(int people, int items) {
        first = new int[people];
        Arrays.fill(first, END);
        keys = new long[items + 1];
        months = new int[items + 1];
    }

    /** Gathers the exposures of a case. */
    static ExposedItems of(CaseStore store, Humans humans) {
        int[] last = {0};
        store.lookup().items(item -> last[0] = Math.max(last[0], item.number()));
        ExposedItems all = new ExposedItems(store.registry().size(), last[0]);
        store.results().items(item -> {
            all.keys[item.number()] = key(item);
            all.months[item.number()] = item.dated() / 100;
        });
        store.results().exposures(row -> all.add(humans.first(row.person()), row));
        return all;
    }

    /** The number of a content is given once for its bytes; what has none is known by the id of its path. */
    private static long key(ResultStore.ItemRow item) {
        return item.content() > 0 ? item.content() : Hash.of(item.id()) | Long.MIN_VALUE;
    }

    @SuppressWarnings("EnumOrdinal")
    private void add(int human, ResultStore.ExposureRow row) {
        Category category = row.category();
        long place = category == null ? 0 : category.ordinal() + 1L;
        long work = row.role() == Role.SUBJECT || row.role() == Role.RELATIVE ? 0 : 1;
        next.add(first[human]);
        first[human] = rows.size();
        rows.add((long) row.item() << 32
                | work << (CLASS_BITS + CATEGORY_BITS)
                | place << CLASS_BITS
                | row.dataClasses());
    }

    boolean isExposed(int human) {
        return first[human] != END;
    }

    /** What is shown about somebody, in the order of the items; each document once. */
    List<ToldItem> of(int human) {
        List<ToldItem> told = new ArrayList<>();
        int work = 0;
        for (int at = first[human]; at != END; at = next.getInt(at)) {
            long row = rows.getLong(at);
            int classes = (int) row & ((1 << CLASS_BITS) - 1);
            if ((row >> (CLASS_BITS + CATEGORY_BITS) & 1) == 1) {
                work |= classes;
            } else {
                int item = (int) (row >>> 32);
                told.add(new ToldItem(keys[item], category(row), classes, false, months[item]));
            }
        }
        Collections.reverse(told);
        List<ToldItem> merged = merged(told);
        if (work != 0) {
            merged.add(new ToldItem(0, null, work, true));
        }
        return merged;
    }

    private static @Nullable Category category(long row) {
        int place = (int) (row >> CLASS_BITS) & ((1 << CATEGORY_BITS) - 1);
        return place == 0 ? null : CATEGORIES[place - 1];
    }

    /** Rows of one document stand together. */
    private static List<ToldItem> merged(List<ToldItem> told) {
        List<ToldItem> merged = new ArrayList<>(told.size() + 1);
        for (ToldItem item : told) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).key() == item.key()) {
                ToldItem before = merged.get(last);
                int month = Math.max(before.month(), item.month());
                int classes = before.classes() | item.classes();
                merged.set(last, new ToldItem(item.key(), before.category(), classes, false, month));
            } else {
                merged.add(item);
            }
        }
        return merged;
    }
}
