package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** Who lives with whom or is guardian of whom, by the registry. Made once for a registry: one pass over its people. */
public final class Households {
    private static final String GUARDIAN = "guardian_id";

    private final PersonIndex index;
    private final Int2ObjectOpenHashMap<IntArrayList> wards = new Int2ObjectOpenHashMap<>();

    private Households(PersonIndex index) {
        this.index = index;
    }

    /** The households of a registry. */
    public static Households of(PersonIndex index) {
        Households made = new Households(index);
        for (int person = 0; person < index.size(); person++) {
            for (int guardian : made.guardians(index.person(person))) {
                made.wards.computeIfAbsent(guardian, k -> new IntArrayList()).add(person);
            }
        }
        return made;
    }

    private int[] guardians(Person person) {
        String id = person.extra().getOrDefault(GUARDIAN, "").strip();
        return id.isEmpty() ? new int[0] : index.byIdentifier(TraitType.REGISTRY_ID, id);
    }

    /** All registry rows of the human being of a row; of one that came after the index was made it is the row alone. */
    public IntSet rowsOf(int person) {
        return isKnown(person) ? new IntOpenHashSet(index.rowsOf(person)) : IntOpenHashSet.of(person);
    }

    private boolean isKnown(int person) {
        return person < index.size();
    }

    /** A person's own rows, everybody at the same address, guardians and wards. */
    public IntSet of(int person) {
        IntSet own = rowsOf(person);
        IntSet circle = new IntOpenHashSet(own);
        own.intStream().filter(this::isKnown).forEach(row -> {
            Person known = index.person(row);
            circle.addAll(IntOpenHashSet.of(guardians(known)));
            circle.addAll(wards.getOrDefault(row, new IntArrayList()));
            String street = Fold.words(known.address());
            if (!street.isEmpty() && !known.postalCode().isBlank()) {
                circle.addAll(IntOpenHashSet.of(index.byAddress(Fold.words(known.postalCode()), street)));
            }
        });
        IntSet all = new IntOpenHashSet(circle);
        circle.forEach(other -> all.addAll(rowsOf(other)));
        return all;
    }
}
