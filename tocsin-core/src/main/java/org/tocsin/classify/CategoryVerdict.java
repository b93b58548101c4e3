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
 * @param dated      of which day the document is, as the number yyyymmdd; 0 where it says none that is sure
 */
public record CategoryVerdict(Category category, double confidence, List<String> because, int dated) {
    public CategoryVerdict {
        Objects.requireNonNull(category);
        because = List.copyOf(because);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie in 0..1, was " + confidence);
        }
    }

    /** A verdict on a document without date. */
    public CategoryVerdict(Category category, double confidence, List<String> because) {
        this(category, confidence, because, 0);
    }

    /** The same of a document of this day. */
    public CategoryVerdict of(int day) {
        return new CategoryVerdict(category, confidence, because, day);
    }

    /** Says no day: it could be taken for somebody's birth. */
    @Override
    public String toString() {
        return "CategoryVerdict[" + category + " " + confidence + "]";
    }
}
