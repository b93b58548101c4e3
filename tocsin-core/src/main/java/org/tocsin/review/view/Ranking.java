package org.tocsin.review.view;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Rows in memory, by place, in several orders. An order is sorted when it is first asked for and kept: 4 bytes a row. Safe for many
 * threads.
 *
 * @param <O> the orders
 */
final class Ranking<O extends Enum<O>> {
    private final int size;
    private final Map<O, int[]> orders;

    Ranking(Class<O> type, int size) {
        this.size = size;
        orders = new EnumMap<>(type);
    }

    /** The places of all rows, those with the highest key first, equal ones as they are. */
    private synchronized int[] order(O order, IntToDoubleFunction key) {
        return orders.computeIfAbsent(order, o -> {
            double[] keys = new double[size];
            int[] places = new int[size];
            for (int i = 0; i < size; i++) {
                keys[i] = key.applyAsDouble(i);
                places[i] = i;
            }
            IntArrays.quickSort(places, (a, b) -> {
                int falling = Double.compare(keys[b], keys[a]);
                return falling != 0 ? falling : Integer.compare(a, b);
            });
            return places;
        });
    }

    /** The places of the rows that pass, in order. */
    int[] places(O order, IntToDoubleFunction key, IntPredicate passes) {
        return Arrays.stream(order(order, key)).filter(passes).toArray();
    }

    /** A page of the rows that pass, made from their places. */
    <T> Page<T> page(O order, IntToDoubleFunction key, IntPredicate passes, int from, int count, IntFunction<T> row) {
        List<T> rows = new ArrayList<>();
        int total = 0;
        for (int place : order(order, key)) {
            if (passes.test(place)) {
                if (total >= from && rows.size() < count) {
                    rows.add(row.apply(place));
                }
                total++;
            }
        }
        return new Page<>(rows, from, total);
    }
}
