package org.tocsin.respond.severity;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.IntPredicate;
import org.tocsin.model.Person;

/** Counts how many human beings of the registry bear a full name: surname at birth, else the used one, and first given name. */
final class Namesakes {
    private static final String ENDS = " ,;/|";

    private final IntPredicate wanted;
    private final Int2LongOpenHashMap names = new Int2LongOpenHashMap();
    private final Long2IntOpenHashMap bearers = new Long2IntOpenHashMap();

    Namesakes(IntPredicate wanted) {
        this.wanted = wanted;
    }

    /**
     * Takes a row.
     *
     * @param first whether it is the first of its human being
     */
    void add(int number, Person person, boolean first) {
        String surname = person.birthName().isEmpty() ? person.usedName() : person.birthName();
        long name = AddressKey.hash(surname) * 31 + AddressKey.hash(first(person.givenNames()));
        if (first) {
            bearers.addTo(name, 1);
        }
        if (wanted.test(number)) {
            names.put(number, name);
        }
    }

    private static String first(String givenNames) {
        String names = givenNames.strip();
        int end = 0;
        while (end < names.length() && ENDS.indexOf(names.charAt(end)) < 0) {
            end++;
        }
        return names.substring(0, end);
    }

    /** How many bear the name of this row, at least 1; 1 where nobody asked for it. */
    int of(int number) {
        return Math.max(1, bearers.get(names.get(number)));
    }
}
