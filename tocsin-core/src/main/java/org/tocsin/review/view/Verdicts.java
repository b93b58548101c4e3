package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.quality.Reliability.Said;
import org.tocsin.review.view.ReviewQuality.Disagreement;

/**
 * What decisions say about the probabilities that stood beside them, and about each other. Follows decisions: a human being is looked at
 * when something is said about it, not whenever somebody asks. For one thread.
 */
final class Verdicts {
    private final Map<MentionKey, Part> parts = new HashMap<>();
    private final SortedMap<Double, Counted> stated = new TreeMap<>();
    private final NavigableMap<Long, Disagreement> apart = new TreeMap<>(Comparator.reverseOrder());
    private int twice;
    private long last;

    /**
     * What stands about one human being.
     *
     * @param first number of the first event about it
     * @param twice whether two reviewers or more decided
     */
    private record Part(
            long first,
            List<Said> said,
            boolean twice,
            @Nullable Disagreement apart) {}

    /** How often a probability was stated of somebody who was meant, and of somebody who was not. */
    private static final class Counted {
        private int right;
        private int wrong;
    }

    /** Sees what was said or taken back since the last call. */
    void follow(Rulings known) {
        for (Decision event : known.after(last)) {
            known.concerned(event).forEach(mention -> put(mention, part(mention, known)));
            last = event.number();
        }
    }

    private void put(MentionKey mention, Part part) {
        Part before = parts.put(mention, part);
        if (before != null) {
            count(before, -1);
        }
        count(part, 1);
    }

    private void count(Part part, int more) {
        for (Said said : part.said) {
            Counted counted = stated.computeIfAbsent(said.probability(), p -> new Counted());
            counted.right += said.right() ? more : 0;
            counted.wrong += said.right() ? 0 : more;
        }
        twice += part.twice ? more : 0;
        if (part.apart != null && more > 0) {
            apart.put(part.first, part.apart);
        } else {
            apart.remove(part.first);
        }
    }

    private static Part part(MentionKey mention, Rulings known) {
        List<Decision> about = known.about(mention);
        List<Said> said = new ArrayList<>();
        Map<Integer, Decision> byAccount = new LinkedHashMap<>();
        about.stream()
                .filter(d -> d.verdict() != Verdict.SKIP && known.counts(d))
                .forEach(d -> {
                    said.addAll(ReviewQuality.said(d));
                    byAccount.put(d.account(), d);
                });
        Set<List<Object>> views = new HashSet<>();
        byAccount.values().forEach(d -> views.add(List.of(kind(d.verdict()), d.person())));
        Disagreement apart = views.size() < 2
                ? null
                : new Disagreement(mention.item(), mention.passage(), List.copyOf(byAccount.values()));
        long first = about.isEmpty() ? 0 : about.get(0).number();
        return new Part(first, List.copyOf(said), byAccount.size() > 1, apart);
    }

    /** To accept a candidate and to name somebody is the same word about who it is. */
    private static Verdict kind(Verdict verdict) {
        return verdict == Verdict.OTHER_PERSON ? Verdict.ACCEPT : verdict;
    }

    /** Number of the last event that was seen. */
    long last() {
        return last;
    }

    /** Stated probabilities of doubtful links against what reviewers decided, the lowest first. */
    List<Said> stated() {
        List<Said> all = new ArrayList<>();
        stated.forEach((probability, counted) -> {
            Said right = new Said(probability, true);
            Said wrong = new Said(probability, false);
            for (int i = 0; i < counted.right; i++) {
                all.add(right);
            }
            for (int i = 0; i < counted.wrong; i++) {
                all.add(wrong);
            }
        });
        return all;
    }

    /** About how many human beings two reviewers or more decided. */
    int twice() {
        return twice;
    }

    /** Where accounts say different things, the last first. */
    List<Disagreement> apart() {
        return List.copyOf(apart.values());
    }
}
