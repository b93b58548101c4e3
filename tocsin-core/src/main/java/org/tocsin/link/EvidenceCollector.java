package org.tocsin.link;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.model.Person;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.EditDistance;
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

    Evidence collect(Entity entity, RecentPeople.Known looked, NameLevel name) {
        int person = looked.number();
        Person known = looked.person();
        DateLevel born = DateLevel.compare(entity.birthDate(), known.birthDate());
        return new Evidence(
                name,
                born,
                nir(entity, known),
                patientId(entity, known, person),
                held(entity, TraitType.REGISTRY_ID, person),
                professional(entity, person),
                email(entity, known),
                contact(entity, TraitType.PHONE, known.phones()),
                AddressComparison.compare(entity, known, person, index),
                sex(entity, known),
                // the birth date tells the age, and an age beside it may be another person's
                born == DateLevel.EXACT ? Agreement.MISSING : age(entity, known),
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

    private static Agreement nir(Entity entity, Person known) {
        List<String> shown = entity.values(TraitType.NIR);
        if (shown.isEmpty() || known.nir().isEmpty()) {
            return Agreement.MISSING;
        }
        if (shown.contains(known.nir())) {
            return Agreement.AGREES;
        }
        return shown.stream().anyMatch(n -> misread(n, known.nir())) ? Agreement.NEAR : Agreement.DIFFERS;
    }

    /** The hospital's number, or a national number that the registry has among its patient numbers or in a column of its own. */
    private Agreement patientId(Entity entity, Person known, int person) {
        Agreement own = identifier(entity, TraitType.PATIENT_ID, known.patientIds());
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
            } else if (known.stream().anyMatch(number -> misread(trait.value(), number))) {
                result = result == Agreement.AGREES_UNLABELLED ? result : Agreement.NEAR;
            } else if (result == Agreement.MISSING && !known.isEmpty()) {
                result = Agreement.DIFFERS;
            }
        }
        return result;
    }

    /** Whether one wrong, missing or exchanged digit leads from one number to the other. */
    static boolean misread(String shown, String known) {
        return Math.min(shown.length(), known.length()) >= LETTERED && EditDistance.of(shown, known, 1) == 1;
    }

    private static Agreement email(Entity entity, Person known) {
        Agreement level = contact(entity, TraitType.EMAIL, known.emails());
        boolean near = level == Agreement.DIFFERS
                && entity.of(TraitType.EMAIL)
                        .anyMatch(t -> known.emails().stream().anyMatch(e -> similar(t.value(), e)));
        return near ? Agreement.NEAR : level;
    }

    /** One wrong letter in the part that names the person, or that part at another provider. */
    private static boolean similar(String shown, String known) {
        String a = shown.substring(0, Math.max(0, shown.indexOf('@')));
        String b = known.substring(0, Math.max(0, known.indexOf('@')));
        return Math.min(a.length(), b.length()) >= LETTERED && EditDistance.of(a, b, 1) <= 1;
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
