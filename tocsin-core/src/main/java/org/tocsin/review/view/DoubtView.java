package org.tocsin.review.view;

import java.util.List;
import org.tocsin.model.Role;

/**
 * A doubt as a human sees it: one human being of one document, and who of the registry it could be.
 *
 * @param mention    number of the mention in its item
 * @param role       the part this human being plays there
 * @param heading    the line of the document that tells its kind, where it does not stand in the passage shown; at most one
 * @param passage    what stands around the mention
 * @param elsewhere  other passages of the document that speak of the same human being, a few
 * @param candidates best first
 * @param more       how many further candidates are left out
 * @param sentence   what agrees and what does not, one plain sentence
 * @param settle     what would settle it
 */
public record DoubtView(
        DocumentHead document,
        int mention,
        Role role,
        String roleWords,
        List<Line> heading,
        PassageView passage,
        List<Elsewhere> elsewhere,
        List<CandidateView> candidates,
        int more,
        String sentence,
        String settle) {
    public DoubtView {
        heading = List.copyOf(heading);
        elsewhere = List.copyOf(elsewhere);
        candidates = List.copyOf(candidates);
    }

    /**
     * Another passage that speaks of the same human being.
     *
     * @param mention number of the mention there
     * @param passage number of the passage
     * @param place   the passage in words
     */
    public record Elsewhere(int mention, int passage, String place) {}

    /** Names nobody. */
    @Override
    public String toString() {
        return "DoubtView[" + document.id() + ", mention " + mention + "]";
    }
}
