package org.tocsin.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Mention;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** One human being in one document: the mentions that speak of the same person, and their traits, each value once. */
public final class Entity {
    private final List<Integer> mentions = new ArrayList<>();
    private final Map<String, Trait> traits = new LinkedHashMap<>();
    private Role role;
    /** The traits by type, gathered when first asked for. */
    private @Nullable Map<TraitType, List<Trait>> byType;
    /** The names, read when first asked for. */
    private @Nullable List<PersonName> names;

    Entity(int mention, Mention first) {
        role = first.role();
        add(mention, first);
    }

    /** Adds a mention; a labelled value replaces an equal one without label. */
    void add(int mention, Mention added) {
        mentions.add(mention);
        forget();
        if (added.role().compareTo(role) < 0) {
            role = added.role();
        }
        for (Trait trait : added.traits()) {
            traits.merge(trait.type() + trait.value(), trait, (old, now) -> old.labelled() ? old : now);
        }
        if (of(TraitType.BIRTH_DATE).anyMatch(Trait::labelled)) {
            dropGuessedBirthDates();
        }
    }

    private void dropGuessedBirthDates() {
        if (traits.values().removeIf(Trait::isGuessedBirthDate)) {
            forget();
        }
    }

    private void forget() {
        byType = null;
        names = null;
    }

    /** Numbers of its mentions in the document. */
    public List<Integer> mentions() {
        return mentions;
    }

    /** Its foremost role: subject before practitioner before staff member before relative before author. */
    public Role role() {
        return role;
    }

    /** Its traits, each value once. */
    public List<Trait> traits() {
        return List.copyOf(traits.values());
    }

    /** Its traits of one kind. */
    public Stream<Trait> of(TraitType type) {
        return typed(type).stream();
    }

    private List<Trait> typed(TraitType type) {
        Map<TraitType, List<Trait>> known = byType;
        if (known == null) {
            known = new EnumMap<>(TraitType.class);
            for (Trait trait : traits.values()) {
                known.computeIfAbsent(trait.type(), kind -> new ArrayList<>()).add(trait);
            }
            byType = known;
        }
        return known.getOrDefault(type, List.of());
    }

    /** The values of its traits of one kind. */
    public List<String> values(TraitType type) {
        List<Trait> typed = typed(type);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>(typed.size());
        typed.forEach(trait -> values.add(trait.value()));
        return values;
    }

    /** Its names. */
    public List<PersonName> names() {
        List<PersonName> known = names;
        if (known == null) {
            known = typed(TraitType.NAME).stream()
                    .map(t -> PersonName.decode(t.value()))
                    .toList();
            names = known;
        }
        return known;
    }

    /** Its birth date as yyyymmdd, 0 if none is shown. */
    public int birthDate() {
        List<Trait> dates = typed(TraitType.BIRTH_DATE);
        return dates.isEmpty() ? 0 : Dates.number(dates.get(0).value());
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Entity[" + role + ", mentions " + mentions + "]";
    }
}
