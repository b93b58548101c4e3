package org.tocsin.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The traits of a passage that speak of one human being.
 *
 * @param role   the part this human being plays
 * @param traits its traits in order of offset; never empty
 */
public record Mention(Role role, List<Trait> traits) {
    public Mention {
        Objects.requireNonNull(role);
        traits = List.copyOf(traits);
        if (traits.isEmpty()) {
            throw new IllegalArgumentException("a mention has at least one trait");
        }
    }

    /** The traits of one kind. */
    public Stream<Trait> of(TraitType type) {
        return traits.stream().filter(t -> t.type() == type);
    }

    /** Whether a trait of this kind is there. */
    public boolean has(TraitType type) {
        return of(type).findAny().isPresent();
    }

    /** Offset of the first character of the first trait. */
    public int start() {
        return traits.get(0).start();
    }
}
