package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Rulings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.SampleStore;
import org.tocsin.quality.Interval;
import org.tocsin.quality.Reliability;
import org.tocsin.quality.check.CheckResult;
import org.tocsin.quality.check.Sheet;

/**
 * How good the links and the decisions about them are, as far as humans have said.
 *
 * @param draws         the samples drawn, oldest first
 * @param last          what follows from the answers about the last one, with its intervals; null before the first
 * @param sampled       stated probabilities of confirmed links against the answers of all samples
 * @param decided       stated probabilities of doubtful links against what reviewers decided
 * @param twice         human beings about whom two reviewers or more decided
 * @param agreed        about how many of them they agreed
 * @param agreement     the share on which they agree, with 95 % confidence
 * @param disagreements where they do not, the last ones first
 */
public record ReviewQuality(
        List<SampleStore.Draw> draws,
        @Nullable CheckResult last,
        Reliability sampled,
        Reliability decided,
        int twice,
        int agreed,
        Interval agreement,
        List<Disagreement> disagreements) {
    private static final int MOST_BINS = 10;
    private static final int MOST_DISAGREEMENTS = 200;

    public ReviewQuality {
        draws = List.copyOf(draws);
        disagreements = List.copyOf(disagreements);
    }

    /** Several reviewers said different things about one human being of a document; each one's last word. */
    public record Disagreement(String item, String passage, List<Decision> said) {
        /** Names no passage. */
        @Override
        public String toString() {
            return "Disagreement[" + item + "]";
        }
    }

    /** The quality of a case as of now. */
    public static ReviewQuality of(CaseStore store) {
        Verdicts verdicts = new Verdicts();
        verdicts.follow(Rulings.of(store.decisions()));
        return of(store, verdicts, decided(verdicts));
    }

    static ReviewQuality of(CaseStore store, Verdicts verdicts, Reliability decided) {
        List<SampleStore.Draw> draws = store.samples().draws();
        CheckResult last = draws.isEmpty() ? null : CheckResult.of(store, draws.get(draws.size() - 1));
        List<Disagreement> apart = verdicts.apart();
        int agreed = verdicts.twice() - apart.size();
        return new ReviewQuality(
                draws,
                last,
                Reliability.of(sampled(store, draws), MOST_BINS),
                decided,
                verdicts.twice(),
                agreed,
                Interval.wilson(agreed, verdicts.twice()),
                apart.stream().limit(MOST_DISAGREEMENTS).toList());
    }

    static Reliability decided(Verdicts verdicts) {
        return Reliability.of(verdicts.stated(), MOST_BINS);
    }

    /** What a decision says about the probabilities that stood beside its candidates. */
    static List<Reliability.Said> said(Decision decision) {
        List<Reliability.Said> said = new ArrayList<>();
        for (Seen seen : decision.seen()) {
            boolean meant = seen.person() == decision.person();
            switch (decision.verdict()) {
                case ACCEPT, OTHER_PERSON -> said.add(new Reliability.Said(seen.probability(), meant));
                case UNKNOWN_PERSON -> said.add(new Reliability.Said(seen.probability(), false));
                case REJECT -> {
                    if (meant) {
                        said.add(new Reliability.Said(seen.probability(), false));
                    }
                }
                case SKIP, UNDO, WITHDRAW -> {}
            }
        }
        return said;
    }

    private static List<Reliability.Said> sampled(CaseStore store, List<SampleStore.Draw> draws) {
        List<Reliability.Said> said = new ArrayList<>();
        for (SampleStore.Draw draw : draws) {
            Sheet.of(store, draw).each(line -> {
                SampleStore.Answer answer = line.answer();
                boolean right = answer != null && answer.verdict() == SampleStore.Verdict.RIGHT;
                if (right || (answer != null && answer.verdict() == SampleStore.Verdict.WRONG)) {
                    probability(store, line.unit(), p -> said.add(new Reliability.Said(p, right)));
                }
            });
        }
        return said;
    }

    private static void probability(CaseStore store, SampleStore.Unit unit, DoubleConsumer receiver) {
        ResultStore.ItemRow item = store.results().item(unit.item());
        if (item != null) {
            store.lookup().linksBetween(item.linksOf(), unit.person(), MOST_DISAGREEMENTS).stream()
                    .filter(link -> link.passage().equals(unit.passage()) && link.role() == unit.role())
                    .findFirst()
                    .ifPresent(link -> receiver.accept(stated(link)));
        }
    }

    /** What the system said, whatever a human made of it. */
    private static double stated(ResultStore.LinkRow link) {
        ResultStore.Proposed proposed = link.proposed();
        return proposed == null ? link.probability() : proposed.probability();
    }

    /** Names no passage. */
    @Override
    public String toString() {
        return "ReviewQuality[" + draws.size() + " draws]";
    }
}
