package org.tocsin.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.quality.Interval;
import org.tocsin.quality.Reliability;
import org.tocsin.quality.check.CheckResult;
import org.tocsin.review.view.ReviewQuality;

/**
 * How good the links and the decisions about them are, as far as humans have said.
 *
 * @param samples       drawn so far, the oldest first
 * @param last          what follows from the answers about the last one; left out before the first
 * @param sampled       stated probabilities of confirmed links against the answers of all samples
 * @param decided       stated probabilities of doubtful links against what reviewers decided
 * @param twice         human beings about whom two reviewers or more decided
 * @param agreed        about how many of them they agreed
 * @param disagreements where they do not, the last first, at most 200
 */
public record QualityFigures(
        List<Sample> samples,
        @Nullable Result last,
        Calibration sampled,
        Calibration decided,
        int twice,
        int agreed,
        List<Apart> disagreements) {
    /** A sample. */
    public record Sample(int number, Instant at, int links, int documents) {
        static Sample of(Draw draw) {
            return new Sample(
                    draw.number(), Instant.ofEpochMilli(draw.at()), drawn(draw, Kind.LINK), drawn(draw, Kind.DOCUMENT));
        }

        private static int drawn(Draw draw, Kind kind) {
            return draw.strata().stream()
                    .filter(s -> s.kind() == kind)
                    .mapToInt(s -> s.drawn())
                    .sum();
        }
    }

    /**
     * An estimate with its 95 % interval.
     *
     * @param value   left out while nothing was checked
     * @param checked how many members it rests on
     */
    public record Estimate(@Nullable Double value, double low, double high, long checked) {
        static Estimate of(double value, Interval interval, long checked) {
            return new Estimate(
                    checked == 0 || Double.isNaN(value) ? null : value, interval.low(), interval.high(), checked);
        }
    }

    /**
     * What a sample says.
     *
     * @param precision share of confirmed links that are right
     * @param missed    people missed in documents in which nobody was found
     * @param recall    share of people found of all that are there; left out while no document was checked
     */
    public record Result(
            int sample,
            Estimate precision,
            Estimate missed,
            @Nullable Estimate recall) {
        static Result of(CheckResult result) {
            Interval missed = result.missed().interval();
            double low = result.recall(missed.high());
            double high = result.recall(missed.low());
            long checked = result.missed().checked();
            boolean known = checked > 0 && !Double.isNaN(low) && !Double.isNaN(high);
            return new Result(
                    result.draw().number(),
                    Estimate.of(
                            result.precision().value(),
                            result.precision().interval(),
                            result.precision().checked()),
                    Estimate.of(result.missed().value(), missed, checked),
                    known
                            ? Estimate.of(result.recall(result.missed().value()), new Interval(low, high), checked)
                            : null);
        }
    }

    /**
     * Whether probabilities mean what they say.
     *
     * @param of  predictions
     * @param ece mean distance of said and seen shares
     */
    public record Calibration(long of, double ece, double brier, List<Bin> bins) {
        static Calibration of(Reliability reliability) {
            return new Calibration(
                    reliability.of(),
                    reliability.ece(),
                    reliability.brier(),
                    reliability.bins().stream()
                            .map(b -> new Bin(b.said(), b.seen(), b.of()))
                            .toList());
        }
    }

    /** Predictions of about the same probability: their mean, the share that came true, their number. */
    public record Bin(double said, double seen, long of) {}

    /** Reviewers said different things about one human being of a document. */
    public record Apart(String id, String passage, List<DecisionRow> said) {
        static Apart of(ReviewQuality.Disagreement apart) {
            List<Decision> said = apart.said();
            return new Apart(
                    apart.item(),
                    apart.passage(),
                    said.stream().map(DecisionRow::of).toList());
        }
    }

    static QualityFigures of(ReviewQuality quality) {
        CheckResult last = quality.last();
        return new QualityFigures(
                quality.draws().stream().map(Sample::of).toList(),
                last == null ? null : Result.of(last),
                Calibration.of(quality.sampled()),
                Calibration.of(quality.decided()),
                quality.twice(),
                quality.agreed(),
                quality.disagreements().stream().map(Apart::of).toList());
    }
}
