package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Category;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.review.Candidate;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Exclusions;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.Refusal;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** Any sequence of decisions, undos and batches leaves the tables that a new drawing makes of it. */
@Timeout(300)
class ReviewSequencesTest {
    private static final int STEPS = 40;

    @TempDir
    Path folder;

    /** The human beings about whom the system has a doubt or is sure. */
    private static List<int[]> humans(CaseStore store) {
        List<int[]> humans = new ArrayList<>();
        store.results().links(link -> {
            int[] last = humans.isEmpty() ? new int[] {0, 0} : humans.get(humans.size() - 1);
            if (last[0] != link.item() || last[1] != link.human().first()) {
                humans.add(new int[] {link.item(), link.human().first()});
            }
        });
        return humans;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_sequence_gives_the_tables_of_a_new_drawing(long seed) throws Exception {
        Random random = new Random(seed);
        DecidedLeak leak = new DecidedLeak(folder);
        try (CaseStore store = CaseFolder.of(folder.resolve("case"))
                .create(Invented.SETTINGS, KeySource.userFolder(folder.resolve("config")))) {
            leak.fill(store);
            Terms terms = seed % 2 == 0
                    ? Terms.standard()
                    : new Terms(Duration.ofMinutes(15), EnumSet.of(Category.CONSULTATION), true);
            Explainer explainer = Explainer.of(store);
            Desk desk = Desk.of(store, terms).withReadings(explainer::readings);
            Queue queue = Queue.of(desk, () -> Registries.index(store.registry(), true, Progress.SILENT));
            List<int[]> humans = humans(store);
            List<Object> untouched = DecidedLeak.rows(store);
            for (int step = 0; step < STEPS; step++) {
                act(random, store, desk, queue, humans.get(random.nextInt(humans.size())));
                isCounted(queue);
            }
            List<Object> rows = DecidedLeak.rows(store);
            DecidedLeak.relink(store);
            assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
            undoAll(store, desk);
            assertThat(DecidedLeak.rows(store)).isEqualTo(untouched);
            DecidedLeak.relink(store);
            assertThat(DecidedLeak.rows(store)).isEqualTo(untouched);
        }
    }

    /** What is left is as many as the queue gives, for everybody and whatever is asked for. */
    private static void isCounted(Queue queue) {
        Reviewer bound = new Reviewer(3, Exclusions.NONE, Set.of(Category.CONSULTATION), true);
        Filter conflicts = new Filter(Set.of(), Set.of(), Set.of(), 0, true, false);
        Filter letters = new Filter(Set.of(), Set.of(Category.CONSULTATION), Set.of(), 0, false, false);
        for (Filter filter : List.of(Filter.ALL, conflicts, letters)) {
            for (Reviewer reviewer : List.of(Reviewer.of(1), bound)) {
                assertThat(queue.size(reviewer, filter))
                        .isEqualTo(queue.page(reviewer, 0, Integer.MAX_VALUE, filter)
                                .size());
            }
        }
    }

    private static void act(Random random, CaseStore store, Desk desk, Queue queue, int[] human) {
        Reviewer reviewer = Reviewer.of(1 + random.nextInt(3));
        Doubt doubt = queue.at(human[0], human[1]).orElseThrow();
        List<Candidate> candidates = doubt.candidates();
        int person = candidates.get(random.nextInt(candidates.size())).person();
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> desk.decide(reviewer, doubt, Verdict.ACCEPT, person);
                case 2 -> desk.decide(reviewer, doubt, Verdict.REJECT, person);
                case 3 -> desk.decide(reviewer, doubt, Verdict.UNKNOWN_PERSON, -1);
                case 4 ->
                    desk.decide(
                            reviewer,
                            doubt,
                            Verdict.OTHER_PERSON,
                            random.nextInt(store.registry().size()));
                case 5 -> desk.decide(reviewer, doubt, Verdict.SKIP, -1);
                case 6 -> desk.undo(reviewer);
                default ->
                    desk.undo(
                            reviewer, 1 + random.nextInt((int) store.decisions().last() + 1));
            }
        } catch (RefusedException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }

    /** From the newest to the oldest, whoever said it; what took back is taken back too. */
    private static void undoAll(CaseStore store, Desk desk) {
        List<Decision> events = new ArrayList<>();
        store.decisions().forEach(0, events::add);
        for (int i = events.size() - 1; i >= 0; i--) {
            Decision event = events.get(i);
            try {
                desk.undo(Reviewer.of(event.account()), event.number());
            } catch (RefusedException e) {
                assertThat(e.refusal()).as("it was taken back before").isEqualTo(Refusal.NOTHING_TO_UNDO);
            }
        }
    }
}
