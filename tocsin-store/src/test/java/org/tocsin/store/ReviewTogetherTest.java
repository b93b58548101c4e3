package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Population;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;
import org.tocsin.review.Claim;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Exclusions;
import org.tocsin.review.Filter;
import org.tocsin.review.Households;
import org.tocsin.review.Queue;
import org.tocsin.review.Refusal;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** Several people review one case: nobody decides what another one does, and some see less than others. */
@Timeout(300)
class ReviewTogetherTest extends OnBothDatabases {
    private static final Reviewer ANNE = Reviewer.of(1);
    private static final Reviewer BASILE = Reviewer.of(2);
    private static final Reviewer CLOE = Reviewer.of(3);

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private PersonIndex index;
    private Desk desk;
    private Queue queue;

    @BeforeEach
    void scan() throws Exception {
        new DecidedLeak(folder).fill(store);
        index = Registries.index(store.registry(), true, Progress.SILENT);
        sit(Terms.standard());
    }

    private void sit(Terms terms) {
        InstantSource ticks = () -> now;
        desk = Desk.of(store, terms, ticks.withZone(ZoneOffset.UTC));
        queue = Queue.of(desk, () -> index);
    }

    private static void refused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private Doubt next(Reviewer reviewer) {
        return queue.next(reviewer, Filter.ALL).orElseThrow().doubt();
    }

    private static int best(Doubt doubt) {
        return doubt.candidates().get(0).person();
    }

    private List<ResultStore.LinkRow> links(Doubt doubt) {
        List<ResultStore.LinkRow> links = new ArrayList<>();
        store.results().linksOf(doubt.item(), doubt.mention(), links::add);
        return links;
    }

    @Test
    void two_reviewers_are_given_different_doubts_and_each_keeps_its_own() {
        Doubt first = next(ANNE);
        Doubt second = next(BASILE);
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(next(ANNE).key()).isEqualTo(first.key());
        assertThat(queue.take(ANNE, Filter.ALL, 2))
                .extracting(c -> c.doubt().key())
                .startsWith(first.key())
                .doesNotContain(second.key())
                .hasSize(2);
        refused(Refusal.CLAIMED, () -> desk.decide(BASILE, first, Verdict.ACCEPT, best(first)));
        refused(Refusal.CLAIMED, () -> desk.claim(BASILE, first));
    }

    @Test
    void a_claim_ends_by_itself_or_is_given_back() {
        Doubt first = next(ANNE);
        now = now.plus(Duration.ofMinutes(14));
        desk.claim(ANNE, first);
        now = now.plus(Duration.ofMinutes(14));
        refused(Refusal.CLAIMED, () -> desk.claim(BASILE, first));
        now = now.plus(Duration.ofMinutes(2));
        assertThat(next(BASILE).key()).isEqualTo(first.key());
        refused(Refusal.CLAIMED, () -> desk.decide(ANNE, first, Verdict.SKIP, -1));
        desk.release(BASILE, first);
        assertThat(desk.claim(ANNE, first).until()).isGreaterThan(now.toEpochMilli());
    }

    @Test
    void a_doubt_that_was_decided_since_it_was_shown_is_not_decided_again() {
        Doubt shown = queue.page(ANNE, 0, 1, Filter.ALL).get(0);
        desk.decide(BASILE, shown, Verdict.UNKNOWN_PERSON, -1);
        refused(Refusal.DECIDED_MEANWHILE, () -> desk.decide(ANNE, shown, Verdict.ACCEPT, best(shown)));
        refused(Refusal.DECIDED_MEANWHILE, () -> desk.claim(ANNE, shown));
        desk.undo(BASILE);
        refused(Refusal.DECIDED_MEANWHILE, () -> desk.decide(ANNE, shown, Verdict.ACCEPT, best(shown)));
    }

