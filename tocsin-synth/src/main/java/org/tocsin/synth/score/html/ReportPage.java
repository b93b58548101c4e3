package org.tocsin.synth.score.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.quality.Reliability;
import org.tocsin.synth.people.Lists;
import org.tocsin.synth.score.Facet;
import org.tocsin.synth.score.QualityReport;
import org.tocsin.synth.score.Rate;
import org.tocsin.synth.score.ScoreReport;

/** Writes a report as one HTML file without script and without any outside resource. */
public final class ReportPage {
    private static final int WORST = 15;
    /** Fewer cases say too little to be put first. */
    private static final int FEWEST = 5;

    private static final List<String> FACET_COLUMNS = List.of(
            "Confirmed links that are right",
            "Certain links that are confirmed",
            "Found, confirmed or for review",
            "For review, of those found",
            "Probability said / seen");

    private final QualityReport report;
    private final String made;
    private final Html html = new Html();

    private ReportPage(QualityReport report, String made) {
        this.report = report;
        this.made = made;
    }

    /**
     * Writes a report.
     *
     * @param made how the leak was made, in a few words
     */
    public static void write(QualityReport report, String made, Path file) throws IOException {
        Files.writeString(file, new ReportPage(report, made).page(), StandardCharsets.UTF_8);
    }

