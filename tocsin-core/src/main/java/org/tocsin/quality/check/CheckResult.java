package org.tocsin.quality.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Outcome;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Stratum;
import org.tocsin.ports.SampleStore.Verdict;
import org.tocsin.quality.Share;
import org.tocsin.quality.Total;

/**
 * What the answers about a draw say about the case as it is now. Members that changed since the draw are left out and counted; the size of
 * their stratum is thinned in proportion.
 *
 * @param strata what was answered, stratum by stratum
 * @param precision the share of confirmed links that are right
 * @param pessimistic the same with every "cannot say" taken for wrong
 * @param missed people missed in documents in which nobody was found, each counted in each of the documents
 * @param found people found, confirmed or for review, each counted in each of the documents
 * @param changed members by what became of them since
 * @param confirmedNow confirmed links as of now, counted as they were drawn
 * @param unreadable documents that could not be read and of which nothing is said
 */
public record CheckResult(
        Draw draw,
        List<StratumResult> strata,
        Share precision,
        Share pessimistic,
        Total missed,
        long found,
        List<Sheet.Line> changed,
        long confirmedNow,
        long unreadable) {

    /**
     * What was answered about a stratum.
     *
     * @param standing members of the sample that are as they were
     * @param answered answers about them, "cannot say" among them
     * @param unsure answers "cannot say"
     * @param right links that are right; documents in which nobody was missed
     * @param people people found by the checkers in each document that was answered
     */
    public record StratumResult(
            Stratum stratum, int standing, int answered, int unsure, int right, List<Integer> people) {
        /** Members that the answers speak of: the whole stratum, less the share of the sample that changed. */
        public double size() {
            return stratum.drawn() == 0 ? 0 : (double) stratum.size() * standing / stratum.drawn();
        }

        /** Answers that say something. */
        public int said() {
            return answered - unsure;
        }

        /** The share of this stratum alone. */
        public Share share() {
            return Share.of(part());
        }

        Share.Part part() {
            return new Share.Part(size(), right, said());
        }

        Share.Part pessimistic() {
            return new Share.Part(size(), right, answered);
        }
    }

    /** Computes the result of a draw. */
    public static CheckResult of(CaseStore store, Draw draw) {
        List<Sheet.Line> lines = Sheet.of(store, draw).lines();
        List<Counting> countings = draw.strata().stream().map(Counting::new).toList();
        List<Sheet.Line> changed = new ArrayList<>();
        for (Sheet.Line line : lines) {
            if (line.state() == State.STANDS) {
                countings.get(line.unit().stratum()).add(line);
            } else {
                changed.add(line);
            }
        }
        List<StratumResult> strata = countings.stream().map(Counting::result).toList();
        List<StratumResult> links = of(strata, Kind.LINK);
        long[] now = {0};
        Frame.links(store).each((stratum, name, unit) -> now[0]++);
        long[] items = items(store);
        return new CheckResult(
                draw,
                strata,
                Share.of(links.stream().map(StratumResult::part).toList()),
                Share.of(links.stream().map(StratumResult::pessimistic).toList()),
                missed(of(strata, Kind.DOCUMENT)),
                items[0],
                changed,
                now[0],
                items[1]);
    }

    /** The results about one kind. */
    public List<StratumResult> of(Kind kind) {
        return of(strata, kind);
    }

    private static List<StratumResult> of(List<StratumResult> strata, Kind kind) {
        return strata.stream().filter(s -> s.stratum().kind() == kind).toList();
    }

    /** Members of strata of this kind about which nothing was said. */
    public double uncovered(Kind kind) {
        return of(kind).stream()
                .filter(s -> s.said() == 0)
                .mapToDouble(StratumResult::size)
                .sum();
    }

    /** Sums over the strata of a kind. */
    public long sum(Kind kind, java.util.function.ToLongFunction<StratumResult> number) {
        return of(kind).stream().mapToLong(number).sum();
    }

    /** The share of people found, from 0 to 1; its interval comes from that of the people missed. */
    public double recall(double missedPeople) {
        return found + missedPeople <= 0 ? Double.NaN : found / (found + missedPeople);
    }

    /** Members by what became of them. */
    public Map<State, Long> states(Kind kind) {
        Map<State, Long> states = new EnumMap<>(State.class);
        changed.stream().filter(l -> l.kind() == kind).forEach(l -> states.merge(l.state(), 1L, Long::sum));
        return states;
    }

    private static Total missed(List<StratumResult> documents) {
        return Total.of(documents.stream()
                .filter(s -> s.said() > 0)
                .map(s -> new Total.Part(s.size(), s.people()))
                .toList());
    }

    /** People in documents, and documents that could not be read. */
    private static long[] items(CaseStore store) {
        long[] sums = new long[2];
        store.results().items(item -> {
            sums[0] += item.linksOf() == item.number() ? item.people() : 0;
            sums[1] += item.outcome() == Outcome.UNREADABLE ? 1 : 0;
        });
        return sums;
    }

    private static final class Counting {
        private final Stratum stratum;
        private int standing;
        private int answered;
        private int unsure;
        private int right;
        private final List<Integer> people = new ArrayList<>();

        Counting(Stratum stratum) {
            this.stratum = stratum;
        }

        void add(Sheet.Line line) {
            standing++;
            Answer answer = line.answer();
            if (answer == null) {
                return;
            }
            answered++;
            unsure += answer.verdict() == Verdict.CANNOT_SAY ? 1 : 0;
            boolean nobody = answer.verdict() == Verdict.PEOPLE && answer.people() == 0;
            right += answer.verdict() == Verdict.RIGHT || nobody ? 1 : 0;
            if (answer.verdict() == Verdict.PEOPLE) {
                people.add(answer.people());
            }
        }

        StratumResult result() {
            return new StratumResult(stratum, standing, answered, unsure, right, people);
        }
    }
}
