package org.tocsin.web.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.review.view.CandidateView;
import org.tocsin.review.view.Fact;

/** The candidates of a doubt side by side: a row a trait, first what the document shows. */
final class Comparison {
    private Comparison() {}

    /**
     * A row.
     *
     * @param document what the document shows, empty if nothing
     * @param remark   why nothing is compared where the document shows nothing, else empty
     * @param absent   whether the document shows nothing of a kind that it could show
     * @param cells    one a candidate, null where neither shows anything
     */
    public record Row(String label, String document, String remark, boolean absent, List<@Nullable Fact> cells) {}

    /** The rows of these candidates, what the document shows first, in the order of kinds. */
    static List<Row> of(List<CandidateView> candidates) {
        Map<Fact.Kind, List<@Nullable Fact>> kinds = new EnumMap<>(Fact.Kind.class);
        for (int i = 0; i < candidates.size(); i++) {
            for (Fact fact : candidates.get(i).facts()) {
                List<@Nullable Fact> cells = kinds.computeIfAbsent(fact.kind(), k -> blank(candidates.size()));
                cells.set(i, fact);
            }
        }
        // what can be compared stands first: often it is enough
        return kinds.entrySet().stream()
                .map(kind -> row(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(row -> row.document().isEmpty()))
                .toList();
    }

    private static List<@Nullable Fact> blank(int size) {
        List<@Nullable Fact> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(null);
        }
        return cells;
    }

    private static Row row(Fact.Kind kind, List<@Nullable Fact> cells) {
        String label = "";
        String document = "";
        String remark = "";
        for (Fact fact : cells) {
            if (fact != null) {
                label = fact.label();
                document = document.isEmpty() ? fact.document() : document;
                remark = fact.words();
            }
        }
        boolean shows = !document.isEmpty();
        return new Row(label, document, shows ? "" : remark, !shows && kind != Fact.Kind.FUNCTION, cells);
    }
}
