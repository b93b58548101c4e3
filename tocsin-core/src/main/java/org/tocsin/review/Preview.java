package org.tocsin.review;

import java.util.List;

/**
 * What a pattern would decide now.
 *
 * @param doubts    how many doubts
 * @param items     in how many documents
 * @param confirmed how many of them would be confirmed
 * @param left      how many of its doubts it leaves to single decisions: a second person must agree, others hold them, or this reviewer
 *                  must not see them
 * @param first     ids of the first documents
 */
public record Preview(Pattern pattern, int doubts, int items, int confirmed, int left, List<String> first) {
    public Preview {
        first = List.copyOf(first);
    }
}
