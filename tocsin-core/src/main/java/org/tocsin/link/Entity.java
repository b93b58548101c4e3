package org.tocsin.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    Entity(int mention, Mention first) {
        role = first.role();
        add(mention, first);
    }

    /** Adds a mention; a labelled value replaces an equal one without label. */
    void add(int mention, Mention added) {
        mentions.add(mention);
        if (added.role().compareTo(role) < 0) {
            role = added.role();
        }
        for (Trait trait : added.traits()) {
            traits.merge(trait.type() + trait.value(), trait, (old, now) -> old.labelled() ? old : now);
        }
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
        return traits.values().stream().filter(t -> t.type() == type);
    }

    /** The values of its traits of one kind. */
    public List<String> values(TraitType type) {
        return of(type).map(Trait::value).toList();
    }

    /** Its names. */
    public List<PersonName> names() {
        return of(TraitType.NAME).map(t -> PersonName.decode(t.value())).toList();
    }

    /** Its birth date as yyyymmdd, 0 if none is shown. */
    public int birthDate() {
        return of(TraitType.BIRTH_DATE)
                .mapToInt(t -> Dates.number(t.value()))
                .findFirst()
                .orElse(0);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Entity[" + role + ", mentions " + mentions + "]";
    }
}
