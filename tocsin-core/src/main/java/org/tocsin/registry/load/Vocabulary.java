package org.tocsin.registry.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Fold;
import org.tocsin.model.Population;
import org.tocsin.registry.TermFile;

/** The words of registry cells. */
final class Vocabulary {
    private static final Map<String, String> SEXES = TermFile.pairs(Vocabulary.class, "sex-words.txt");
    private static final Set<String> UNKNOWN = TermFile.terms(Vocabulary.class, "unknown-words.txt");
    private static final Set<String> HEADINGS = TermFile.terms(Vocabulary.class, "heading-words.txt");
    private static final Map<String, Population> POPULATIONS = populations();

    private Vocabulary() {}

    private static Map<String, Population> populations() {
        Map<String, Population> populations = new HashMap<>();
        TermFile.pairs(Vocabulary.class, "population-words.txt")
                .forEach((word, population) -> populations.put(word, Population.of(population)));
        return Map.copyOf(populations);
    }

    /** The population of a word; null if it is none. */
    static @Nullable Population population(String cell) {
        return POPULATIONS.get(Fold.compact(cell));
    }

    /** {@code F}, {@code M}, {@code U}; null if the word is none of the known ones. */
    static @Nullable String sex(String cell) {
        return SEXES.get(Fold.compact(cell));
    }

    /** Whether a cell says that nothing is known. */
    static boolean unknown(String cell) {
        String word = Fold.compact(cell);
        return word.isEmpty() || UNKNOWN.contains(word);
    }

    /** Whether a text holds a word that occurs in headings and no digits that would make it a value. */
    static boolean heading(String cell) {
        if (cell.indexOf('@') >= 0 || cell.chars().filter(Character::isDigit).count() > 2) {
            return false;
        }
        for (String word : Fold.words(cell).split(" ")) {
            if (HEADINGS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
