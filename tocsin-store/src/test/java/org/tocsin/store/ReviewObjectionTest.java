package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** Who got a notice that is not about them brings its link back into review; a human decides. */
@Timeout(300)
class ReviewObjectionTest extends OnBothDatabases {
    private static final Reviewer ANNE = Reviewer.of(1);
    private static final Reviewer BASILE = Reviewer.of(2);

    private Desk desk;
    private Queue queue;
    private LinkRow link;
    private int before;

    @BeforeEach
    void object() throws Exception {
        new DecidedLeak(folder).fill(store);
        sit();
        before = queue.size();
        List<LinkRow> confirmed = new ArrayList<>();
        store.results().links(row -> {
            if (row.status() == LinkStatus.CONFIRMED && row.human().print() != 0) {
                confirmed.add(row);
            }
        });
        link = confirmed.get(0);
        assertThat(desk.object(link.item(), link.human().first(), link.person()))
                .isTrue();
    }

    private void sit() {
        desk = Desk.of(store, Terms.standard());
        queue = Queue.of(desk, () -> Registries.index(store.registry(), true, Progress.SILENT));
    }

    private Doubt doubt() {
        return queue.page(ANNE, 0, 100, Filter.ALL).stream()
                .filter(d ->
                        d.item() == link.item() && d.mention() == link.human().first())
                .findFirst()
                .orElseThrow();
    }

    private LinkStatus status() {
        return store.lookup().linksBetween(link.item(), link.person(), 10).stream()
                .map(LinkRow::status)
                .findFirst()
                .orElse(LinkStatus.REJECTED);
    }

    @Test
    void the_link_stays_until_somebody_decides_and_the_doubt_is_in_the_queue() throws Exception {
        assertThat(status()).isEqualTo(LinkStatus.CONFIRMED);
        assertThat(queue.size()).isEqualTo(before + 1);
        sit();
        assertThat(queue.size()).as("of a server that starts later").isEqualTo(before + 1);
        DecidedLeak.relink(store);
        sit();
        assertThat(queue.size()).as("after the tables were drawn anew").isEqualTo(before + 1);
        assertThat(status()).isEqualTo(LinkStatus.CONFIRMED);
        assertThat(doubt().proposals())
                .singleElement()
                .satisfies(p -> assertThat(p.verdict()).isEqualTo(Verdict.REJECT));
    }

    @Test
    void a_reviewer_who_says_the_same_rejects_the_link() {
        desk.decide(ANNE, doubt(), Verdict.REJECT, link.person());
        assertThat(status()).isEqualTo(LinkStatus.REJECTED);
    }

    @Test
    void where_a_reviewer_contradicts_a_third_decides() {
        desk.decide(ANNE, doubt(), Verdict.ACCEPT, link.person());
        assertThat(desk.disputes()).hasSize(1);
        desk.decide(BASILE, doubt(), Verdict.ACCEPT, link.person());
        assertThat(desk.disputes()).isEmpty();
        assertThat(status()).isEqualTo(LinkStatus.CONFIRMED);
        sit();
        assertThat(queue.size()).isEqualTo(before);
    }

    @Test
    void what_is_no_confirmed_link_cannot_be_doubted() {
        assertThat(desk.object(link.item(), link.human().first(), link.person() + 1_000))
                .isFalse();
        assertThat(desk.object(link.item(), link.human().first() + 999, link.person()))
                .isFalse();
    }
}
