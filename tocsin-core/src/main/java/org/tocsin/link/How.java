package org.tocsin.link;

import java.util.ArrayList;
import java.util.List;

/** Says in a short plain phrase what a link rests on, strongest first: {@code nir}, {@code name + birth date}. */
final class How {
    private How() {}

    static String phrase(Evidence e) {
        List<String> parts = new ArrayList<>();
        add(parts, e.nir(), "nir");
        near(parts, e.nir(), "nir");
        add(parts, e.patientId(), "ipp");
        near(parts, e.patientId(), "ipp");
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
        } else if (e.birthDate() == DateLevel.NEAR || e.birthDate() == DateLevel.TWO_PARTS) {
            parts.add("similar birth date");
        }
        address(parts, e.address());
        add(parts, e.email(), "e-mail");
        near(parts, e.email(), "e-mail");
        add(parts, e.phone(), "phone");
        if (e.age() == Agreement.AGREES && e.birthDate() == DateLevel.MISSING) {
            parts.add("age");
        }
        return parts.isEmpty() ? "weak" : String.join(" + ", parts);
    }

    private static void near(List<String> parts, Agreement agreement, String word) {
        if (agreement == Agreement.NEAR) {
            parts.add("similar " + word);
        }
    }

    private static void address(List<String> parts, Agreement agreement) {
        switch (agreement) {
            case AGREES, NEAR -> parts.add("address");
            case STREET -> parts.add("street");
            case PLACE -> parts.add("postal code");
            case TOWN -> parts.add("town");
            default -> {}
        }
    }

    private static void add(List<String> parts, Agreement agreement, String word) {
        if (agreement == Agreement.AGREES || agreement == Agreement.AGREES_UNLABELLED) {
            parts.add(word);
        }
    }

    private static String name(NameLevel level) {
        return switch (level) {
            case FULL, SWAPPED -> "name";
            case TYPO, SWAPPED_TYPO, TWO_TYPOS, DOUBLE_TYPO -> "mistyped name";
            case INITIAL -> "initial + surname";
            case SECOND_GIVEN -> "second given name + surname";
            case SURNAME, OTHER_GIVEN -> "surname";
            case TYPO_SURNAME -> "mistyped surname";
            case OTHER_SURNAME, GIVEN -> "given name";
            case MISSING, DIFFERENT -> "";
        };
    }
}
