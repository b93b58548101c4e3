package org.tocsin.link;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.AddressForm;
import org.tocsin.registry.PersonIndex;

/** Compares what a document shows about one human being with what the registry knows about one person. */
final class EvidenceCollector {
    /** Of a million numbers of nine digits one in a thousand is met by chance; a longer one practically never. */
    private static final int LONG_NUMBER = 9;

    /** With a letter in it, as in M03562, a shorter one is as sure. */
    private static final int LETTERED = 6;

    /** The rule of traits that were read from a bar code or matrix code. */
    private static final String CODE = "barcode";

    private final PersonIndex index;
    private final LocalDate today;

    EvidenceCollector(PersonIndex index, LocalDate today) {
        this.index = index;
        this.today = today;
    }

    Evidence collect(Entity entity, int person, Person known) {
        return new Evidence(
                name(entity, known),
                DateLevel.compare(entity.birthDate(), known.birthDate()),
                nir(entity, known),
                patientId(entity, known, person),
                held(entity, TraitType.REGISTRY_ID, person),
                professional(entity, person),
                contact(entity, TraitType.EMAIL, known.emails()),
                contact(entity, TraitType.PHONE, known.phones()),
                address(entity, known, person),
                sex(entity, known),
                age(entity, known),
                decoded(entity, known, person),
                facility(entity, person));
    }

    private boolean decoded(Entity entity, Person known, int person) {
        return decoded(entity, TraitType.NIR).anyMatch(value -> value.equals(known.nir()))
                || decoded(entity, TraitType.PATIENT_ID)
                        .anyMatch(value -> known.patientIds().contains(value))
                || decoded(entity, TraitType.REGISTRY_ID).anyMatch(value -> holds(TraitType.REGISTRY_ID, value, person))
                || decoded(entity, TraitType.RPPS).anyMatch(value -> holds(TraitType.RPPS, value, person));
    }

    private static Stream<String> decoded(Entity entity, TraitType type) {
        return entity.of(type).filter(trait -> trait.rule().equals(CODE)).map(Trait::value);
    }

    private boolean holds(TraitType type, String value, int person) {
        return Arrays.stream(index.byIdentifier(type, value)).anyMatch(holder -> holder == person);
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

    /** The hospital's number, or a national number that the registry has among its patient numbers or in a column of its own. */
    private Agreement patientId(Entity entity, Person known, int person) {
        Agreement own = identifier(entity, TraitType.PATIENT_ID, new HashSet<>(known.patientIds()));
        boolean national = own != Agreement.AGREES
                && entity.of(TraitType.NATIONAL_ID)
                        .map(Trait::value)
                        .anyMatch(value -> holds(TraitType.NATIONAL_ID, value, person)
                                || holds(TraitType.PATIENT_ID, value, person));
        return national ? Agreement.AGREES : own;
    }

    private static Agreement identifier(Entity entity, TraitType type, Collection<String> known) {
        Agreement result = Agreement.MISSING;
        for (Trait trait : entity.of(type).toList()) {
            if (known.contains(trait.value())) {
                if (speaksForItself(trait)) {
                    return Agreement.AGREES;
                }
                result = Agreement.AGREES_UNLABELLED;
            } else if (result == Agreement.MISSING && !known.isEmpty()) {
                result = Agreement.DIFFERS;
            }
        }
        return result;
    }

    /** A label says what it is; or it is so long that a number of another kind is not equal to it by chance. */
    private static boolean speaksForItself(Trait trait) {
        String value = trait.value();
        boolean lettered = value.length() >= LETTERED && value.chars().anyMatch(Character::isLetter);
        return trait.labelled() || value.length() >= LONG_NUMBER || lettered;
    }

    private Agreement held(Entity entity, TraitType type, int person) {
        Agreement result = Agreement.MISSING;
        for (Trait trait : entity.of(type).toList()) {
            for (int holder : index.byIdentifier(type, trait.value())) {
                if (holder == person) {
                    if (speaksForItself(trait)) {
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

    /** A FINESS number that several rows hold tells none of them. */
    private boolean facility(Entity entity, int person) {
        return entity.role() != Role.SUBJECT
                && entity.of(TraitType.FINESS)
                        .map(t -> index.byIdentifier(TraitType.FINESS, t.value()))
                        .anyMatch(holders -> holders.length == 1 && holders[0] == person);
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
        boolean samePlace = codes.contains(AddressForm.postalCode(known.postalCode()));
        return samePlace && streets.stream().anyMatch(street -> oneHoldsTheOther(street, known.address()))
                ? Agreement.AGREES
                : Agreement.DIFFERS;
    }

    /** One of two addresses is written with less: it has a house number and a name, and every word of it stands in the other. */
    private static boolean oneHoldsTheOther(String shown, String known) {
        Set<String> a = Set.copyOf(List.of(AddressForm.whole(shown).split(" ")));
        Set<String> b = Set.copyOf(List.of(AddressForm.whole(known).split(" ")));
        Set<String> shorter = a.size() <= b.size() ? a : b;
        boolean numbered = shorter.stream().anyMatch(w -> !w.isEmpty() && Character.isDigit(w.charAt(0)));
        return numbered && shorter.size() >= 3 && (a.size() <= b.size() ? b.containsAll(a) : a.containsAll(b));
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
            codes.add(AddressForm.postalCode(known.postalCode()));
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
