package org.tocsin.registry;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** From birth dates to people: numbers sorted by date, found by halving. */
final class BirthDates {
    private final int[] dates;
    private final int[] people;

    /** @param dateOf the date of each person, by number */
    BirthDates(IntArrayList dateOf) {
        long[] pairs = new long[dateOf.size()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) dateOf.getInt(i) << 32) | i;
        }
        Arrays.sort(pairs);
        dates = new int[pairs.length];
        people = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            dates[i] = (int) (pairs[i] >>> 32);
            people[i] = (int) pairs[i];
        }
    }

    /** The people born on a day, in order. */
    int[] on(int date) {
        return date == 0 ? People.NONE : Arrays.copyOfRange(people, firstFrom(date), firstFrom(date + 1));
    }

    private int firstFrom(int date) {
        int low = 0;
        int high = dates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates[middle] < date) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
