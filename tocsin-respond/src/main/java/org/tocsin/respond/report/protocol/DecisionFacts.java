package org.tocsin.respond.report.protocol;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tocsin.decide.Ruling;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;

/**
 * What people decided, in numbers.
 *
 * @param verdicts  words that stand, by what they say
 * @param takenBack words that were taken back
 * @param batches   times at which the same answer was given to many and stands
 * @param inBatches words that stand and were given so
 * @param reviewers accounts that decided
 * @param second    words that count only once a second person says the same
 * @param waiting   human beings in documents about whom a word waits for a second person
 * @param disputed  of these, those about whom two people said different things
 */
record DecisionFacts(
        Map<Verdict, Long> verdicts,
        long takenBack,
        long batches,
        long inBatches,
        int reviewers,
        long second,
        long waiting,
        long disputed) {

    static DecisionFacts of(DecisionStore store) {
        Rulings rulings = Rulings.of(store);
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        Set<Integer> reviewers = new HashSet<>();
        Set<Long> batches = new HashSet<>();
        long takenBack = 0;
        long inBatches = 0;
        long second = 0;
        for (Decision event : rulings.events()) {
            if (!isWord(event.verdict())) {
                continue;
            }
            reviewers.add(event.account());
            if (!rulings.counts(event)) {
                takenBack++;
                continue;
            }
            verdicts.merge(event.verdict(), 1L, Long::sum);
            second += event.second() ? 1 : 0;
            if (event.batch() != 0) {
                inBatches++;
                batches.add(event.batch());
            }
        }
        long waiting = 0;
        long disputed = 0;
        for (MentionKey mention : rulings.mentions()) {
            Ruling ruling = rulings.of(mention);
            waiting += ruling.votes().isEmpty() ? 0 : 1;
            disputed += ruling.disputed() ? 1 : 0;
        }
        return new DecisionFacts(
                verdicts, takenBack, batches.size(), inBatches, reviewers.size(), second, waiting, disputed);
    }

    private static boolean isWord(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT, REJECT, OTHER_PERSON, UNKNOWN_PERSON -> true;
            case SKIP, UNDO, WITHDRAW -> false;
        };
    }

    /** Words that stand. */
    long words() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }
}
