package org.tocsin.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.model.Mention;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** One human being of a passage while its traits are being gathered. */
final class Someone {
    private final List<Trait> traits = new ArrayList<>();
    private final Set<Known> known = new HashSet<>();
    private final List<Trait> names = new ArrayList<>();
    private Optional<PersonName> name = Optional.empty();
    private Optional<Role> role = Optional.empty();

    private boolean parent;
    private boolean newborn;

    Someone() {}

    /** Somebody of this name. */
    Someone(Trait name) {
        this.name = Optional.of(PersonName.decode(name.value()));
        names.add(name);
        newborn = name.rule().equals("newborn");
        add(name);
    }

    Optional<PersonName> name() {
        return name;
    }

    Optional<Role> role() {
        return role;
    }

    boolean is(Role wanted) {
        return role.isPresent() && role.get() == wanted;
    }

    void role(Role decided) {
        role = Optional.of(decided);
    }

    /** The places where the name stands, in order of offset. */
    List<Trait> names() {
        return names;
    }

    boolean isParent() {
        return parent;
    }

    /** Marks the parent by whom a child without a name is named: birth dates and numbers beside are the child's. */
    void parent() {
        parent = true;
    }

    /** Whether the name is a newborn's, known by the surname alone. */
    boolean newborn() {
        return newborn;
    }

    /** Takes a trait unless one of the same type and value is there. */
    void add(Trait trait) {
        if (known.add(new Known(trait.type(), trait.value()))) {
            traits.add(trait);
        }
    }

    private record Known(TraitType type, String value) {
        @Override
        public String toString() {
            return type.name();
        }
    }

    /** Whether another value of this type is there already. */
    boolean contradicts(Trait trait) {
        for (Trait t : traits) {
            if (t.type() == trait.type() && !t.value().equals(trait.value())) {
                return true;
            }
        }
        return false;
    }

    boolean has(TraitType type) {
        for (Trait t : traits) {
            if (t.type() == type) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return traits.isEmpty();
    }

    /** Takes over the names and traits of another mention of the same person. */
    void fold(Someone other) {
        boolean sorted = names.isEmpty()
                || other.names.isEmpty()
                || names.get(names.size() - 1).start() <= other.names.get(0).start();
        names.addAll(other.names);
        if (!sorted) {
            names.sort(Comparator.comparingInt(Trait::start));
        }
        newborn |= other.newborn;
        other.traits.forEach(this::add);
        if (name.isEmpty()
                || other.name.map(n -> n.given().length()).orElse(0)
                        > name.map(n -> n.given().length()).orElse(0)) {
            name = other.name;
        }
    }

    /** The mention, with the fullest name kept of each spelling. */
    Mention mention(Role as) {
        List<Trait> sorted = new ArrayList<>(traits);
        sorted.sort(Comparator.comparingInt(Trait::start));
        return new Mention(as, sorted);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Someone[" + role + " " + traits.size() + " traits]";
    }
}
