package org.tocsin.review;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Population;

/**
 * Which doubts are wanted. An empty set wants all.
 *
 * @param populations a candidate belongs to one of them
 * @param categories  of the document
 * @param dataClasses one of them is shown
 * @param release     number of the release, or 0
 * @param conflicts   only what was decided and is proposed otherwise now
 * @param proposals   only what waits for a second person
 */
public record Filter(
        Set<Population> populations,
        Set<Category> categories,
        Set<DataClass> dataClasses,
        int release,
        boolean conflicts,
        boolean proposals) {
    /** Everything. */
    public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), 0, false, false);

    public Filter {
        populations = Set.copyOf(populations);
        categories = Set.copyOf(categories);
        dataClasses = Set.copyOf(dataClasses);
    }

    int populationBits() {
        return populations.isEmpty() ? -1 : EnumBits.of(EnumSet.copyOf(populations));
    }

    int categoryBits() {
        return categories.isEmpty() ? -1 : EnumBits.of(EnumSet.copyOf(categories));
    }

    int classBits() {
        return dataClasses.isEmpty() ? -1 : EnumBits.of(EnumSet.copyOf(dataClasses));
    }
}
