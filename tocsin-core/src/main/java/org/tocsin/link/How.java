package org.tocsin.link;

import java.util.ArrayList;
import java.util.List;

/** Says in a short plain phrase what a link rests on, strongest first: {@code nir}, {@code name + birth date}. */
final class How {
    private How() {}

    static String phrase(Evidence e) {
        List<String> parts = new ArrayList<>();
        add(parts, e.nir(), "nir");
        add(parts, e.patientId(), "ipp");
        add(parts, e.registryId(), "matricule");
        add(parts, e.professionalId(), "rpps");
        if (e.decoded() && !parts.isEmpty()) {
            parts.set(0, parts.get(0) + " barcode");
        }
        if (e.facility()) {
            parts.add("finess");
        }
        String name = name(e.name());
        if (!name.isEmpty()) {
            parts.add(name);
        }
        if (e.birthDate() == DateLevel.EXACT) {
            parts.add("birth date");
        } else if (e.birthDate() == DateLevel.PARTIAL) {
            parts.add("birth year");
        } else if (e.birthDate() == DateLevel.NEAR) {
            parts.add("similar birth date");
        }
        add(parts, e.address(), "address");
        add(parts, e.email(), "e-mail");
        add(parts, e.phone(), "phone");
        if (e.age() == Agreement.AGREES && e.birthDate() == DateLevel.MISSING) {
            parts.add("age");
        }
        return parts.isEmpty() ? "weak" : String.join(" + ", parts);
    }

    private static void add(List<String> parts, Agreement agreement, String word) {
        if (agreement == Agreement.AGREES || agreement == Agreement.AGREES_UNLABELLED) {
            parts.add(word);
        }
    }

    private static String name(NameLevel level) {
        return switch (level) {
            case FULL, SWAPPED -> "name";
            case TYPO, DOUBLE_TYPO -> "mistyped name";
            case INITIAL -> "initial + surname";
            case SURNAME, OTHER_GIVEN -> "surname";
            case OTHER_SURNAME -> "given name";
            case MISSING, DIFFERENT -> "";
        };
    }
}
