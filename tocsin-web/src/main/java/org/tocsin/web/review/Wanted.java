package org.tocsin.web.review;

import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.tocsin.model.Category;
import org.tocsin.model.Population;
import org.tocsin.review.Filter;

/**
 * Which doubts somebody wants to see, as it stands in the address: words of the result tables only.
 *
 * @param category   word of a category, or empty for all
 * @param population word of a population, or empty for all
 * @param only       {@code conflicts}, {@code proposals} or empty
 */
public record Wanted(String category, String population, String only) {
    static Wanted of(MultiValueMap<String, String> given) {
        return new Wanted(first(given, "category"), first(given, "population"), first(given, "only"));
    }

    private static String first(MultiValueMap<String, String> given, String name) {
        String value = given.getFirst(name);
        return value == null || !value.matches("[a-z_]{1,30}") ? "" : value;
    }

    /** The same for the queue; a word that no table knows wants all. */
    Filter filter() {
        Set<Population> populations = known(Population.values(), population);
        Set<Category> categories = known(Category.values(), category);
        return new Filter(populations, categories, Set.of(), 0, only.equals("conflicts"), only.equals("proposals"));
    }

    private static <E extends Enum<E>> Set<E> known(E[] values, String word) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return Set.of(value);
            }
        }
        return Set.of();
    }
}
