package org.tocsin.link;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.NameLetters;
import org.tocsin.registry.PersonIndex;

/**
 * Who of the registry could be meant: everybody who shares an identifier, a way of contact, the whole name, or a birth date with a
 * similar name. Surname and initial are asked for only when nothing better is shown.
 */
final class Candidates {
    private static final List<TraitType> KEYS = List.of(
            TraitType.NIR,
            TraitType.PATIENT_ID,
            TraitType.REGISTRY_ID,
            TraitType.RPPS,
            TraitType.ADELI,
            TraitType.FINESS,
            TraitType.EMAIL,
            TraitType.PHONE);

    private final PersonIndex index;
    private final LinkSettings settings;

    Candidates(PersonIndex index, LinkSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /** Numbers of the candidates, in a fixed order, without repeats. */
    IntSet of(Entity entity) {
        IntLinkedOpenHashSet found = new IntLinkedOpenHashSet();
        for (TraitType type : KEYS) {
            if (mayAsk(type, entity)) {
                entity.of(type).map(Trait::value).forEach(v -> addAll(found, index.byIdentifier(type, v), 200));
            }
        }
        for (String number : entity.values(TraitType.NATIONAL_ID)) {
            addAll(found, index.byIdentifier(TraitType.NATIONAL_ID, number), 200);
            addAll(found, index.byIdentifier(TraitType.PATIENT_ID, number), 200);
        }
        addByAddress(found, entity);
        for (PersonName name : entity.names()) {
            addByName(found, name);
            addByBirthDate(found, entity.birthDate(), name);
        }
        if (found.isEmpty()) {
            entity.names().forEach(name -> addMistyped(found, name));
        }
        if (found.isEmpty() && entity.role() != Role.PRACTITIONER) {
            entity.names().stream().filter(PersonName::initialOnly).forEach(name -> addByInitial(found, name));
        }
        return found;
    }

    private boolean mayAsk(TraitType type, Entity entity) {
        return switch (type) {
            case NIR -> settings.useNir();
            case FINESS -> entity.role() != Role.SUBJECT;
            default -> true;
        };
    }

    private static void addAll(IntLinkedOpenHashSet found, int[] people, int limit) {
        if (people.length <= limit) {
            for (int person : people) {
                found.add(person);
            }
        }
    }

    private void addByName(IntLinkedOpenHashSet found, PersonName name) {
        for (String given : givenForms(name)) {
            addAll(found, index.byFullName(name.surname(), given), 5000);
            addAll(found, index.byFullName(given, name.surname()), 5000);
            if (!name.otherSurname().isEmpty()) {
                addAll(found, index.byFullName(name.otherSurname(), given), 5000);
            }
        }
    }

    private static List<String> givenForms(PersonName name) {
        if (name.given().isEmpty()) {
            return List.of();
        }
        List<String> tokens = name.givenNames();
        if (tokens.size() == 1) {
            return tokens;
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name.given());
        forms.addAll(tokens.stream().filter(t -> t.length() > 1).toList());
        return List.copyOf(forms);
    }

    /** The birth date narrows more than any name: everybody of that day whose name is not quite another one. */
    private void addByBirthDate(IntLinkedOpenHashSet found, int birthDate, PersonName name) {
        if (birthDate == 0) {
            return;
        }
        NameLetters letters = NameLetters.of(name);
        for (int person : index.byBirthDate(birthDate)) {
            if (!index.mayBeCalled(person, letters)) {
                continue;
            }
            NameLevel level = NameComparison.compare(name, KnownNames.of(index.person(person)));
            if (level != NameLevel.DIFFERENT && level != NameLevel.OTHER_SURNAME) {
                found.add(person);
            }
        }
    }

    private void addByAddress(IntLinkedOpenHashSet found, Entity entity) {
        for (String street : entity.values(TraitType.ADDRESS)) {
            for (String place : entity.values(TraitType.POSTAL_CITY)) {
                addAll(found, index.byAddress(place.split(" ")[0], street), 100);
            }
        }
    }

    private void addMistyped(IntLinkedOpenHashSet found, PersonName name) {
        if (name.given().isEmpty() || name.initialOnly()) {
            return;
        }
        String given = name.givenNames().get(0);
        for (String surname : index.similarSurnames(name.surname())) {
            addAll(found, index.byFullName(surname, given), 50);
        }
        for (String similar : index.similarGivenNames(given)) {
            addAll(found, index.byFullName(name.surname(), similar), 50);
        }
    }

    private void addByInitial(IntLinkedOpenHashSet found, PersonName name) {
        char initial = name.given().charAt(0);
        String token = name.surname().contains(" ") ? Fold.compact(name.surname()) : name.surname();
        int kept = 0;
        for (int person : index.bySurnameToken(token)) {
            Person known = index.person(person);
            String given = Fold.words(known.givenNames());
            if (!given.isEmpty() && given.charAt(0) == initial) {
                found.add(person);
                if (++kept > settings.mostHomonyms()) {
                    return;
                }
            }
        }
    }
}
