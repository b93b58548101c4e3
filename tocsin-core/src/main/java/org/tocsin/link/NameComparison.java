package org.tocsin.link;

import java.util.List;
import org.tocsin.model.PersonName;
import org.tocsin.registry.EditDistance;
import org.tocsin.registry.GivenNameVariants;

/** Compares a name that a passage shows with the names of a registry person. */
final class NameComparison {
    private enum Part {
        EXACT,
        TYPO,
        TWO_TYPOS,
        INITIAL,
        MISSING,
        /** Another than the first of the given names. */
        SECOND,
        OTHER
    }

    private NameComparison() {}

    /** The best level over both surnames shown and, where the name has a given part, over both orders. */
    static NameLevel compare(PersonName shown, KnownNames known) {
        NameLevel best = level(shown.surname(), shown.given(), known);
        if (!shown.otherSurname().isEmpty()) {
            best = NameLevel.better(best, level(shown.otherSurname(), shown.given(), known));
            best = NameLevel.better(best, level(shown.surname() + " " + shown.otherSurname(), shown.given(), known));
        }
        if (best != NameLevel.FULL && !shown.given().isEmpty() && !shown.initialOnly()) {
            NameLevel swapped = level(shown.given(), shown.surname(), known);
            if (swapped == NameLevel.FULL) {
                best = NameLevel.better(best, NameLevel.SWAPPED);
            } else if (swapped == NameLevel.TYPO) {
                best = NameLevel.better(best, shown.orderKnown() ? NameLevel.SWAPPED_TYPO : NameLevel.TYPO);
            }
        }
        // a single word whose column or place does not say which of the two it is
        if (shown.given().isEmpty() && !shown.orderKnown() && given(shown.surname(), known) == Part.EXACT) {
            best = NameLevel.better(best, NameLevel.GIVEN);
        }
        return best;
    }

    private static NameLevel level(String surname, String given, KnownNames known) {
        Part s = surname(surname, known);
        Part g = given(given, known);
        return switch (s) {
            case EXACT -> withSurname(g);
            case TYPO -> withMistypedSurname(g);
            case TWO_TYPOS -> g == Part.EXACT ? NameLevel.TWO_TYPOS : NameLevel.DIFFERENT;
            case MISSING -> g == Part.EXACT ? NameLevel.GIVEN : NameLevel.DIFFERENT;
            case INITIAL, SECOND, OTHER -> g == Part.EXACT ? NameLevel.OTHER_SURNAME : NameLevel.DIFFERENT;
        };
    }

    private static NameLevel withSurname(Part given) {
        return switch (given) {
            case EXACT -> NameLevel.FULL;
            case TYPO -> NameLevel.TYPO;
            case TWO_TYPOS -> NameLevel.TWO_TYPOS;
            case INITIAL -> NameLevel.INITIAL;
            case MISSING -> NameLevel.SURNAME;
            case SECOND -> NameLevel.SECOND_GIVEN;
            case OTHER -> NameLevel.OTHER_GIVEN;
        };
    }

    private static NameLevel withMistypedSurname(Part given) {
        return switch (given) {
            case EXACT -> NameLevel.TYPO;
            case TYPO -> NameLevel.DOUBLE_TYPO;
            case INITIAL, MISSING, SECOND, TWO_TYPOS, OTHER -> NameLevel.TYPO_SURNAME;
        };
    }

    private static Part surname(String shown, KnownNames known) {
        String compact = KnownNames.compact(shown);
        if (compact.isEmpty() || known.surnames().isEmpty()) {
            return Part.MISSING;
        }
        if (known.surnames().contains(compact) || known.surnames().contains(KnownNames.withoutParticles(shown))) {
            return Part.EXACT;
        }
        if (partsAgree(shown, known)) {
            return Part.EXACT;
        }
        Part best = Part.OTHER;
        for (String surname : known.surnames()) {
            if (EditDistance.mistyped(compact, surname)) {
                return Part.TYPO;
            }
            best = EditDistance.recognisable(compact, surname) ? Part.TWO_TYPOS : best;
        }
        return best;
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
        List<String> tokens = List.of(shown.split(" "));
        GivenNames given = known.given();
        if (given.agrees(tokens)) {
            return Part.EXACT;
        }
        if (initialsAgree(tokens, known)) {
            return Part.INITIAL;
        }
        if (given.isSecond(tokens)) {
            return Part.SECOND;
        }
        boolean two = false;
        for (String token : tokens) {
            for (String whole : given.first()) {
                // equal to a part that stands elsewhere: no slip of the pen
                boolean other = !token.equals(whole);
                if (other && (EditDistance.mistyped(token, whole) || GivenNameVariants.alike(token, whole))) {
                    return Part.TYPO;
                }
                two |= other && EditDistance.recognisable(token, whole);
            }
        }
        return two ? Part.TWO_TYPOS : Part.OTHER;
    }

    private static boolean initialsAgree(List<String> shown, KnownNames known) {
        if (shown.stream().anyMatch(t -> t.length() > 1)) {
            return false;
        }
        char first = shown.get(0).charAt(0);
        return known.givenTokens().stream().anyMatch(t -> t.charAt(0) == first);
    }
}
