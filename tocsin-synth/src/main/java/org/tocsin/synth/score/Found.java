package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The exported links, gathered by human being and document. */
final class Found {
    private final Truth truth;
    /** The status of those who were said to be a subject. */
    final Map<Truth.Pair, String> subjects = new LinkedHashMap<>();

    final Map<Truth.Pair, Set<String>> classes = new HashMap<>();
    /** The roles in which somebody was confirmed. */
    final Map<Truth.Pair, Set<String>> roles = new LinkedHashMap<>();

    final Map<Truth.Pair, String> items = new HashMap<>();

    Found(Truth truth) {
        this.truth = truth;
    }

    void add(NamedCsvRecord row) {
        String status = Table.cell(row, "status");
        if (status.equals("rejected")) {
            return;
        }
        String human = truth.human(Table.cell(row, "person_id"));
        Truth.Pair pair = new Truth.Pair(truth.document(Table.cell(row, "path")), human);
        String role = Table.cell(row, "role");
        items.putIfAbsent(pair, Table.cell(row, "item_id"));
        if (status.equals("confirmed")) {
            roles.computeIfAbsent(pair, ignored -> new TreeSet<>()).add(role);
        }
        if (role.equals("subject")) {
            subjects.merge(pair, status, (a, b) -> a.equals("confirmed") ? a : b);
            classes.computeIfAbsent(pair, ignored -> new TreeSet<>()).addAll(Table.list(row, "data_classes"));
        }
    }

    List<Truth.Pair> confirmedSubjects() {
        return subjects.entrySet().stream()
                .filter(link -> link.getValue().equals("confirmed"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
