package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;
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

    private static ResultStore.LinkRow link(int item, int mention, int human, int person, LinkStatus status) {
        ResultStore.Human who = new ResultStore.Human(human, 7, human == mention ? 99 : 0, "");
        return new ResultStore.LinkRow(
                item,
                mention,
                "page:" + mention,
                person,
                status,
                Role.SUBJECT,
                0.5,
                1 << mention,
                "name",
                5,
                1,
                who,
                null);
    }

    @Test
    void a_doubt_comes_with_everybody_whom_it_proposes_wherever_the_human_being_is_mentioned() {
        try (ResultStore.Writer writer = store.results().replace()) {
            for (int item = 1; item <= 2; item++) {
                writer.item(Fill.item(item));
                writer.link(link(item, 0, 0, 5, LinkStatus.REVIEW));
                writer.link(link(item, 0, 0, 9, LinkStatus.REJECTED));
                writer.link(link(item, 1, 1, 8, LinkStatus.REVIEW));
                writer.link(link(item, 2, 0, 5, LinkStatus.REVIEW));
            }
            writer.commit();
        }
        List<ResultStore.DoubtLink> found = new ArrayList<>();
        store.results().doubtsAbout(9, found::add);
        assertThat(found).as("a link that does not wait").isEmpty();
        store.results().doubtsAbout(5, found::add);
        ResultStore.DoubtLink last = new ResultStore.DoubtLink(
                2,
                "id2",
                0,
                "",
                0,
                5,
                false,
                Role.SUBJECT,
                5,
                4,
                0,
                Fill.item(2).category());
        assertThat(found).extracting(ResultStore.DoubtLink::item).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(found).extracting(ResultStore.DoubtLink::person).containsExactly(5, 9, 5, 5, 9, 5);
        assertThat(found)
                .extracting(ResultStore.DoubtLink::waits)
                .containsExactly(true, false, false, true, false, false);
        assertThat(found).extracting(ResultStore.DoubtLink::print).containsExactly(99L, 99L, 0L, 99L, 99L, 0L);
        assertThat(found.get(5)).isEqualTo(last);
        assertThat(found.get(0).passage()).isEqualTo("page:0");
        List<ResultStore.DoubtLink> alone = new ArrayList<>();
        store.results().doubt(2, 0, alone::add);
        assertThat(alone).isEqualTo(found.subList(3, 6));
        alone.clear();
        store.results().doubt(2, 6, alone::add);
        assertThat(alone).isEmpty();
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
