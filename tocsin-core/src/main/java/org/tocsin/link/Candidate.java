package org.tocsin.link;

import org.tocsin.model.LinkStatus;

/**
 * A person who could be meant, judged.
 *
 * @param person      number of the human being's first registry row; its other rows are the same person
 * @param evidence    what speaks for and against
 * @param rarity      of the name and birth date that agree, in bits
 * @param weight      bits of evidence, prior included
 * @param probability that the mention speaks of this human being, over all candidates and "nobody of the registry"
 * @param rule        the rule of confirmation that holds, or {@link Rule#NONE}
 * @param status      confirmed if a rule holds and the probability suffices, review if plausible, rejected if it lost
 */
public record Candidate(
        int person, Evidence evidence, Rarity rarity, double weight, double probability, Rule rule, LinkStatus status) {

    /** Another status, the rest as it is. */
    Candidate with(LinkStatus changed) {
        return new Candidate(person, evidence, rarity, weight, probability, rule, changed);
    }

    Candidate by(Rule holds) {
        return new Candidate(person, evidence, rarity, weight, probability, holds, status);
    }

    /** What the link rests on, a short plain phrase. */
    public String how() {
        return How.phrase(evidence);
    }
}
