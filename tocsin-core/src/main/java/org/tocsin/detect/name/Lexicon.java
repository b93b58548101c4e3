package org.tocsin.detect.name;

import java.util.Map;
import java.util.Set;
import org.tocsin.registry.PersonIndex;

/** What is known about single words: from the registry and from the lists shipped. */
final class Lexicon {
    private static final Set<String> GIVEN = Vocabulary.words("given-names.txt");
    private static final Set<String> SURNAMES = Vocabulary.words("surnames.txt");
    private static final Set<String> NOT_NAMES = Vocabulary.words("not-names.txt");
    private static final Set<String> AMBIGUOUS = Vocabulary.words("ambiguous.txt");
    private static final Set<String> EPONYMS = Vocabulary.words("eponyms.txt");
    private static final Set<String> PARTICLES = Vocabulary.words("particles.txt");
    private static final Map<String, String> TITLES = Vocabulary.keyed("titles.txt");
    /** A registry of this many people may hold a word once as a given name by mistake. */
    private static final int ONE_MISTAKE_IN = 20_000;

    private final PersonIndex index;

    Lexicon(PersonIndex index) {
        this.index = index;
    }

    PersonIndex index() {
        return index;
    }

    boolean stop(String word) {
        return NOT_NAMES.contains(word);
    }

    boolean ambiguous(String word) {
        return AMBIGUOUS.contains(word) || EPONYMS.contains(word);
    }

    boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    /** The kind of title that a word is, empty for none. */
    String title(String word) {
        return TITLES.getOrDefault(word, "");
    }

    /** How much a word is a given name: 0 unknown, 4 or more known. */
    double given(String word) {
        int n = index.givenNameCount(word);
        double registry = (long) n * ONE_MISTAKE_IN >= index.size() && n > 0 ? 4 + log(n) : 0;
        return registry + (GIVEN.contains(word) ? 5 : 0);
    }

    /** How much a word is a surname: 0 unknown, 4 or more known. */
    double surname(String word) {
        int n = index.surnameCount(word);
        return (n > 0 ? 4 + log(n) : 0) + (SURNAMES.contains(word) ? 4 : 0);
    }

    /** Whether a word not known as a given name is one mistyped. */
    boolean almostGiven(String word) {
        return word.length() > 4 && !index.similarGivenNames(word).isEmpty();
    }

    /** Whether the registry holds somebody of this name. */
    boolean registered(String surname, String given) {
        return index.byFullName(surname, given).length > 0;
    }

    private static double log(int n) {
        return Math.log(n + 1.0) / Math.log(2) / 2;
    }
}