    @Test
    void of_many_threads_that_decide_one_doubt_one_succeeds() throws Exception {
        Doubt shown = queue.page(ANNE, 0, 1, Filter.ALL).get(0);
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int account = 1; account <= 8; account++) {
            Reviewer reviewer = Reviewer.of(account);
            Callable<Boolean> task = () -> {
                start.await();
                try {
                    desk.decide(reviewer, shown, Verdict.ACCEPT, best(shown));
                    return true;
                } catch (RefusedException e) {
                    return false;
                }
            };
            tries.add(pool.submit(task));
        }
        int made = 0;
        for (Future<Boolean> one : tries) {
            made += one.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(made).isEqualTo(1);
        assertThat(store.decisions().last()).isEqualTo(1);
    }

    @Test
    void a_second_desk_on_the_same_case_sees_what_the_first_decides() {
        Desk other = Desk.of(store, Terms.standard(), Clock.systemUTC());
        Queue theirs = Queue.of(other, () -> index);
        int before = queue.size();
        assertThat(theirs.size()).isEqualTo(before);
        Doubt doubt = next(ANNE);
        desk.decide(ANNE, doubt, Verdict.ACCEPT, best(doubt));
        assertThat(theirs.size()).isEqualTo(before - 1);
        refused(Refusal.DECIDED_MEANWHILE, () -> other.decide(BASILE, doubt, Verdict.UNKNOWN_PERSON, -1));
        desk.undo(ANNE);
        assertThat(theirs.size()).isEqualTo(before);
    }

    @Test
    void skipped_doubts_come_last_and_only_for_who_skipped() throws Exception {
        Doubt first = next(ANNE);
        desk.decide(ANNE, first, Verdict.SKIP, -1);
        assertThat(next(ANNE).key()).isNotEqualTo(first.key());
        assertThat(next(BASILE).key()).isEqualTo(first.key());
        List<Object> rows = DecidedLeak.rows(store);
        DecidedLeak.relink(store);
        assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
    }

    @Test
    void where_a_second_person_must_agree_the_first_word_changes_nothing() throws Exception {
        sit(new Terms(Duration.ofMinutes(15), EnumSet.allOf(Category.class), true));
        Doubt doubt = next(ANNE);
        int size = queue.size();
        Decision word = desk.decide(ANNE, doubt, Verdict.ACCEPT, best(doubt));
        assertThat(word.second()).isTrue();
        assertThat(links(doubt)).allMatch(link -> link.status() == LinkStatus.REVIEW);
        assertThat(queue.size()).isEqualTo(size);
        assertThat(queue.take(ANNE, Filter.ALL, 10))
                .extracting(c -> c.doubt().key())
                .doesNotContain(doubt.key())
                .isNotEmpty();
        queue.take(ANNE, Filter.ALL, 10).forEach(c -> desk.release(ANNE, c.doubt()));
        Filter waiting = new Filter(Set.of(), Set.of(), Set.of(), 0, false, true);
        Doubt proposed = queue.next(BASILE, waiting).map(Claim::doubt).orElseThrow();
        assertThat(proposed.key()).isEqualTo(doubt.key());
        assertThat(proposed.proposals()).hasSize(1);
        desk.decide(BASILE, proposed, Verdict.ACCEPT, best(doubt));
        assertThat(links(doubt)).anyMatch(link -> link.status() == LinkStatus.CONFIRMED);
        List<Object> rows = DecidedLeak.rows(store);
        DecidedLeak.relink(store);
        assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
    }

