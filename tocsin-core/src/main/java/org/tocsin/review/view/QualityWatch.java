package org.tocsin.review.view;

import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.quality.Reliability;
import org.tocsin.review.Desk;

/** The quality of a case as of now, for pages that are asked again and again while people decide. Safe for many threads. */
public final class QualityWatch {
    private final CaseStore store;
    private final Desk desk;
    private final Verdicts verdicts = new Verdicts();
    private @Nullable Reliability decided;
    private long judged = -1;

    /** Follows the decisions of this desk and of others on the same case. */
    public QualityWatch(CaseStore store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** The quality, with all that was said so far. */
    public synchronized ReviewQuality now() {
        long last = desk.reading(known -> {
            verdicts.follow(known);
            return verdicts.last();
        });
        Reliability now = decided;
        if (now == null || last != judged) {
            now = ReviewQuality.decided(verdicts);
            decided = now;
            judged = last;
        }
        return ReviewQuality.of(store, verdicts, now);
    }
}