    private String page() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<title>How right Tocsin is on an invented leak</title>\n<style>")
                .raw(String.join("\n", Lists.lines("score/report.css")))
                .raw("</style>\n</head>\n<body>\n<main>");
        html.heading(1, "top", "How right Tocsin is on an invented leak");
        html.raw("<p class=\"invented\">All people in this report are invented, and so are the hospital and its files: "
                + Html.escaped(made) + ". The answer key was written by the generator. A real leak will differ.</p>");
        main();
        worst();
        reliability();
        facets();
        ledger();
        return html.raw("</main>\n</body>\n</html>").page();
    }

    private void main() {
        ScoreReport score = report.score();
        html.heading(2, "main", "The main figures");
        html.raw("<p class=\"verdict\">" + (score.passed() ? "Passed" : "<strong>Not passed</strong>")
                + ": precision at least " + Html.percent(ScoreReport.PRECISION) + ", recall at least "
                + Html.percent(ScoreReport.RECALL) + ", and a ledger without faults are demanded.</p>");
        html.table("Shares with their 95 % intervals (Wilson) and cases", List.of("Figure", "Share, interval, cases"));
        score.rates().forEach((name, rate) -> html.row(name, List.of(Html.rate(rate))));
        html.row("links for review, of those found", List.of(Html.rate(report.review())));
        html.endTable();
        rates("Shares that should be small", "Figure", score.slips());
        rates("Documents told as such, by category", "Category", score.byCategory());
        html.table("Counts", List.of("What", "Number"));
        score.counts().forEach((name, count) -> html.row(name, List.of(Long.toString(count))));
        html.endTable();
    }

    private void rates(String caption, String what, Map<String, Rate> rates) {
        html.table(caption, List.of(what, "Share, interval, cases"));
        rates.forEach((name, rate) -> html.row(name, List.of(Html.rate(rate))));
        html.endTable();
    }

    private record Weak(String facet, String value, String figure, Rate rate) {}

    private void worst() {
        List<Weak> weak = new ArrayList<>();
        for (Facet facet : report.facets()) {
            for (Facet.Cell cell : facet.cells()) {
                weak.add(new Weak(facet.name(), cell.value(), FACET_COLUMNS.get(0), cell.precision()));
                weak.add(new Weak(facet.name(), cell.value(), FACET_COLUMNS.get(1), cell.recall()));
                weak.add(new Weak(facet.name(), cell.value(), FACET_COLUMNS.get(2), cell.found()));
            }
        }
        weak.removeIf(
                w -> w.rate().of() < FEWEST || w.rate().right() == w.rate().of());
        weak.sort(Comparator.comparingDouble(w -> w.rate().high()));
        html.heading(2, "worst", "The worst first");
        html.paragraph(
                "By the upper end of the interval, so what stands first is surely weak and not only rare. Groups of fewer than "
                        + FEWEST + " cases are left to the tables below.");
        html.table(
                "The " + Math.min(WORST, weak.size()) + " weakest groups",
                List.of("Group", "By", "Figure", "Share, interval, cases"));
        weak.stream()
                .limit(WORST)
                .forEach(w -> html.row(
                        w.value(), List.of(Html.escaped(w.facet()), Html.escaped(w.figure()), Html.rate(w.rate()))));
        html.endTable();
    }

    private void reliability() {
        html.heading(2, "reliability", "Do probabilities mean what they say?");
        html.paragraph(
                "A link is right here if the person is in the document. Each point is a tenth of the links by rising probability"
                        + " (equal ones stay together); whiskers are 95 % Wilson intervals; on the diagonal said and seen agree.");
        html.table(
                "Errors of the probabilities: 0 is best", List.of("Links", "Number", "ECE", "Brier score", "Log loss"));
        report.reliability()
                .forEach((name, r) -> html.row(
                        name,
                        List.of(
                                Long.toString(r.of()),
                                Html.number(r.ece()),
                                Html.number(r.brier()),
                                Html.number(r.logLoss()))));
        html.endTable();
        Reliability all = reliability("all links");
        Reliability review = reliability("links for review");
        html.raw("<div class=\"diagrams\"><figure>" + ReliabilityDiagram.odds("Reliability diagram of all links", all)
                + "<figcaption>All links, on scales of log odds, which part 0.99 from 0.999</figcaption></figure><figure>"
                + ReliabilityDiagram.even("Reliability diagram of links for review", review)
                + "<figcaption>Links for review, on even scales</figcaption></figure></div>");
        points("The points of the diagram of all links", all);
        points("The points of the diagram of links for review", review);
    }

    private Reliability reliability(String name) {
        return report.reliability().getOrDefault(name, Reliability.of(List.of(), 1));
    }

    private void points(String caption, Reliability reliability) {
        html.table(caption, List.of("Probabilities", "Links", "Mean said", "Share right, interval, cases"));
        for (Reliability.Bin bin : reliability.bins()) {
            html.row(
                    String.format(Locale.ROOT, "%.6f to %.6f", bin.from(), bin.to()),
                    List.of(
                            Long.toString(bin.of()),
                            Html.number(bin.said()),
                            Html.rate(new Rate(bin.right(), bin.of()))));
        }
        html.endTable();
    }

    private void facets() {
        html.heading(2, "groups", "By group");
        html.paragraph(
                "What is surely worst stands first. A share whose whole interval lies below that of all links together is marked ▼."
                        + " Certain links are those that the rules allow to confirm.");
        ScoreReport score = report.score();
        Rate precision = score.rates().getOrDefault(ScoreReport.CONFIRMED_PRECISION, new Rate(0, 0));
        Rate recall = score.rates().getOrDefault(ScoreReport.CONFIRMED_RECALL, new Rate(0, 0));
        int number = 0;
        for (Facet facet : report.facets()) {
            html.heading(3, "group-" + number++, facet.name());
            html.paragraph(facet.note());
            facet(facet, precision, recall);
        }
    }

    /** Columns without any case are left out. */
    private void facet(Facet facet, Rate precision, Rate recall) {
        List<Facet.Cell> cells = facet.cells();
        List<List<String>> rows = new ArrayList<>();
        boolean[] used = new boolean[FACET_COLUMNS.size()];
        for (Facet.Cell cell : cells) {
            List<Rate> rates = List.of(cell.precision(), cell.recall(), cell.found(), cell.review(), cell.seen());
            for (int i = 0; i < used.length; i++) {
                used[i] |= rates.get(i).of() > 0;
            }
            double seen = cell.seen().of() == 0 ? Double.NaN : cell.seen().value();
            rows.add(List.of(
                    marked(cell.precision(), precision),
                    marked(cell.recall(), recall),
                    Html.rate(cell.found()),
                    Html.rate(cell.review()),
                    Html.number(cell.said()) + " / " + Html.number(seen)));
        }
        List<String> columns = new ArrayList<>(List.of(facet.name()));
        columns.addAll(only(FACET_COLUMNS, used));
        html.table(facet.name() + ": shares, 95 % intervals and cases", columns);
        for (int i = 0; i < rows.size(); i++) {
            html.row(cells.get(i).value(), only(rows.get(i), used));
        }
        html.endTable();
    }

    private static List<String> only(List<String> all, boolean[] used) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static String marked(Rate rate, Rate all) {
        boolean below = rate.of() > 0 && rate.high() < all.low();
        return below ? "<span class=\"below\">▼ " + Html.rate(rate) + "</span>" : Html.rate(rate);
    }

    private void ledger() {
        html.heading(2, "ledger", "The ledger");
        html.table("Items by outcome", List.of("Outcome", "Items"));
        for (Map.Entry<String, Long> outcome : report.outcomes().entrySet()) {
            html.row(outcome.getKey(), List.of(Long.toString(outcome.getValue())));
        }
        html.row("sum", List.of("<b>" + report.items() + "</b>"));
        html.endTable();
        Rate items = report.score().rates().getOrDefault("items of the ledger that are right", new Rate(0, 0));
        html.raw("<p>Items of the key that are in the ledger with the right outcome: " + Html.rate(items) + ". Faults: "
                + report.score().counts().getOrDefault(ScoreReport.LEDGER_FAULTS, 0L) + ".</p>");
    }
}
