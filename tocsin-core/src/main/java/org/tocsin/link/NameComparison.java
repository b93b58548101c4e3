package org.tocsin.link;

import java.util.List;
import org.tocsin.model.PersonName;
import org.tocsin.registry.EditDistance;
import org.tocsin.registry.GivenNameVariants;

/** Compares a name that a passage shows with the names of a registry person. */
final class NameComparison {
    private enum Part {
        EXACT,
        /** A part of a compound, or the first name behind others. */
        PARTLY,
        /** The first name, beside one that the person does not bear. */
        BEYOND,
        TYPO,
        TWO_TYPOS,
        INITIAL,
        MISSING,
        /** Another than the first of the given names. */
        SECOND,
        OTHER;

        boolean agrees() {
            return this == EXACT || this == PARTLY || this == BEYOND;
        }
    }

    private NameComparison() {}

    /** The best agreement over all names shown; {@link NameMatch#NONE} where no name is shown or the registry has none. */
    static NameMatch best(List<PersonName> shown, KnownNames known) {
        boolean unnamed = known.surnames().isEmpty() && known.givenTokens().isEmpty();
        if (shown.isEmpty() || unnamed) {
            return NameMatch.NONE;
        }
        return shown.stream()
                .map(name -> match(name, known))
                .reduce(NameMatch::better)
                .orElseThrow();
    }

    /** The best level over both surnames shown and, where the name has a given part, over both orders. */
    static NameLevel compare(PersonName shown, KnownNames known) {
        return match(shown, known).level();
    }

    /**
     * Whether the name may agree in more than a given name, by the surnames alone: for most people who were born on a day it does not, and
     * their given names need not be looked at.
     */
    static boolean mayAgree(PersonName shown, KnownNames known) {
        String other = shown.otherSurname();
        return (shown.given().isEmpty() && !shown.orderKnown())
                || surname(shown.surname(), known) != Part.OTHER
                || (!other.isEmpty()
                        && (surname(other, known) != Part.OTHER
                                || surname(shown.surname() + " " + other, known) != Part.OTHER))
                || (!shown.given().isEmpty() && surname(shown.given(), known) != Part.OTHER);
    }

    private static NameMatch match(PersonName shown, KnownNames known) {
        NameMatch best = match(shown.surname(), shown.given(), known);
        if (!shown.otherSurname().isEmpty()) {
            best = NameMatch.better(best, match(shown.otherSurname(), shown.given(), known));
            best = NameMatch.better(best, match(shown.surname() + " " + shown.otherSurname(), shown.given(), known));
        }
        if (best.level() != NameLevel.FULL && !shown.given().isEmpty() && !shown.initialOnly()) {
            best = NameMatch.better(best, swapped(shown, known));
        }
        // a single word whose column or place does not say which of the two it is
        if (shown.given().isEmpty()
                && !shown.orderKnown()
                && given(shown.surname(), known).agrees()) {
            best = NameMatch.better(best, new NameMatch(NameLevel.GIVEN, false, false, ""));
        }
        return best;
    }

    private static NameMatch swapped(PersonName shown, KnownNames known) {
        NameMatch swapped = match(shown.given(), shown.surname(), known);
        NameLevel level = switch (swapped.level()) {
            case FULL -> NameLevel.SWAPPED;
            case TYPO -> shown.orderKnown() ? NameLevel.SWAPPED_TYPO : NameLevel.TYPO;
            default -> NameLevel.DIFFERENT;
        };
        return new NameMatch(level, swapped.partly(), swapped.beyond(), swapped.surname());
    }

    private static NameMatch match(String surname, String given, KnownNames known) {
        Part s = surname(surname, known);
        Part g = given(given, known);
        NameLevel level = switch (s) {
            case EXACT, PARTLY, BEYOND -> withSurname(g);
            case TYPO -> withMistypedSurname(g);
            case TWO_TYPOS -> g.agrees() ? NameLevel.TWO_TYPOS : NameLevel.DIFFERENT;
            case MISSING -> g.agrees() ? NameLevel.GIVEN : NameLevel.DIFFERENT;
            case INITIAL, SECOND, OTHER -> g.agrees() ? NameLevel.OTHER_SURNAME : NameLevel.DIFFERENT;
        };
        boolean partly = s == Part.PARTLY || g == Part.PARTLY || g == Part.BEYOND;
        return new NameMatch(level, partly, g == Part.BEYOND, surname);
    }

    private static NameLevel withSurname(Part given) {
        return switch (given) {
            case EXACT, PARTLY, BEYOND -> NameLevel.FULL;
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
            case EXACT, PARTLY, BEYOND -> NameLevel.TYPO;
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
            return Part.PARTLY;
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
            if (given.agreesAsWhole(tokens)) {
                return Part.EXACT;
            }
            return given.holdsAll(tokens) ? Part.PARTLY : Part.BEYOND;
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
