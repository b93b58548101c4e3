package org.tocsin.classify;

import java.util.List;
import java.util.Objects;
import org.tocsin.model.Category;

/**
 * What kind of document it is.
 *
 * @param category   the kind
 * @param confidence between 0 and 1: how far it leads the next kind; not calibrated
 * @param because    the vocabulary phrases that weighed most, at most five; never text of the document
 */
public record CategoryVerdict(Category category, double confidence, List<String> because) {
    public CategoryVerdict {
        Objects.requireNonNull(category);
        because = List.copyOf(because);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie in 0..1, was " + confidence);
        }
    }
}
