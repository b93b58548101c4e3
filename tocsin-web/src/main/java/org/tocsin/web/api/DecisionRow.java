package org.tocsin.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;

/**
 * A decision, or what took one back, by numbers.
 *
 * @param number  by which it can be taken back
 * @param account who said it
 * @param id      of the document; left out where a batch was taken back
 * @param person  number in the registry, where it names one
 * @param second  whether it counts only when another account says the same
 * @param batch   by which it is taken back together with others, if it was made so
 * @param undoes  number of the decision or batch that it takes back
 */
public record DecisionRow(
        long number,
        Instant at,
        int account,
        Verdict verdict,
        @Nullable String id,
        @Nullable Integer person,
        boolean second,
        @Nullable Long batch,
        @Nullable Long undoes) {
    static DecisionRow of(Decision decision) {
        return new DecisionRow(
                decision.number(),
                Instant.ofEpochMilli(decision.at()),
                decision.account(),
                decision.verdict(),
                decision.mention().equals(MentionKey.NONE)
                        ? null
                        : decision.mention().item(),
                decision.person() < 0 ? null : decision.person(),
                decision.second(),
                decision.batch() == 0 ? null : decision.batch(),
                decision.undoes() == 0 ? null : decision.undoes());
    }
}
