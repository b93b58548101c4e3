package org.tocsin.link;

import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.registry.PersonIndex;

/** How rare the name of a registry person is among the registry, in bits: -log2 of its frequency at a level of agreement. */
final class NameRarity {
    private final PersonIndex index;

    NameRarity(PersonIndex index) {
        this.index = index;
    }

    /** Bits of surprise when somebody else's name agrees at this level with the name of this person. */
    double bits(NameLevel level, int person) {
        if (level == NameLevel.MISSING || level == NameLevel.DIFFERENT) {
            return 0;
        }
        Person known = index.person(person);
        String surname = Fold.words(known.usedName().isEmpty() ? known.birthName() : known.usedName());
        String given = firstGiven(known);
        double n = Math.max(1, index.size());
        double surnameShare = Math.max(0.5, rarest(surname)) / n;
        double givenShare = Math.max(0.5, index.givenNameCount(given)) / n;
        return switch (level) {
            case FULL, SWAPPED -> -Weights.log2(full(surname, given, surnameShare * givenShare));
            // as many as six other surnames stand within one letter of a French surname (INSEE list)
            case TYPO -> -Weights.log2(Math.min(0.5, 6 * full(surname, given, surnameShare * givenShare)));
            case DOUBLE_TYPO -> -Weights.log2(Math.min(0.5, 36 * surnameShare * givenShare));
            case INITIAL -> -Weights.log2(Math.min(0.5, surnameShare / 12));
            case SURNAME, OTHER_GIVEN -> -Weights.log2(Math.min(0.5, surnameShare));
            default -> -Weights.log2(Math.min(0.5, givenShare));
        };
    }

    /** Name parts depend on each other ("Mohamed Benali"): the larger of the count of the pair and the product of the parts. */
    private double full(String surname, String given, double independent) {
        double n = Math.max(1, index.size());
        double counted = index.byFullName(surname, given).length / n;
        return Math.min(0.5, Math.max(Math.max(counted, independent), 0.5 / n));
    }

    private int rarest(String surname) {
        int least = Integer.MAX_VALUE;
        for (String token : surname.split(" ")) {
            if (!token.isEmpty() && !KnownNames.isParticle(token)) {
                least = Math.min(least, index.surnameCount(token));
            }
        }
        return least == Integer.MAX_VALUE ? 1 : least;
    }

    private static String firstGiven(Person known) {
        String folded = Fold.words(known.givenNames().split("[,;]")[0]);
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }
}
