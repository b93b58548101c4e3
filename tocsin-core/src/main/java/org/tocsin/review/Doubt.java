package org.tocsin.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore.MentionKey;

/**
 * One human being in one document about whom a human must decide.
 *
 * @param item       number of the item whose links they are
 * @param itemId     its stable id
 * @param mention    first mention of the human being, by which it is known in the item
 * @param key        by which it is known through new scans
 * @param passage    of the first mention
 * @param passages   all passages in which it is mentioned
 * @param role       of the first mention
 * @param category   of the document, else null
 * @param candidates everybody who was proposed, best first
 * @param order      doubt x harm: higher is sooner
 * @param conflict   whether people decided and the system now proposes something else
 * @param proposals  words of others that wait for a second person, oldest first
 * @param latest     number of the last event about it, or 0; a decision made on this doubt is refused if there was another since
 */
public record Doubt(
        int item,
        String itemId,
        int mention,
        MentionKey key,
        String passage,
        List<String> passages,
        Role role,
        @Nullable Category category,
        List<Candidate> candidates,
        double order,
        boolean conflict,
        List<Proposal> proposals,
        long latest) {
    public Doubt {
        passages = List.copyOf(passages);
        candidates = List.copyOf(candidates);
        proposals = List.copyOf(proposals);
    }

    Doubt ordered(double place) {
        return with(place, latest);
    }

    /** The doubt as it was shown after this event: a decision on it is refused if something was said since. */
    public Doubt shownAt(long event) {
        return with(order, event);
    }

    private Doubt with(double place, long event) {
        return new Doubt(
                item,
                itemId,
                mention,
                key,
                passage,
                passages,
                role,
                category,
                candidates,
                place,
                conflict,
                proposals,
                event);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Doubt[" + itemId + ", " + mention + "]";
    }
}
