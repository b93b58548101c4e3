package org.tocsin.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;

/**
 * The names of a registry person, folded for comparison.
 *
 * @param surnames    whole surnames without spaces: birth, used, both together in either order, each without particle
 * @param parts       the words of the surnames, particles left out
 * @param given       the given names
 * @param givenTokens the words of all given names in order
 */
record KnownNames(Set<String> surnames, Set<String> parts, GivenNames given, List<String> givenTokens) {
    private static final Set<String> PARTICLES = Set.of(
            "DE", "DU", "DES", "D", "LA", "LE", "LES", "L", "VAN", "VON", "DER", "DEN", "EL", "AL", "BEN", "AIT", "DA",
            "DO", "DOS", "DI", "SAINT", "ST", "SAINTE", "STE", "N", "O", "MC", "MAC");

    static KnownNames of(Person person) {
        String birth = Fold.words(person.birthName());
        String used = Fold.words(person.usedName());
        Set<String> surnames = new HashSet<>();
        Set<String> parts = new HashSet<>();
        addSurname(birth, surnames, parts);
        addSurname(used, surnames, parts);
        if (!birth.isEmpty() && !used.isEmpty()) {
            surnames.add(compact(birth + used));
            surnames.add(compact(used + birth));
        }
        GivenNames given = GivenNames.of(person.givenNames());
        return new KnownNames(surnames, parts, given, given.words());
    }

    private static void addSurname(String folded, Set<String> surnames, Set<String> parts) {
        if (folded.isEmpty()) {
            return;
        }
        surnames.add(compact(folded));
        surnames.add(withoutParticles(folded));
        for (String token : folded.split(" ")) {
            if (!PARTICLES.contains(token)) {
                parts.add(token);
            }
        }
    }

    static String compact(String folded) {
        return folded.replace(" ", "");
    }

    /** The surname without its particles, or the whole where nothing else is left. */
    static String withoutParticles(String folded) {
        StringBuilder out = new StringBuilder();
        for (String token : folded.split(" ")) {
            if (!PARTICLES.contains(token)) {
                out.append(token);
            }
        }
        return out.length() == 0 ? compact(folded) : out.toString();
    }

    static boolean isParticle(String token) {
        return PARTICLES.contains(token);
    }
}
