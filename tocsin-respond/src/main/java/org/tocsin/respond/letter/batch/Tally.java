package org.tocsin.respond.letter.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a run did. */
final class Tally {
    private final List<String> batches = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> elsewhere = new ArrayList<>();
    private int written;
    private int uncertain;

    void kept(Batch batch, BatchContent.Written what) {
        if (!what.texts().isEmpty()) {
            batches.add(batch.name());
        }
        written += what.texts().size();
        what.refused().values().forEach(reason -> refused.merge(reason, 1, Integer::sum));
    }

    void uncertain(int count) {
        uncertain += count;
    }

    void elsewhere(Batch batch) {
        elsewhere.add(batch.whole().toString());
    }

    Batches.Result result() {
        return new Batches.Result(
                List.copyOf(batches), written, Map.copyOf(refused), uncertain, List.copyOf(elsewhere));
    }
}
