package org.tocsin.respond.report.protocol;

import java.time.Instant;
import java.util.List;
import org.tocsin.export.CaseNumbers;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.review.view.ReviewQuality;
import org.tocsin.scan.FinalModel;

/**
 * All that a protocol tells, without words.
 *
 * @param made     when
 * @param present  whether anything was scanned to its end
 * @param answered answers about each draw, in the order of the draws
 */
record ProtocolFacts(
        Instant made,
        CaseSettings settings,
        boolean present,
        List<SourceFacts> sources,
        CaseNumbers numbers,
        FinalModel model,
        ReviewQuality quality,
        List<Integer> answered,
        DecisionFacts decisions,
        JournalFacts journal) {

    static ProtocolFacts of(CaseStore store, Instant made) {
        ReviewQuality quality = ReviewQuality.of(store);
        return new ProtocolFacts(
                made,
                store.settings(),
                store.results().present(),
                SourceFacts.of(store),
                CaseNumbers.of(store, Assessment.of(store)),
                FinalModel.decode(store.results().model()),
                quality,
                quality.draws().stream().map(draw -> answered(store, draw)).toList(),
                DecisionFacts.of(store.decisions()),
                JournalFacts.of(store.journal()));
    }

    private static int answered(CaseStore store, SampleStore.Draw draw) {
        int[] answers = {0};
        store.samples().answers(draw.number(), answer -> answers[0]++);
        return answers[0];
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "ProtocolFacts[" + made + "]";
    }
}
