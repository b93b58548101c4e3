package org.tocsin.registry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.country.Countries;
import org.tocsin.country.CountryPack;
import org.tocsin.model.Fold;

/** The extra columns of a registry that hold national numbers of the country packs: their heading is one of the labels. */
final class NationalColumns {
    private static final Set<String> HEADINGS = headings();
    private static final Map<String, Boolean> ASKED = new ConcurrentHashMap<>();
    private static final int MOST_ASKED = 1000;

    private NationalColumns() {}

    private static Set<String> headings() {
        Set<String> headings = new HashSet<>();
        for (CountryPack pack : Countries.installed()) {
            pack.numbers().forEach(number -> number.labels().forEach(label -> headings.add(Fold.words(label))));
        }
        return Set.copyOf(headings);
    }

    /** Whether a column of this heading holds such numbers. */
    static boolean has(String heading) {
        Boolean known = ASKED.get(heading);
        if (known == null) {
            known = HEADINGS.contains(Fold.words(heading));
            if (ASKED.size() < MOST_ASKED) {
                ASKED.put(heading, known);
            }
        }
        return known;
    }

    /** Letters and digits alone. */
    static String compact(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
