package org.tocsin.synth.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.quality.Reliability;

/**
 * How well exported results agree with an answer key.
 *
 * @param rates the main rates by name, in order; 1 is best
 * @param slips shares that should be small
 * @param byMedium recall and precision of subject links by medium: born-digital, scan, structured, mail
 * @param byFormat recall of confirmed subject links by file format
 * @param rightByFormat precision of confirmed subject links by file format
 * @param byEvidence recall of confirmed or reviewed subject links by evidence
 * @param byCategory of the documents of a category those that are said to be of it
 * @param dates document dates by medium and format: right of those told, told of those printed
 * @param reliability whether the stated probabilities come true: that the document shows the human being, in whatever role
 * @param lists items to look at, by what is wrong with them; ids only
 * @param counts further counts
 */
public record ScoreReport(
        Map<String, Rate> rates,
        Map<String, Rate> slips,
        Map<String, Rate> byMedium,
        Map<String, Rate> byFormat,
        Map<String, Rate> rightByFormat,
        Map<String, Rate> byEvidence,
        Map<String, Rate> byCategory,
        Map<String, Rate> dates,
        Reliability reliability,
        Map<String, List<String>> lists,
        Map<String, Long> counts) {
    /** Least share of confirmed links that must be right. */
    public static final double PRECISION = 0.98;
    /** Least share of certain links that must be confirmed. */
    public static final double RECALL = 0.90;

    public static final String CONFIRMED_PRECISION = "confirmed links that are right";
    public static final String CONFIRMED_RECALL = "certain links that are confirmed";
    public static final String FOUND = "links found, confirmed or in review";
    public static final String THERE = "confirmed links of any role whose person is there";
    public static final String CATEGORIES = "categories that are right";
    public static final String SENSITIVE = "sensitive documents told as such";
    public static final String DATES_RIGHT = "document dates: right month, of those told";
    public static final String DATES_TOLD = "document dates: told, of documents that print theirs";
    public static final String DATES_APART = "dates told of documents that print none as their own";
    public static final String HOMONYMS = "homonyms asserted";
    public static final String PRACTITIONERS = "practitioners taken for a subject";
    public static final String REVIEW_SHARE = "subject links for review, of those said";
    public static final String DOUBTS = "questions about subjects, of them and confirmed links";
    public static final String LEDGER_FAULTS = "ledger faults";
    public static final String SCANS_APART = "scans that are scored apart, as no page was recognised";

    /** Whether precision, recall and the ledger are good enough for a demonstration to pass. */
    public boolean passed() {
        return rate(CONFIRMED_PRECISION) >= PRECISION
                && rate(CONFIRMED_RECALL) >= RECALL
                && counts.getOrDefault(LEDGER_FAULTS, 0L) == 0;
    }

    private double rate(String name) {
        return rates.getOrDefault(name, new Rate(0, 0)).value();
    }

    /** Prints the report, without the lists of items. */
    public void print(PrintStream out) {
        print(out, false);
    }

    /** Prints the report; {@code verbose} adds the ids of wrong and missed items. */
    public void print(PrintStream out, boolean verbose) {
        section(out, "", rates);
        section(out, "shares that should be small", slips);
        section(out, "by medium", byMedium);
        section(out, "certain links that are confirmed, by format", byFormat);
        section(out, "confirmed links that are right, by format", rightByFormat);
        section(out, "links found (confirmed or in review), by evidence", byEvidence);
        section(out, "documents told as such, by category", byCategory);
        section(out, "document dates, by medium and format", dates);
        out.printf(
                Locale.ROOT,
                "%-60s ECE %.4f, Brier %.4f, log loss %.4f (%d links)%n",
                "stated probabilities",
                reliability.ece(),
                reliability.brier(),
                reliability.logLoss(),
                reliability.of());
        reliability
                .bins()
                .forEach(b -> out.printf(
                        Locale.ROOT,
                        "  %-58s %s%n",
                        String.format(Locale.ROOT, "stated %.4f", b.said()),
                        new Rate(b.right(), b.of())));
        counts.forEach((name, count) -> out.printf("%-60s %d%n", name, count));
        lists.forEach((name, ids) -> {
            if (verbose && !ids.isEmpty()) {
                out.println(name + ":");
                ids.forEach(id -> out.println("  " + id));
            }
        });
        out.println(passed() ? "passed" : "NOT passed");
    }

    private static void section(PrintStream out, String title, Map<String, Rate> rates) {
        if (!title.isEmpty()) {
            out.println(title);
        }
        String indent = title.isEmpty() ? "" : "  ";
        rates.forEach((name, rate) -> out.printf("%-60s %s%n", indent + name, rate));
    }

    /**
     * The report as JSON; {@code low} and {@code high} are the ends of intervals of Clopper and Pearson.
     *
     * @param made how the leak was made, in a few words
     */
    public String json(String made) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("made", made);
        all.put("passed", passed());
        all.put("rates", rates(rates));
        all.put("slips", rates(slips));
        all.put("byMedium", rates(byMedium));
        all.put("byFormat", rates(byFormat));
        all.put("rightByFormat", rates(rightByFormat));
        all.put("byEvidence", rates(byEvidence));
        all.put("byCategory", rates(byCategory));
        all.put("dates", rates(dates));
        all.put("ece", reliability.ece());
        all.put("brier", reliability.brier());
        all.put("logLoss", reliability.logLoss());
        all.put("linksWithProbability", reliability.of());
        all.put("counts", counts);
        all.put("lists", lists);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> rates(Map<String, Rate> rates) {
        Map<String, Object> out = new LinkedHashMap<>();
        rates.forEach((name, rate) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("value", rate.value());
            one.put("right", rate.right());
            one.put("of", rate.of());
            one.put("low", rate.exact().low());
            one.put("high", rate.exact().high());
            out.put(name, one);
        });
        return out;
    }
}
