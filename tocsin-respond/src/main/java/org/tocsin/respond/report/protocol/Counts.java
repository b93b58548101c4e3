package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;

/** A table of counts with bars. */
final class Counts {
    private final Speech speech;
    private final List<String> labels = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();

    Counts(Speech speech) {
        this.speech = speech;
    }

    void add(String label, long count) {
        labels.add(label);
        counts.add(count);
    }

    long sum() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** @param sum the last row, or empty for none */
    Part.Table table(String caption, String label, String count, String sum) {
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        List<Double> bars = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            rows.add(List.of(labels.get(i), speech.whole(counts.get(i))));
            bars.add(most == 0 ? 0 : (double) counts.get(i) / most);
        }
        if (!sum.isEmpty()) {
            rows.add(List.of(sum, speech.whole(sum())));
        }
        List<Part.Column> columns = List.of(Part.Column.text(label, 7), Part.Column.number(count, 3));
        return new Part.Table(caption, columns, rows, !sum.isEmpty(), bars);
    }
}