    @Test
    void two_who_do_not_agree_are_listed_and_a_third_settles_it() {
        sit(new Terms(Duration.ofMinutes(15), EnumSet.allOf(Category.class), true));
        Doubt doubt = next(ANNE);
        desk.decide(ANNE, doubt, Verdict.ACCEPT, best(doubt));
        Doubt again = queue.at(doubt.item(), doubt.mention()).orElseThrow();
        desk.decide(BASILE, again, Verdict.UNKNOWN_PERSON, -1);
        assertThat(desk.disputes())
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.mention()).isEqualTo(doubt.key()));
        Doubt third = queue.at(doubt.item(), doubt.mention()).orElseThrow();
        assertThat(third.proposals()).hasSize(2);
        desk.decide(CLOE, third, Verdict.UNKNOWN_PERSON, -1);
        assertThat(desk.disputes()).isEmpty();
        assertThat(links(doubt)).allMatch(link -> link.status() == LinkStatus.REJECTED);
        desk.undo(CLOE);
        assertThat(desk.disputes()).hasSize(1);
        assertThat(links(doubt)).allMatch(link -> link.status() == LinkStatus.REVIEW);
    }

    @Test
    void nobody_is_given_doubts_about_themselves() {
        Doubt doubt = next(ANNE);
        desk.release(ANNE, doubt);
        int size = queue.size();
        Exclusions circle = Exclusions.of(List.of(best(doubt)), List.of(), Households.of(index));
        Reviewer own = new Reviewer(9, circle, Set.of(), false);
        assertThat(queue.size(own, Filter.ALL)).isLessThan(size);
        assertThat(queue.page(own, 0, 100, Filter.ALL)).noneMatch(d -> d.key().equals(doubt.key()));
        refused(Refusal.OWN_CIRCLE, () -> desk.claim(own, doubt));
        refused(Refusal.OWN_CIRCLE, () -> desk.decide(own, doubt, Verdict.ACCEPT, best(doubt)));
    }

    @Test
    void nobody_names_themselves_where_somebody_else_was_proposed() {
        Doubt doubt = next(ANNE);
        desk.release(ANNE, doubt);
        int self = Stream.iterate(0, person -> person + 1)
                .filter(person -> doubt.candidates().stream().noneMatch(c -> c.person() == person))
                .findFirst()
                .orElseThrow();
        Exclusions circle = Exclusions.of(List.of(self), List.of(), Households.of(index));
        Reviewer own = new Reviewer(9, circle, Set.of(), false);
        desk.claim(own, doubt);
        refused(Refusal.OWN_CIRCLE, () -> desk.decide(own, doubt, Verdict.OTHER_PERSON, self));
        assertThat(store.decisions().last()).isZero();
    }

    @Test
    void reserved_categories_are_given_to_nobody_else() {
        Doubt doubt = queue.page(ANNE, 0, 100, Filter.ALL).stream()
                .filter(d -> d.category() == Category.CONSULTATION)
                .findFirst()
                .orElseThrow();
        Reviewer barred = new Reviewer(9, Exclusions.NONE, Set.of(Category.CONSULTATION), false);
        assertThat(queue.page(barred, 0, 100, Filter.ALL)).noneMatch(d -> d.category() == Category.CONSULTATION);
        refused(Refusal.RESERVED, () -> desk.decide(barred, doubt, Verdict.UNKNOWN_PERSON, -1));
    }

    @Test
    void the_queue_is_filtered_and_begins_with_the_greatest_doubt_and_harm() {
        List<Doubt> all = queue.page(ANNE, 0, 100, Filter.ALL);
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.order(), a.order()));
        assertThat(queue.page(ANNE, 1, 2, Filter.ALL)).isEqualTo(all.subList(1, 3));
        Filter staff = new Filter(Set.of(Population.STAFF), Set.of(), Set.of(), 0, false, false);
        assertThat(queue.size(ANNE, staff)).isZero();
        Filter consultations =
                new Filter(Set.of(Population.PATIENT), Set.of(Category.CONSULTATION), Set.of(), 1, false, false);
        assertThat(queue.page(ANNE, 0, 100, consultations))
                .isNotEmpty()
                .allMatch(d -> d.category() == Category.CONSULTATION);
    }

    @Test
    void wrong_verdicts_are_refused_and_change_nothing() {
        Doubt doubt = next(ANNE);
        int stranger = store.registry().size() - 1;
        int absent = doubt.candidates().stream().anyMatch(c -> c.person() == stranger) ? 0 : stranger;
        refused(Refusal.NO_CANDIDATE, () -> desk.decide(ANNE, doubt, Verdict.ACCEPT, absent));
        refused(
                Refusal.NO_PERSON,
                () -> desk.decide(
                        ANNE, doubt, Verdict.OTHER_PERSON, store.registry().size()));
        assertThatThrownBy(() -> desk.decide(ANNE, doubt, Verdict.UNDO, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.decisions().last()).isZero();
    }
}
