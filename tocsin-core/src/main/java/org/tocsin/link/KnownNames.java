package org.tocsin.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;

/** The names of a registry person, folded for comparison; the given names not before they are asked for. Safe for many threads. */
final class KnownNames {
    private static final Set<String> PARTICLES = Set.of(
            "DE", "DU", "DES", "D", "LA", "LE", "LES", "L", "VAN", "VON", "DER", "DEN", "EL", "AL", "BEN", "AIT", "DA",
            "DO", "DOS", "DI", "SAINT", "ST", "SAINTE", "STE", "N", "O", "MC", "MAC");

    private final Set<String> surnames = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final String writtenGiven;
    private @Nullable GivenNames given;

    private KnownNames(String writtenGiven) {
        this.writtenGiven = writtenGiven;
    }

    static KnownNames of(Person person) {
        KnownNames names = new KnownNames(person.givenNames());
        String birth = Fold.words(person.birthName());
        String used = Fold.words(person.usedName());
        addSurname(birth, names.surnames, names.parts);
        if (!used.equals(birth)) {
            addSurname(used, names.surnames, names.parts);
        }
        if (!birth.isEmpty() && !used.isEmpty()) {
            names.surnames.add(compact(birth + used));
            names.surnames.add(compact(used + birth));
        }
        return names;
    }

    /** Whole surnames without spaces: birth, used, both together in either order, each without particle. */
    Set<String> surnames() {
        return surnames;
    }

    /** The words of the surnames, particles left out. */
    Set<String> parts() {
        return parts;
    }

    /** The given names. */
    GivenNames given() {
        GivenNames known = given;
        if (known == null) {
            known = GivenNames.of(writtenGiven);
            given = known;
        }
        return known;
    }

    /** The words of all given names in order. */
    List<String> givenTokens() {
        return given().words();
    }

    private static void addSurname(String folded, Set<String> surnames, Set<String> parts) {
        if (folded.isEmpty()) {
            return;
        }
        surnames.add(compact(folded));
        if (folded.indexOf(' ') < 0) {
            if (!PARTICLES.contains(folded)) {
                parts.add(folded);
            }
            return;
        }
        surnames.add(withoutParticles(folded));
        for (String token : folded.split(" ")) {
            if (!PARTICLES.contains(token)) {
                parts.add(token);
            }
        }
    }

    static String compact(String folded) {
        return folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
    }

    /** The surname without its particles, or the whole where nothing else is left. */
    static String withoutParticles(String folded) {
        if (folded.indexOf(' ') < 0) {
            return folded;
        }
        StringBuilder out = new StringBuilder();
        for (String token : folded.split(" ")) {
            if (!PARTICLES.contains(token)) {
                out.append(token);
            }
        }
        return out.length() == 0 ? compact(folded) : out.toString();
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "KnownNames[hidden]";
    }

    static boolean isParticle(String token) {
        return PARTICLES.contains(token);
    }
}
