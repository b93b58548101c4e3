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
import org.tocsin.model.TraitType;
import org.tocsin.registry.AddressForm;
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
    private final RecentPeople people;

    Candidates(PersonIndex index, LinkSettings settings, RecentPeople people) {
        this.people = people;
        this.index = index;
        this.settings = settings;
    }

    /** Numbers of the candidates, in a fixed order, without repeats. */
    IntSet of(Entity entity) {
        IntLinkedOpenHashSet found = new IntLinkedOpenHashSet();
        for (TraitType type : KEYS) {
            if (mayAsk(type, entity)) {
                for (String value : entity.values(type)) {
                    addAll(found, index.byIdentifier(type, value), 200);
                }
            }
        }
        for (String number : entity.values(TraitType.NATIONAL_ID)) {
            addAll(found, index.byIdentifier(TraitType.NATIONAL_ID, number), 200);
            addAll(found, index.byIdentifier(TraitType.PATIENT_ID, number), 200);
        }
        boolean numbered = !found.isEmpty();
        addByAddress(found, entity);
        int before = found.size();
        entity.names().forEach(name -> addByName(found, name));
        boolean named = found.size() > before;
        addByBirthDate(found, entity, numbered);
        if (found.isEmpty() || (!named && !entity.values(TraitType.ADDRESS).isEmpty())) {
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

    /** The birth date narrows more than any name: everybody of that day of whom the name, the place or almost a number agrees. */
    private void addByBirthDate(IntLinkedOpenHashSet found, Entity entity, boolean numbered) {
        int[] born = entity.birthDate() == 0 ? new int[0] : index.byBirthDate(entity.birthDate());
        if (born.length == 0) {
            return;
        }
        for (PersonName name : entity.names()) {
            addNamedLike(found, born, name);
        }
        for (String place : places(entity)) {
            addAll(found, index.livingAt(place, born), born.length);
        }
        if (!numbered) {
            addNumberedLike(found, born, entity);
        }
    }

    private void addNamedLike(IntLinkedOpenHashSet found, int[] born, PersonName name) {
        NameLetters letters = NameLetters.of(name);
        for (int person : born) {
            if (index.mayBeCalled(person, letters)) {
                KnownNames known = people.get(person).names();
                NameLevel level = NameComparison.mayAgree(name, known)
                        ? NameComparison.compare(name, known)
                        : NameLevel.DIFFERENT;
                if (level != NameLevel.DIFFERENT && level != NameLevel.OTHER_SURNAME) {
                    found.add(person);
                }
            }
        }
    }

    private static Set<String> places(Entity entity) {
        Set<String> places = new LinkedHashSet<>();
        for (String place : entity.values(TraitType.POSTAL_CITY)) {
            String[] words = place.split(" ", 2);
            boolean coded = !words[0].isEmpty() && Character.isDigit(words[0].charAt(0));
            if (coded) {
                places.add(AddressForm.postalCode(words[0]));
            }
            String town = Fold.words(coded ? place.substring(words[0].length()) : place);
            if (!town.isEmpty()) {
                places.add(town);
            }
        }
        return places;
    }

    /** Nobody holds a number that is shown: one of its digits may be wrong. */
    private void addNumberedLike(IntLinkedOpenHashSet found, int[] born, Entity entity) {
        List<String> numbers = entity.values(TraitType.PATIENT_ID);
        List<String> nirs = settings.useNir() ? entity.values(TraitType.NIR) : List.of();
        if (numbers.isEmpty() && nirs.isEmpty()) {
            return;
        }
        for (int person : born) {
            Person known = people.get(person).person();
            boolean alike = nirs.stream().anyMatch(nir -> EvidenceCollector.misread(nir, known.nir()))
                    || numbers.stream()
                            .anyMatch(number ->
                                    known.patientIds().stream().anyMatch(id -> EvidenceCollector.misread(number, id)));
            if (alike) {
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
