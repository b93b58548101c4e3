package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.ResultStore;

/** Result tables come back as written and are replaced as a whole. */
class ResultStoreTest extends OnBothDatabases {
    @Test
    void results_comeBackAsWritten() {
        assertThat(store.results().present()).isFalse();
        assertThat(store.results().model()).isEmpty();
        Fill.results(store, 9);
        Fill.results(store, 3);
        reopen();
        ResultStore results = store.results();
        assertThat(results.present()).isTrue();
        assertThat(results.model()).containsExactly(1, 2, 3);
        List<Object> rows = new ArrayList<>();
        results.items(rows::add);
        assertThat(rows).containsExactly(Fill.item(1), Fill.item(2), Fill.item(3));
        assertThat(results.item("id2")).isEqualTo(Fill.item(2));
        assertThat(results.item("id9")).isNull();
        assertThat(results.item(3)).isEqualTo(Fill.item(3));
        rows.clear();
        results.links(rows::add);
        assertThat(rows)
                .containsExactly(
                        Fill.link(1, 0),
                        Fill.link(1, 1),
                        Fill.link(2, 0),
                        Fill.link(2, 1),
                        Fill.link(3, 0),
                        Fill.link(3, 1));
        rows.clear();
        results.linksOf(2, rows::add);
        assertThat(rows).containsExactly(Fill.link(2, 0), Fill.link(2, 1));
        rows.clear();
        results.people(row -> rows.add(row.person()));
        assertThat(rows).containsExactly(5, 9);
        rows.clear();
        results.unknown(rows::add);
        assertThat(rows).containsExactly(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-00", 3, 2, 1));
    }

    @Test
    void resultsClosedWithoutCommit_leaveTheOldOnes() {
        Fill.results(store, 2);
        try (ResultStore.Writer writer = store.results().replace()) {
            writer.item(Fill.item(1));
        }
        List<Integer> numbers = new ArrayList<>();
        store.results().items(row -> numbers.add(row.number()));
        assertThat(numbers).containsExactly(1, 2);
    }
}
