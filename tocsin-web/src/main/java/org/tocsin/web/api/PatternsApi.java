package org.tocsin.web.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.review.Batch;
import org.tocsin.review.Pattern;
import org.tocsin.review.Preview;
import org.tocsin.web.review.Patterns;

/** The same answer for many doubts: proposed, previewed, applied and taken back. */
@RestController
@RequestMapping("/api/review")
final class PatternsApi {
    private final Patterns patterns;

    PatternsApi(Patterns patterns) {
        this.patterns = patterns;
    }

    /**
     * A pattern and what it would decide now.
     *
     * @param mark      by which it is applied
     * @param kind      what its doubts have in common
     * @param person    number in the registry of whom it is about
     * @param name      of this person, as the registry writes it
     * @param rests     on so many equal decisions
     * @param accounts  of so many accounts
     * @param doubts    that it would decide
     * @param documents in which they are
     * @param confirmed links that it would make
     * @param left      doubts that it leaves to single decisions
     * @param first     ids of the first documents
     */
    public record PatternRow(
            int mark,
            Pattern.Kind kind,
            Verdict verdict,
            int person,
            String name,
            int rests,
            int accounts,
            int doubts,
            int documents,
            int confirmed,
            int left,
            List<String> first) {
        static PatternRow of(Patterns.Shown shown) {
            Preview preview = shown.preview();
            Pattern pattern = preview.pattern();
            return new PatternRow(
                    shown.mark(),
                    pattern.kind(),
                    pattern.verdict(),
                    pattern.person(),
                    shown.name(),
                    pattern.decisions(),
                    pattern.accounts(),
                    preview.doubts(),
                    preview.items(),
                    preview.confirmed(),
                    preview.left(),
                    preview.first());
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "PatternRow[" + mark + "]";
        }
    }

    /** What repeats, most often first. */
    public record PatternRows(List<PatternRow> patterns) {}

    /**
     * Decisions that were made at once.
     *
     * @param batch     by which they are taken back together; 0 where there was nothing to decide
     * @param decisions how many
     */
    public record Applied(long batch, int decisions) {}

    @Says("What repeated equal decisions suggest, with what it would decide now.")
    @GetMapping("/patterns")
    PatternRows patterns(Authentication who) {
        return new PatternRows(patterns.shown(who).stream().map(PatternRow::of).toList());
    }

    @Says("One of them, previewed anew.")
    @GetMapping("/patterns/{mark}")
    PatternRow pattern(@PathVariable int mark, Authentication who) {
        return patterns.shown(who).stream()
                .filter(shown -> shown.mark() == mark)
                .findFirst()
                .map(PatternRow::of)
                .orElseThrow(PatternsApi::missing);
    }

    @Says("Decides its doubts at once, as ordinary decisions of this account.")
    @PostMapping("/patterns/{mark}/apply")
    Applied applyPattern(@PathVariable int mark, Authentication who) {
        Batch batch = patterns.apply(who, mark).orElseThrow(PatternsApi::missing);
        return new Applied(batch.number(), batch.decisions());
    }

    @Says(value = "Takes decisions that were made at once back at once.", refuses = 409)
    @PostMapping("/batches/{batch}/revert")
    DecisionRow revertBatch(@PathVariable long batch, Authentication who) {
        return DecisionRow.of(patterns.revert(who, batch));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
