package org.tocsin.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** Compares what a document shows about one human being with what the registry knows about one person. */
final class EvidenceCollector {
    private final PersonIndex index;
    private final LocalDate today;

    EvidenceCollector(PersonIndex index, LocalDate today) {
        this.index = index;
        this.today = today;
    }

    Evidence collect(Entity entity, int person) {
        Person known = index.person(person);
        return new Evidence(
                name(entity, known),
                DateLevel.compare(entity.birthDate(), known.birthDate()),
                nir(entity, known),
                identifier(entity, TraitType.PATIENT_ID, new HashSet<>(known.patientIds())),
                held(entity, TraitType.REGISTRY_ID, person),
                professional(entity, person),
                contact(entity, TraitType.EMAIL, known.emails()),
                contact(entity, TraitType.PHONE, known.phones()),
                address(entity, known, person),
                sex(entity, known),
                age(entity, known));
    }

    private static NameLevel name(Entity entity, Person known) {
        List<PersonName> shown = entity.names();
        if (shown.isEmpty()) {
            return NameLevel.MISSING;
        }
        KnownNames names = KnownNames.of(known);
        if (names.surnames().isEmpty() && names.givenTokens().isEmpty()) {
            return NameLevel.MISSING;
        }
        NameLevel best = NameLevel.DIFFERENT;
        for (PersonName name : shown) {
            NameLevel level = NameComparison.compare(name, names);
            best = level.compareTo(best) < 0 ? level : best;
        }
        return best;
    }

    private static Agreement nir(Entity entity, Person known) {
        List<String> shown = entity.values(TraitType.NIR);
        if (shown.isEmpty() || known.nir().isEmpty()) {
            return Agreement.MISSING;
        }
        return shown.contains(known.nir()) ? Agreement.AGREES : Agreement.DIFFERS;
    }

    private static Agreement identifier(Entity entity, TraitType type, Collection<String> known) {
        Agreement result = Agreement.MISSING;
        for (Trait trait : entity.of(type).toList()) {
            if (known.contains(trait.value())) {
                if (trait.labelled()) {
                    return Agreement.AGREES;
                }
                result = Agreement.AGREES_UNLABELLED;
            } else if (result == Agreement.MISSING && !known.isEmpty()) {
                result = Agreement.DIFFERS;
            }
        }
        return result;
    }

    private Agreement held(Entity entity, TraitType type, int person) {
        Agreement result = Agreement.MISSING;
        for (Trait trait : entity.of(type).toList()) {
            for (int holder : index.byIdentifier(type, trait.value())) {
                if (holder == person) {
                    if (trait.labelled()) {
                        return Agreement.AGREES;
                    }
                    result = Agreement.AGREES_UNLABELLED;
                }
            }
        }
        return result;
    }

    private Agreement professional(Entity entity, int person) {
        Agreement rpps = held(entity, TraitType.RPPS, person);
        return rpps == Agreement.MISSING ? held(entity, TraitType.ADELI, person) : rpps;
    }

    private static Agreement contact(Entity entity, TraitType type, List<String> known) {
        List<String> shown = entity.values(type);
        if (shown.isEmpty() || known.isEmpty()) {
            return Agreement.MISSING;
        }
        return shown.stream().anyMatch(known::contains) ? Agreement.AGREES : Agreement.DIFFERS;
    }

    private Agreement address(Entity entity, Person known, int person) {
        List<String> streets = entity.values(TraitType.ADDRESS);
        if (streets.isEmpty() || known.address().isEmpty()) {
            return Agreement.MISSING;
        }
        Set<String> codes = postalCodes(entity, known);
        for (String street : streets) {
            for (String code : codes) {
                for (int holder : index.byAddress(code, street)) {
                    if (holder == person) {
                        return Agreement.AGREES;
                    }
                }
            }
        }
        return Agreement.DIFFERS;
    }

    /** The postal codes shown; where none is shown the person's own is taken for granted if the street agrees. */
    private static Set<String> postalCodes(Entity entity, Person known) {
        Set<String> codes = new HashSet<>();
        for (String place : entity.values(TraitType.POSTAL_CITY)) {
            String first = place.split(" ")[0];
            if (!first.isEmpty() && Character.isDigit(first.charAt(0))) {
                codes.add(first);
            }
        }
        if (codes.isEmpty()) {
            codes.add(Fold.compact(known.postalCode()));
        }
        return codes;
    }

    private static Agreement sex(Entity entity, Person known) {
        List<String> shown = entity.values(TraitType.SEX);
        if (shown.isEmpty() || known.sex().isEmpty()) {
            return Agreement.MISSING;
        }
        return shown.contains(known.sex()) ? Agreement.AGREES : Agreement.DIFFERS;
    }

    /** Documents are of any year: an age agrees if the person has had it; only an age not yet reached speaks against. */
    private Agreement age(Entity entity, Person known) {
        List<String> shown = entity.values(TraitType.AGE);
        if (shown.isEmpty() || known.birthDate() == 0) {
            return Agreement.MISSING;
        }
        int now = Dates.age(known.birthDate(), today);
        int written = Integer.parseInt(shown.get(0));
        if (written > now) {
            return Agreement.DIFFERS;
        }
        return now - written <= 5 ? Agreement.AGREES : Agreement.MISSING;
    }
}
