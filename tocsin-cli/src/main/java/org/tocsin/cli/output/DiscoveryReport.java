package org.tocsin.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.tocsin.scan.Discovered;
import org.tocsin.scan.FoundCurve;

/** Prints people found against time: a table, the shares, and a curve beside the best and a drawn order. */
final class DiscoveryReport {
    private static final int ROWS = 12;
    private static final int HEIGHT = 10;

    private final Discovered found;
    private final PrintWriter err;

    private DiscoveryReport(Discovered found, PrintWriter err) {
        this.found = found;
        this.err = err;
    }

    static void print(Discovered found, PrintWriter err) {
        if (!found.points().isEmpty()) {
            new DiscoveryReport(found, err).print();
        }
    }

    private void print() {
        err.println("people found against time");
        line("%9s %10s %9s %9s %9s", "seconds", "documents", "pages", "pictures", "people");
        List<Discovered.Point> points = found.points();
        int step = Math.max(1, points.size() / ROWS);
        for (int i = 0; i < points.size(); i += step) {
            row(points.get(i));
        }
        if ((points.size() - 1) % step != 0) {
            row(points.get(points.size() - 1));
        }
        line(
                "of %d people at the end%s",
                found.people(),
                found.earlier() == 0
                        ? ""
                        : ", " + found.earlier() + " of them found by earlier runs or only by the whole");
        for (int i = 0; i < Discovered.PERCENTS.size(); i++) {
            line(
                    "  after %d %% of the time %5.1f %% found",
                    Discovered.PERCENTS.get(i), 100 * found.shares().get(i));
        }
        FoundCurve curve = found.curve();
        if (curve != null) {
            curve(curve);
        }
    }

    private void row(Discovered.Point p) {
        line("%9.1f %10d %9d %9d %9d", p.millis() / 1000.0, p.documents(), p.pages(), p.pictures(), p.people());
    }

    private void curve(FoundCurve curve) {
        line("share found by share of the work: # this order, i best order, r drawn order (expected)");
        for (int height = HEIGHT; height > 0; height--) {
            StringBuilder dots = new StringBuilder();
            for (int step = 0; step <= FoundCurve.STEPS; step++) {
                dots.append(dot(curve, step, height)).append(' ');
            }
            line("%4d %% |%s", height * 100 / HEIGHT, dots.toString().stripTrailing());
        }
        line("       +%s", "-".repeat(2 * FoundCurve.STEPS + 1));
        line("        0 %%%s100 %% of the work", " ".repeat(2 * FoundCurve.STEPS - 4));
        line("%20s %8s %8s %8s", "after", "this", "best", "drawn");
        for (int percent : Discovered.PERCENTS) {
            int step = percent * FoundCurve.STEPS / 100;
            line(
                    "%9d %% of the work %6.1f %% %6.1f %% %6.1f %%",
                    percent, 100 * curve.actual()[step], 100 * curve.ideal()[step], 100 * curve.random()[step]);
        }
    }

    private static char dot(FoundCurve curve, int step, int height) {
        if (row(curve.actual()[step]) == height) {
            return '#';
        }
        if (row(curve.ideal()[step]) == height) {
            return 'i';
        }
        return row(curve.random()[step]) == height ? 'r' : ' ';
    }

    private static long row(double share) {
        return Math.round(share * HEIGHT);
    }

    private void line(String format, Object... values) {
        err.println(String.format(Locale.ROOT, format, values));
    }
}
