package org.tocsin.review.view;

import java.util.List;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Population;

/**
 * Somebody of the registry who could be meant.
 *
 * @param person      number of the human being's first registry row
 * @param personId    the organisation's id of that row
 * @param otherIds    ids of the other rows of the same human being
 * @param name        as the registry writes it
 * @param how         what the link rests on, in words
 * @param probability that the document speaks of this human being
 * @param weight      sum of the steps, in bits
 * @param facts       registry and document trait by trait
 * @param steps       the waterfall of weights
 */
public record CandidateView(
        int person,
        String personId,
        List<String> otherIds,
        String name,
        Population population,
        LinkStatus status,
        String how,
        double probability,
        double weight,
        List<Fact> facts,
        List<StepView> steps) {
    public CandidateView {
        otherIds = List.copyOf(otherIds);
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "CandidateView[" + person + "]";
    }
}
