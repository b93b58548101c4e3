package org.tocsin.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.registry.TermFile;

/** m and u by part and level. What is in no line weighs nothing. Immutable. */
final class WeightTable {
    private static final List<Line> LINES = TermFile.lines(WeightTable.class, "weights.txt").stream()
            .map(Line::of)
            .toList();

    private static final WeightTable STANDARD = standardTable();

    private final double[][] m;
    private final double[][] u;

    private WeightTable(double[][] m, double[][] u) {
        this.m = m;
        this.u = u;
    }

    /** One level of one part, and whether a case may teach its m and u. */
    record Line(Part part, int level, String name, double m, double u, boolean learnsM, boolean learnsU) {
        @SuppressWarnings("EnumOrdinal")
        static Line of(String text) {
            String[] words = text.split("\\s+");
            Part part = Part.valueOf(words[0].toUpperCase(Locale.ROOT));
            return new Line(
                    part,
                    part.level(words[1]).ordinal(),
                    words[0] + " " + words[1],
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]),
                    words[4].startsWith("m"),
                    words[4].endsWith("u"));
        }
    }

    /** The levels that weigh anything, in fixed order. */
    static List<Line> lines() {
        return LINES;
    }

    /** What is believed before a case is seen. */
    static WeightTable standard() {
        return STANDARD;
    }

    private static WeightTable standardTable() {
        WeightTable table = new WeightTable(ones(), ones());
        for (Line line : LINES) {
            table.m[row(line.part)][line.level] = line.m;
            table.u[row(line.part)][line.level] = line.u;
        }
        return table;
    }

    private static double[][] ones() {
        double[][] ones = new double[Part.values().length][Part.LEVELS];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        return ones;
    }

    @SuppressWarnings("EnumOrdinal")
    private static int row(Part part) {
        return part.ordinal();
    }

    double m(Line line) {
        return m[row(line.part)][line.level];
    }

    double u(Line line) {
        return u[row(line.part)][line.level];
    }

    /** log2(m/u) of a level. */
    @SuppressWarnings("EnumOrdinal")
    double bits(Part part, Enum<?> level) {
        return Weights.log2(m[row(part)][level.ordinal()] / u[row(part)][level.ordinal()]);
    }

    /** Another table from m and u by line. */
    static WeightTable of(Map<Line, double[]> values) {
        WeightTable table = new WeightTable(ones(), ones());
        values.forEach((line, mu) -> {
            table.m[row(line.part)][line.level] = mu[0];
            table.u[row(line.part)][line.level] = mu[1];
        });
        return table;
    }

    /** m and u by the name of part and level, for storing. */
    Map<String, List<Double>> byName() {
        Map<String, List<Double>> named = new TreeMap<>();
        LINES.forEach(line -> named.put(line.name, List.of(m(line), u(line))));
        return named;
    }

    /** The reverse of {@link #byName}; levels that are not named keep what is believed of them. */
    static WeightTable ofNames(Map<String, List<Double>> named) {
        WeightTable table = standardTable();
        for (Line line : LINES) {
            List<Double> mu = named.get(line.name);
            if (mu != null && mu.size() == 2) {
                table.m[row(line.part)][line.level] = mu.get(0);
                table.u[row(line.part)][line.level] = mu.get(1);
            }
        }
        return table;
    }

    /** The lines of each part. */
    static Map<Part, List<Line>> byPart() {
        Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
        LINES.forEach(
                line -> parts.computeIfAbsent(line.part, p -> new ArrayList<>()).add(line));
        return parts;
    }
}
