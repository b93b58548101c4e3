package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.export.ResultTable;
import org.tocsin.link.LinkSettings;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.Refusal;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** What people decide takes effect at once and stays through every new drawing of the tables. */
@Timeout(300)
class ReviewTest extends OnBothDatabases {
    private static final Reviewer ANNE = Reviewer.of(1);
    private static final Reviewer BASILE = Reviewer.of(2);

    private DecidedLeak leak;
    private Desk desk;
    private Queue queue;

    @BeforeEach
    void scan() throws Exception {
        leak = new DecidedLeak(folder);
        leak.fill(store);
        sit();
    }

    private void sit() {
        desk = Desk.of(store, Terms.standard());
        queue = Queue.of(desk, () -> Registries.index(store.registry(), true, Progress.SILENT));
    }

    private Doubt doubt(String path) {
        int item = DecidedLeak.item(store, path).linksOf();
        return queue.page(ANNE, 0, 100, Filter.ALL).stream()
                .filter(d -> d.item() == item)
                .findFirst()
                .orElseThrow();
    }

    private int candidate(Doubt doubt, int place) {
        return doubt.candidates().get(place).person();
    }

    private List<ResultStore.LinkRow> links(String path) {
        List<ResultStore.LinkRow> links = new ArrayList<>();
        store.results().linksOf(DecidedLeak.item(store, path).linksOf(), links::add);
        return links;
    }

    private void drawnAnewIsTheSame() throws InterruptedException {
        List<Object> rows = DecidedLeak.rows(store);
        var tables = DecidedLeak.tables(store);
        DecidedLeak.relink(store);
        assertThat(DecidedLeak.tables(store)).isEqualTo(tables);
        assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
    }

    @Test
    void the_leak_holds_doubts_with_three_candidates() throws Exception {
        assertThat(queue.size()).isEqualTo(4);
        assertThat(doubt("b homonyms.txt").candidates()).hasSize(3);
        drawnAnewIsTheSame();
    }

    @Test
    void accepted_candidate_is_confirmed_and_the_others_are_rejected() throws Exception {
        Doubt doubt = doubt("b homonyms.txt");
        int person = candidate(doubt, 1);
        desk.decide(ANNE, doubt, Verdict.ACCEPT, person);
        assertThat(links("b homonyms.txt")).allSatisfy(link -> {
            boolean right = link.person() == person;
            assertThat(link.status()).isEqualTo(right ? LinkStatus.CONFIRMED : LinkStatus.REJECTED);
            assertThat(link.probability()).isEqualTo(right ? 1 : 0);
            assertThat(link.how()).isEqualTo("reviewed: name");
        });
        assertThat(DecidedLeak.tables(store).get(ResultTable.PEOPLE))
                .anySatisfy(row -> assertThat(row.get(2)).as("the copy counts").isEqualTo("2"));
        assertThat(queue.size()).isEqualTo(3);
        drawnAnewIsTheSame();
    }

    @Test
    void rejected_candidate_leaves_the_others_in_doubt() throws Exception {
        Doubt doubt = doubt("c pages.txt");
        desk.decide(ANNE, doubt, Verdict.REJECT, candidate(doubt, 0));
        assertThat(doubt("c pages.txt").candidates())
                .extracting(c -> c.status())
                .containsExactly(LinkStatus.REJECTED, LinkStatus.REVIEW, LinkStatus.REVIEW);
        drawnAnewIsTheSame();
    }

    @Test
    void nobody_left_is_an_unknown_person() throws Exception {
        for (int i = 0; i < 3; i++) {
            Doubt doubt = doubt("c pages.txt");
            desk.decide(ANNE, doubt, Verdict.REJECT, candidate(doubt, i));
        }
        desk.decide(ANNE, doubt("d homonyms.txt"), Verdict.UNKNOWN_PERSON, -1);
        assertThat(DecidedLeak.tables(store).get(ResultTable.UNKNOWN))
                .extracting(row -> row.get(1))
                .containsExactly("KERVELLA MONA", "VAUCANSSON APOLLINE", "OSTROVANI APOLLINE");
        drawnAnewIsTheSame();
    }

    @Test
    void somebody_who_was_not_proposed_is_confirmed_wherever_the_human_being_is_mentioned() throws Exception {
        int other = store.registry().numberOf("P0012340");
        desk.decide(ANNE, doubt("c pages.txt"), Verdict.OTHER_PERSON, other);
        assertThat(links("c pages.txt"))
                .filteredOn(link -> link.person() == other)
                .hasSize(2)
                .allMatch(link -> link.status() == LinkStatus.CONFIRMED);
        drawnAnewIsTheSame();
        desk.undo(ANNE);
        assertThat(links("c pages.txt")).noneMatch(link -> link.person() == other);
        drawnAnewIsTheSame();
    }

    @Test
    void undoing_brings_back_what_was_before_step_by_step() throws Exception {
        List<Object> before = DecidedLeak.rows(store);
        Doubt first = doubt("b homonyms.txt");
        desk.decide(ANNE, first, Verdict.ACCEPT, candidate(first, 0));
        desk.decide(ANNE, doubt("d homonyms.txt"), Verdict.UNKNOWN_PERSON, -1);
        desk.undo(ANNE);
        assertThat(queue.size()).isEqualTo(3);
        drawnAnewIsTheSame();
        var undone = desk.undo(ANNE);
        assertThat(DecidedLeak.rows(store)).isEqualTo(before);
        desk.undo(ANNE, undone.number());
        assertThat(links("b homonyms.txt")).anyMatch(link -> link.status() == LinkStatus.CONFIRMED);
        drawnAnewIsTheSame();
        assertThatThrownBy(() -> desk.undo(BASILE))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NOTHING_TO_UNDO));
    }

    @Test
    void a_confirmed_link_can_be_rejected_and_accepted_again() throws Exception {
        ResultStore.LinkRow sure = links("a sure.txt").get(0);
        Doubt doubt = queue.at(sure.item(), sure.human().first()).orElseThrow();
        desk.decide(ANNE, doubt, Verdict.REJECT, sure.person());
        assertThat(links("a sure.txt")).noneMatch(link -> link.status() == LinkStatus.CONFIRMED);
        DecidedLeak.relink(store);
        drawnAnewIsTheSame();
        Doubt again = queue.at(sure.item(), sure.human().first()).orElseThrow();
        desk.decide(ANNE, again, Verdict.ACCEPT, sure.person());
        drawnAnewIsTheSame();
    }

    @Test
    void what_people_decided_beats_other_settings() throws Exception {
        Doubt doubt = doubt("b homonyms.txt");
        desk.decide(ANNE, doubt, Verdict.ACCEPT, candidate(doubt, 0));
        DecidedLeak.relink(store, LinkSettings.standard().withNir(false).withLeastProbability(0.999999));
        assertThat(links("b homonyms.txt"))
                .filteredOn(link -> link.status() == LinkStatus.CONFIRMED)
                .extracting(ResultStore.LinkRow::person)
                .containsOnly(candidate(doubt, 0));
    }

    @Test
    void a_decision_is_kept_when_the_case_is_opened_again() throws Exception {
        Doubt doubt = doubt("b homonyms.txt");
        desk.decide(ANNE, doubt, Verdict.ACCEPT, candidate(doubt, 0));
        List<Object> rows = DecidedLeak.rows(store);
        reopen();
        sit();
        assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
        leak.scan(store);
        assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
        desk.undo(ANNE);
        assertThat(queue.size()).isEqualTo(4);
    }
}
