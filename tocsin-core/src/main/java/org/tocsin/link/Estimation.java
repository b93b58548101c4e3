package org.tocsin.link;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.link.WeightTable.Line;

/**
 * Estimates m and u from the counts of evidence patterns by expectation and maximisation (Dempster, Laird and Rubin 1977; Winkler
 * 1988), without knowing which links are right. What is believed before counts as so many mentions and pairs, so a tiny case keeps it;
 * no value leaves sensible bounds around it. A fixed number of rounds over groups in a fixed order: the same counts give the same
 * weights to the last bit.
 *
 * <p>u of a shared identifier or contact is counted over all pairs of a mention that shows one and a person of the registry: whoever
 * shares one is a candidate, so those that do are all seen.
 */
public final class Estimation {
    private static final int ROUNDS = 20;

    /** The belief about m weighs as much as this many matching mentions. */
    private static final double MENTIONS = 100;

    /** How many of those named are in the registry differs from leak to leak: the belief about it weighs as much as this many mentions. */
    private static final double SHARE = 30;

    /** The belief about u weighs as much as this many pairs. */
    private static final double PAIRS = 1e6;

    private static final double M_BOUND = 16;
    private static final double U_BOUND = 64;

    private final List<PatternCounts.Group> groups;
    private final RegistrySize size;
    private final Map<Part, Double> shown = new EnumMap<>(Part.class);

    private Estimation(PatternCounts counts, RegistrySize size) {
        this.groups = counts.groups();
        this.size = size;
        for (Part part : Part.values()) {
            shown.put(part, timesShown(part));
        }
    }

    /**
     * The weights of a case.
     *
     * @param size of the registry
     */
    public static Weights of(PatternCounts counts, RegistrySize size) {
        Estimation estimation = new Estimation(counts, size);
        Weights weights = Weights.standard();
        for (int round = 0; round < ROUNDS && !estimation.groups.isEmpty(); round++) {
            weights = estimation.better(weights);
        }
        return weights;
    }

    /** The bit of a part in the set of those that a document shows. */
    @SuppressWarnings("EnumOrdinal")
    static int bit(Part part) {
        return 1 << part.ordinal();
    }

    private double timesShown(Part part) {
        return groups.stream()
                .filter(g -> (g.shown() & bit(part)) != 0)
                .mapToLong(PatternCounts.Group::times)
                .sum();
    }

    /** Expected counts under the present weights. */
    private static final class Expected {
        final Map<Line, double[]> levels = new HashMap<>();
        final double[] somebody = new double[Weights.GROUPS];
        final double[] mentions = new double[Weights.GROUPS];

        Expected() {
            WeightTable.lines().forEach(line -> levels.put(line, new double[2]));
        }

        double matching(Line line) {
            return levels.getOrDefault(line, new double[2])[0];
        }

        double other(Line line) {
            return levels.getOrDefault(line, new double[2])[1];
        }
    }

    private Weights better(Weights weights) {
        Expected expected = new Expected();
        Map<Part, List<Line>> lines = WeightTable.byPart();
        groups.forEach(group -> expect(group, weights, lines, expected));
        Map<Line, double[]> values = new HashMap<>();
        lines.forEach((part, levels) -> maximise(part, levels, expected, values));
        double[] somebody = new double[Weights.GROUPS];
        for (int i = 0; i < somebody.length; i++) {
            somebody[i] = somebody(expected, i);
        }
        return new Weights(WeightTable.of(values), somebody);
    }

    private void expect(PatternCounts.Group group, Weights weights, Map<Part, List<Line>> lines, Expected expected) {
        double[] odds = new double[group.runs().size()];
        double sum = 1;
        for (int i = 0; i < odds.length; i++) {
            PatternCounts.Run run = group.runs().get(i);
            odds[i] = Linker.odds(weights.of(run.evidence(), size, run.rarity(), group.role()));
            sum += odds[i] * run.candidates();
        }
        int role = Weights.group(group.role());
        expected.mentions[role] += group.times();
        expected.somebody[role] += group.times() * (1 - 1 / sum);
        for (int i = 0; i < odds.length; i++) {
            PatternCounts.Run run = group.runs().get(i);
            double all = (double) run.candidates() * group.times();
            double matching = all * odds[i] / sum;
            count(run.evidence(), matching, all - matching, lines, expected);
        }
    }

    @SuppressWarnings("EnumOrdinal")
    private static void count(
            Evidence evidence, double matching, double other, Map<Part, List<Line>> lines, Expected expected) {
        lines.forEach((part, levels) -> {
            int level = part.level(evidence).ordinal();
            for (Line line : levels) {
                if (line.level() == level) {
                    double[] counted = expected.levels.getOrDefault(line, new double[2]);
                    counted[0] += matching;
                    counted[1] += other;
                }
            }
        });
    }

    private static double somebody(Expected expected, int i) {
        double believed = Weights.standard().somebody(i);
        double share = (SHARE * believed + expected.somebody[i]) / (SHARE + expected.mentions[i]);
        return Math.max(0.05, Math.min(0.97, share));
    }

    private void maximise(Part part, List<Line> levels, Expected expected, Map<Line, double[]> values) {
        double believed = 0;
        double seen = 0;
        for (Line line : levels) {
            if (line.learnsM()) {
                believed += unlabelled(line) ? 0 : line.m();
                seen += expected.matching(line);
            }
        }
        for (Line line : levels) {
            double m = line.learnsM() ? m(line, levels, expected, believed, seen) : line.m();
            values.put(line, new double[] {m, line.learnsU() ? u(part, line, expected) : line.u()});
        }
    }

    /** Whether a label is shown is no evidence, so both ways of agreeing have the m of agreeing. */
    private static double m(Line line, List<Line> levels, Expected expected, double believed, double seen) {
        double matching = 0;
        for (Line other : levels) {
            boolean same = other.equals(line) || (agrees(line) && agrees(other));
            matching += same ? expected.matching(other) : 0;
        }
        double m = (MENTIONS * line.m() + matching) / (MENTIONS * believed + seen);
        return Math.min(1, bounded(m, line.m(), M_BOUND));
    }

    private double u(Part part, Line line, Expected expected) {
        double pairs = shown.getOrDefault(part, 0.0) * size.people();
        return bounded((PAIRS * line.u() + expected.other(line)) / (PAIRS + pairs), line.u(), U_BOUND);
    }

    private static boolean unlabelled(Line line) {
        return line.name().endsWith("agrees_unlabelled");
    }

    private static boolean agrees(Line line) {
        return line.part() != Part.NAME && (unlabelled(line) || line.name().endsWith(" agrees"));
    }

    private static double bounded(double value, double believed, double factor) {
        return Math.max(believed / factor, Math.min(believed * factor, value));
    }
}
