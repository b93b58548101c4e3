package org.tocsin.synth.score.html;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.tocsin.quality.Interval;
import org.tocsin.quality.Reliability;

/** Draws what probabilities said against what was seen, as SVG. The diagonal is honesty; whiskers are 95 % intervals. */
final class ReliabilityDiagram {
    private static final int SIZE = 320;
    private static final int LEFT = 62;
    private static final int TOP = 12;
    private static final int BOTTOM = 48;
    /** The logarithmic scale ends here: nearer to 0 and 1 lies what no sample of this size can tell apart. */
    private static final double EDGE = 0.0005;

    private final DoubleUnaryOperator scale;
    private final List<Double> ticks;
    private final StringBuilder out = new StringBuilder();

    private ReliabilityDiagram(DoubleUnaryOperator scale, List<Double> ticks) {
        this.scale = scale;
        this.ticks = ticks;
    }

    /** On even scales from 0 to 1. */
    static String even(String title, Reliability reliability) {
        return new ReliabilityDiagram(p -> p, List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0)).draw(title, reliability);
    }

    /** On scales of log odds, which show what is close to 0 and 1. */
    static String odds(String title, Reliability reliability) {
        List<Double> ticks = List.of(0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999);
        return new ReliabilityDiagram(ReliabilityDiagram::logOdds, ticks).draw(title, reliability);
    }

    private static double logOdds(double p) {
        double kept = Math.min(1 - EDGE, Math.max(EDGE, p));
        double end = Math.log((1 - EDGE) / EDGE);
        return (Math.log(kept / (1 - kept)) / end + 1) / 2;
    }

    private String draw(String title, Reliability reliability) {
        int width = LEFT + SIZE + 16;
        int height = TOP + SIZE + BOTTOM;
        out.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">",
                width,
                height,
                width,
                height,
                Html.escaped(title)));
        out.append("<title>").append(Html.escaped(title)).append("</title>");
        axes();
        line(x(0), y(0), x(1), y(1), "diagonal");
        double most =
                reliability.bins().stream().mapToLong(Reliability.Bin::of).max().orElse(1);
        for (Reliability.Bin bin : reliability.bins()) {
            bin(bin, most);
        }
        return out.append("</svg>").toString();
    }

    private void axes() {
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                LEFT,
                TOP,
                SIZE,
                SIZE));
        for (double tick : ticks) {
            String label = String.format(
                    Locale.ROOT, (tick >= 0.01 && tick <= 0.99) || tick == 0 || tick == 1 ? "%.2f" : "%.3f", tick);
            line(x(tick), y(0), x(tick), y(1), "grid");
            line(x(0), y(tick), x(1), y(tick), "grid");
            text(x(tick), TOP + SIZE + 16, "middle", label, "");
            text(LEFT - 6, y(tick) + 4, "end", label, "");
        }
        text(LEFT + SIZE / 2.0, TOP + SIZE + 38, "middle", "probability that was said", "");
        double middle = TOP + SIZE / 2.0;
        text(
                14,
                middle,
                "middle",
                "share that is right",
                String.format(Locale.ROOT, " transform=\"rotate(-90 14 %.0f)\"", middle));
    }

    private void bin(Reliability.Bin bin, double most) {
        Interval interval = bin.interval();
        double x = x(bin.said());
        line(x, y(interval.low()), x, y(interval.high()), "whisker");
        line(x - 5, y(interval.low()), x + 5, y(interval.low()), "whisker");
        line(x - 5, y(interval.high()), x + 5, y(interval.high()), "whisker");
        out.append(String.format(
                Locale.ROOT,
                "<circle class=\"bin\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>said %.4f, seen %.4f, %d links</title></circle>",
                x,
                y(bin.seen()),
                3 + 3 * Math.sqrt(bin.of() / most),
                bin.said(),
                bin.seen(),
                bin.of()));
    }

    private double x(double p) {
        return LEFT + SIZE * scale.applyAsDouble(p);
    }

    private double y(double p) {
        return TOP + SIZE * (1 - scale.applyAsDouble(p));
    }

    private void line(double x1, double y1, double x2, double y2, String kind) {
        out.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2));
    }

    private void text(double x, double y, String anchor, String text, String more) {
        out.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>", x, y, anchor, more, text));
    }
}
