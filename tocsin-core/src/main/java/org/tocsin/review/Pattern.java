package org.tocsin.review;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore.Verdict;

/**
 * A rule that repeated equal decisions suggest.
 *
 * @param kind      what its doubts have in common
 * @param verdict   what was said each time: accept, reject or unknown person
 * @param person    about whom; with unknown person somebody who was proposed, by whom the doubts are found
 * @param print     the wording, or 0
 * @param role      in which the human being is mentioned, else null
 * @param evidence  the evidence pattern, or 0
 * @param decisions how often people said so; nobody said otherwise
 * @param accounts  how many of them
 */
public record Pattern(
        Kind kind,
        Verdict verdict,
        int person,
        long print,
        @Nullable Role role,
        long evidence,
        int decisions,
        int accounts) {
    /** What doubts have in common. */
    public enum Kind {
        /** The same names and numbers, as of a label or letterhead: always, or never, this person, or always unknown. */
        SAME_WORDING,
        /** The same person in the same role with the same evidence: never this person. */
        SAME_EVIDENCE
    }
}
