package org.tocsin.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.registry.TermFile;

/**
 * Corrects the probabilities that the weights give by how often such links were right where the truth is known: for each stratum of
 * evidence a curve that never falls (isotonic regression, Zadrozny and Elkan 2002), from bits of odds to probability. Immutable.
 */
final class Calibration {
    private static final Calibration STANDARD = of(TermFile.lines(Calibration.class, "calibration.txt"));
    private static final Calibration NONE = new Calibration(Map.of());

    private final Map<Stratum, Curve> curves;

    private Calibration(Map<Stratum, Curve> curves) {
        this.curves = curves;
    }

    /** The points of a curve, bits ascending. */
    private record Curve(double[] bits, double[] probability) {
        double at(double x) {
            int last = bits.length - 1;
            if (x <= bits[0]) {
                return probability[0];
            }
            if (x >= bits[last]) {
                return probability[last];
            }
            int i = Arrays.binarySearch(bits, x);
            if (i >= 0) {
                return probability[i];
            }
            int right = -i - 1;
            double part = (x - bits[right - 1]) / (bits[right] - bits[right - 1]);
            return probability[right - 1] + part * (probability[right] - probability[right - 1]);
        }
    }

    /** What was fitted on invented data. */
    static Calibration standard() {
        return STANDARD;
    }

    /** Leaves probabilities as they are. */
    static Calibration none() {
        return NONE;
    }

    /** Reads lines of stratum, bits of odds, probability. */
    static Calibration of(List<String> lines) {
        Map<Stratum, List<double[]>> points = new EnumMap<>(Stratum.class);
        for (String line : lines) {
            String[] words = line.split("\\s+");
            Stratum stratum = Stratum.valueOf(words[0].toUpperCase(Locale.ROOT));
            points.computeIfAbsent(stratum, s -> new ArrayList<>())
                    .add(new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
        }
        Map<Stratum, Curve> curves = new EnumMap<>(Stratum.class);
        points.forEach((stratum, p) -> curves.put(
                stratum,
                new Curve(
                        p.stream().mapToDouble(x -> x[0]).toArray(),
                        p.stream().mapToDouble(x -> x[1]).toArray())));
        return new Calibration(curves);
    }

    /**
     * The corrected probability of a candidate.
     *
     * @param odds its odds against nobody
     * @param sum  of the odds of all candidates and nobody
     */
    double probability(Evidence e, double odds, double sum) {
        Curve curve = curves.get(Stratum.of(e));
        return curve == null ? odds / sum : curve.at(Weights.log2(odds / Math.max(1e-9, sum - odds)));
    }
}
