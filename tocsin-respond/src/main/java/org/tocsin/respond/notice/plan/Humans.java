package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;
import org.tocsin.ports.CaseStore;
import org.tocsin.scan.FinalModel;

/** Which rows of the registry are one human being, who gets one notice. */
final class Humans {
    private final Int2ObjectOpenHashMap<List<Integer>> groups = new Int2ObjectOpenHashMap<>();

    private Humans() {}

    static Humans of(CaseStore store) {
        return of(FinalModel.decode(store.results().model()).sameHumans());
    }

    static Humans of(List<List<Integer>> groups) {
        Humans humans = new Humans();
        for (List<Integer> group : groups) {
            group.forEach(row -> humans.groups.put((int) row, group));
        }
        return humans;
    }

    /** The first row of the human being of a row. */
    int first(int row) {
        List<Integer> group = groups.get(row);
        return group == null ? row : group.get(0);
    }

    /** All rows of the human being of a row. */
    List<Integer> rows(int row) {
        List<Integer> group = groups.get(row);
        return group == null ? List.of(row) : group;
    }
}
