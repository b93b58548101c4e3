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

    /** A person with the names folded for comparison; all else is read when it is asked for, as most people are only looked at by name. */
    static final class Known {
        private final PersonIndex index;
        private final int number;
        private final KnownNames names;
        private @Nullable Person person;

        private Known(PersonIndex index, int number) {
            this.index = index;
            this.number = number;
            names = KnownNames.of(index.named(number));
        }

        /** The person's number in the registry. */
        int number() {
            return number;
        }

        KnownNames names() {
            return names;
        }

        Person person() {
            Person read = person;
            if (read == null) {
                read = index.person(number);
                person = read;
            }
            return read;
        }

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
        Known now = new Known(index, number);
        kept[place] = now;
        return now;
    }
}
