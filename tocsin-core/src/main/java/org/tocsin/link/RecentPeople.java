package org.tocsin.link;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Person;
import org.tocsin.registry.PersonIndex;

/**
 * The registry people looked at lately, in a table of fixed size: a candidate is looked at several times, and the same people come again
 * in many documents. Read and written without a lock: a person is complete before it is put here.
 */
final class RecentPeople {
    private static final int PLACES = 1 << 13;

    private final PersonIndex index;
    private final @Nullable Known[] kept = new Known[PLACES];

    RecentPeople(PersonIndex index) {
        this.index = index;
    }

    /**
     * A person with the names folded for comparison.
     *
     * @param number the person's number in the registry
     */
    record Known(int number, Person person, KnownNames names) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Known[" + number + "]";
        }
    }

    /** The person with this number. */
    Known get(int number) {
        int place = number & PLACES - 1;
        Known before = kept[place];
        if (before != null && before.number == number) {
            return before;
        }
        Person person = index.person(number);
        Known now = new Known(number, person, KnownNames.of(person));
        kept[place] = now;
        return now;
    }
}
