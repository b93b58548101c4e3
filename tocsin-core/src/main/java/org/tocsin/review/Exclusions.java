package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** People of the registry whom a reviewer must not meet: themselves, their household and colleagues who were named. */
public final class Exclusions {
    /** Nobody. */
    public static final Exclusions NONE = new Exclusions(IntSets.emptySet());

    private final IntSet people;

    private Exclusions(IntSet people) {
        this.people = people;
    }

    /**
     * The circle of a reviewer.
     *
     * @param own   numbers of the reviewer's own rows in the registry
     * @param named numbers of colleagues and others who were named; not their households
     */
    public static Exclusions of(Collection<Integer> own, Collection<Integer> named, Households households) {
        IntSet people = new IntOpenHashSet();
        own.forEach(person -> people.addAll(households.of(person)));
        named.forEach(person -> people.addAll(households.rowsOf(person)));
        return new Exclusions(people);
    }

    /** Whether a person must not be met. */
    public boolean contains(int person) {
        return people.contains(person);
    }

    /** Whether nobody is excluded. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Numbers of the people. */
    public IntSet people() {
        return IntSets.unmodifiable(people);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exclusions circle && circle.people.equals(people);
    }

    @Override
    public int hashCode() {
        return people.hashCode();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Exclusions[" + people.size() + "]";
    }
}
