package org.tocsin.country;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A number by which a country knows a human being.
 *
 * @param name    short plain word, unique: {@code nhs}
 * @param labels  words that stand before it or over its column, in any case and without accents; one that ends in a colon needs one
 * @param lengths how many letters and digits it may have
 * @param shape   whether upper-case letters and digits without separators may be such a number
 * @param check   whether its check digits are right
 * @param strong  whether chance passes the check so seldom (once in ten or less) that a label and the check together are enough
 *                even where the country was not asked for
 * @param printed groups, such as {@code "2 2 2 3 2"}, in which a number with right check digits is taken without a label where the
 *                country was asked for
 */
public record NationalNumber(
        String name,
        List<String> labels,
        Set<Integer> lengths,
        Predicate<String> shape,
        Predicate<String> check,
        boolean strong,
        Set<String> printed) {
    public NationalNumber {
        labels = List.copyOf(labels);
        lengths = Set.copyOf(lengths);
        printed = Set.copyOf(printed);
        if (labels.isEmpty() || lengths.isEmpty()) {
            throw new IllegalArgumentException("a national number has labels and lengths");
        }
    }

    /** Whether this may be such a number at all: upper-case letters and digits without separators. */
    public boolean fits(String compact) {
        return lengths.contains(compact.length()) && shape.test(compact);
    }

    /** Whether it is one with right check digits. */
    public boolean isValid(String compact) {
        return fits(compact) && check.test(compact);
    }
}
