package org.tocsin.link;

import java.util.List;
import org.tocsin.model.PersonName;
import org.tocsin.registry.GivenNameVariants;

/** Compares a name that a passage shows with the names of a registry person. */
final class NameComparison {
    private enum Part {
        EXACT,
        TYPO,
        INITIAL,
        MISSING,
        OTHER
    }

    private NameComparison() {}

    /** The best level over both surnames shown and, where the name has a given part, over both orders. */
    static NameLevel compare(PersonName shown, KnownNames known) {
        NameLevel best = level(shown.surname(), shown.given(), known);
        if (!shown.otherSurname().isEmpty()) {
            best = better(best, level(shown.otherSurname(), shown.given(), known));
            best = better(best, level(shown.surname() + " " + shown.otherSurname(), shown.given(), known));
        }
        if (best != NameLevel.FULL && !shown.given().isEmpty() && !shown.initialOnly()) {
            NameLevel swapped = level(shown.given(), shown.surname(), known);
            if (swapped == NameLevel.FULL) {
                best = better(best, NameLevel.SWAPPED);
            } else if (!shown.orderKnown() && swapped == NameLevel.TYPO) {
                best = better(best, NameLevel.TYPO);
            }
        }
        return best;
    }

    private static NameLevel better(NameLevel a, NameLevel b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static NameLevel level(String surname, String given, KnownNames known) {
        Part s = surname(surname, known);
        Part g = given(given, known);
        switch (s) {
            case EXACT -> {
                return switch (g) {
                    case EXACT -> NameLevel.FULL;
                    case TYPO -> NameLevel.TYPO;
                    case INITIAL -> NameLevel.INITIAL;
                    case MISSING -> NameLevel.SURNAME;
                    case OTHER -> NameLevel.OTHER_GIVEN;
                };
            }
            case TYPO -> {
                return switch (g) {
                    case EXACT -> NameLevel.TYPO;
                    case TYPO -> NameLevel.DOUBLE_TYPO;
                    case INITIAL, MISSING, OTHER -> NameLevel.DIFFERENT;
                };
            }
            default -> {
                return g == Part.EXACT ? NameLevel.OTHER_SURNAME : NameLevel.DIFFERENT;
            }
        }
    }

    private static Part surname(String shown, KnownNames known) {
        String compact = KnownNames.compact(shown);
        if (compact.isEmpty()) {
            return Part.MISSING;
        }
        if (known.surnames().contains(compact) || known.surnames().contains(KnownNames.withoutParticles(shown))) {
            return Part.EXACT;
        }
        if (partsAgree(shown, known)) {
            return Part.EXACT;
        }
        for (String surname : known.surnames()) {
            if (Edits.mistyped(compact, surname)) {
                return Part.TYPO;
            }
        }
        return Part.OTHER;
    }

    /** One side is a compound of which the other shows full parts only. */
    private static boolean partsAgree(String shown, KnownNames known) {
        int words = 0;
        int shared = 0;
        for (String token : shown.split(" ")) {
            if (!KnownNames.isParticle(token)) {
                words++;
                if (known.parts().contains(token) && token.length() > 2) {
                    shared++;
                }
            }
        }
        return shared > 0 && (shared == words || shared == known.parts().size());
    }

    private static Part given(String shown, KnownNames known) {
        if (shown.isEmpty() || known.givenTokens().isEmpty()) {
            return Part.MISSING;
        }
        if (known.givenWhole().contains(KnownNames.compact(shown))) {
            return Part.EXACT;
        }
        List<String> tokens = List.of(shown.split(" "));
        if (initialsAgree(tokens, known)) {
            return Part.INITIAL;
        }
        boolean typo = false;
        for (String token : tokens) {
            if (token.length() > 1 && known.givenWhole().contains(token)) {
                return Part.EXACT;
            }
            for (String whole : known.givenWhole()) {
                typo |= Edits.mistyped(token, whole) || GivenNameVariants.alike(token, whole);
            }
        }
        return typo ? Part.TYPO : Part.OTHER;
    }

    private static boolean initialsAgree(List<String> shown, KnownNames known) {
        if (shown.stream().anyMatch(t -> t.length() > 1)) {
            return false;
        }
        char first = shown.get(0).charAt(0);
        return known.givenTokens().stream().anyMatch(t -> t.charAt(0) == first);
    }
}
