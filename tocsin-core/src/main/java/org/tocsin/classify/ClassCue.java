package org.tocsin.classify;

import java.util.Objects;
import org.tocsin.model.DataClass;

/**
 * A place in a passage that shows a kind of personal data.
 *
 * @param dataClass the kind
 * @param start     offset of its first character in the passage text
 * @param cue       the vocabulary phrase that matched: never text of the document
 */
public record ClassCue(DataClass dataClass, int start, String cue) {
    public ClassCue {
        Objects.requireNonNull(dataClass);
        Objects.requireNonNull(cue);
        if (start < 0) {
            throw new IllegalArgumentException("start must be >= 0, was " + start);
        }
    }
}
