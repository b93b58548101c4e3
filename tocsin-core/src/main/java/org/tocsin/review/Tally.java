package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Ruling;
import org.tocsin.decide.Rulings;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.DecisionStore.Verdict;

/** Counts what people said about the same kind of doubts, so that what repeats can be proposed as a rule. */
final class Tally {
    /** So many people's equal words suggest a rule, if nobody said otherwise. */
    static final int ENOUGH = 3;

    private final Map<Common, Said> wordings = new HashMap<>();
    private final Map<Common, Said> evidences = new HashMap<>();

    /** What doubts have in common. */
    private record Common(long print, int person, @Nullable Role role, long evidence) {}

    /** What was said about them. */
    private static final class Said {
        private final Map<Outcome, IntSet> accounts = new HashMap<>();
        private final Map<Outcome, Integer> times = new HashMap<>();
        private int person = -1;

        void add(Outcome outcome, int account, int proposed) {
            accounts.computeIfAbsent(outcome, k -> new IntOpenHashSet()).add(account);
            times.merge(outcome, 1, Integer::sum);
            person = proposed;
        }
    }

    /** A verdict about a person. */
    private record Outcome(Verdict verdict, int person) {}

    private Tally() {}

    static Tally of(Rulings rulings) {
        Tally tally = new Tally();
        rulings.mentions().forEach(mention -> {
            Ruling ruling = rulings.of(mention);
            Decision deciding = ruling.deciding();
            if (deciding != null && deciding.batch() == 0) {
                tally.add(deciding);
            }
        });
        return tally;
    }

    private void add(Decision event) {
        int proposed =
                event.seen().isEmpty() ? event.person() : event.seen().get(0).person();
        Outcome outcome =
                new Outcome(event.verdict() == Verdict.OTHER_PERSON ? Verdict.ACCEPT : event.verdict(), event.person());
        Common wording = new Common(event.mention().print(), -1, null, 0);
        wordings.computeIfAbsent(wording, k -> new Said()).add(outcome, event.account(), proposed);
        for (Seen seen : event.seen()) {
            boolean right = outcome.verdict == Verdict.ACCEPT && seen.person() == event.person();
            boolean open = outcome.verdict == Verdict.REJECT && seen.person() != event.person();
            if (!open) {
                Common evidence = new Common(0, seen.person(), event.role(), seen.pattern());
                Outcome about = new Outcome(right ? Verdict.ACCEPT : Verdict.REJECT, seen.person());
                evidences.computeIfAbsent(evidence, k -> new Said()).add(about, event.account(), seen.person());
            }
        }
    }

    /** What repeats, most often first. */
    List<Pattern> patterns() {
        List<Pattern> found = new ArrayList<>();
        wordings.forEach((common, said) -> {
            if (repeats(said)) {
                found.add(pattern(Pattern.Kind.SAME_WORDING, common, said));
            }
        });
        evidences.forEach((common, said) -> {
            boolean never = said.times.keySet().stream().allMatch(o -> o.verdict == Verdict.REJECT);
            if (never && repeats(said)) {
                found.add(pattern(Pattern.Kind.SAME_EVIDENCE, common, said));
            }
        });
        found.sort(Comparator.comparingInt((Pattern p) -> -p.decisions())
                .thenComparing(Pattern::kind)
                .thenComparingInt(Pattern::person)
                .thenComparingLong(Pattern::print)
                .thenComparingLong(Pattern::evidence));
        return found;
    }

    private static boolean repeats(Said said) {
        return said.times.size() == 1 && said.times.values().iterator().next() >= ENOUGH;
    }

    private static Pattern pattern(Pattern.Kind kind, Common common, Said said) {
        Outcome outcome = said.times.keySet().iterator().next();
        int person = outcome.person >= 0 ? outcome.person : said.person;
        IntSet accounts = said.accounts.getOrDefault(outcome, new IntOpenHashSet());
        int times = said.times.getOrDefault(outcome, 0);
        return new Pattern(
                kind, outcome.verdict, person, common.print, common.role, common.evidence, times, accounts.size());
    }
}
