package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.model.Category;
import org.tocsin.model.Person;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.review.Candidate;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Exclusions;
import org.tocsin.review.Households;
import org.tocsin.review.Pattern;
import org.tocsin.review.Preview;
import org.tocsin.review.Queue;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** What a page shows of patterns is what stands, whoever decided or took back, on this server or another. */
@Timeout(300)
class ReviewPatternsTest extends OnBothDatabases {
    private static final Reviewer ANNE = Reviewer.of(1);
    private static final int LETTERS = 6;

    private DecidedLeak leak;
    private Desk desk;
    private Desk other;
    private int person;

    @BeforeEach
    void write() throws Exception {
        leak = new DecidedLeak(folder);
        for (int i = 0; i < LETTERS; i++) {
            leak.text(
                    "n" + i + " same.txt",
                    "Courrier n° " + i + "\nPatient : LORMEAU Apolline\nRendez-vous",
                    "Deuxième page\nPatient : LORMEAU Apolline, à revoir");
        }
        List<Person> two = List.of(
                DecidedLeak.person("P0088881", "Lormeau", 19500101),
                DecidedLeak.person("P0088882", "Lormeau", 19600101));
        DecidedLeak.load(store, two);
        leak.fill(store);
        desk = Desk.of(store, Terms.standard());
        other = Desk.of(store, Terms.standard());
        person = store.registry().numberOf("P0088881");
    }

    private Doubt doubt(Desk of, String path) {
        ResultStore.ItemRow item = DecidedLeak.item(store, path);
        List<ResultStore.LinkRow> links = new ArrayList<>();
        store.results().linksOf(item.linksOf(), links::add);
        return Queue.of(of, Registries.index(store.registry(), true, Progress.SILENT))
                .at(item.linksOf(), links.get(0).human().first())
                .orElseThrow();
    }

    private Decision said(Desk by, int letter, Verdict verdict) {
        int whom = verdict == Verdict.UNKNOWN_PERSON ? -1 : person;
        return by.decide(ANNE, doubt(by, "n" + letter + " same.txt"), verdict, whom);
    }

    private void saidThree() {
        for (int i = 0; i < 3; i++) {
            said(desk, i, Verdict.ACCEPT);
        }
    }

    /** What a server that starts now would show. */
    private List<Preview> anew(Terms terms) {
        return Desk.of(store, terms).previews(ANNE);
    }

    private static Preview wording(Desk of, Reviewer reviewer) {
        return of.previews(reviewer).stream()
                .filter(p -> p.pattern().kind() == Pattern.Kind.SAME_WORDING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_another_server_decides_or_takes_back_is_seen() {
        saidThree();
        assertThat(wording(desk, ANNE).doubts()).isEqualTo(3);
        assertThat(wording(other, ANNE).doubts()).isEqualTo(3);
        Decision theirs = said(other, 3, Verdict.ACCEPT);
        assertThat(wording(desk, ANNE).doubts()).isEqualTo(2);
        assertThat(wording(desk, ANNE).pattern().decisions()).isEqualTo(4);
        desk.undo(ANNE, theirs.number());
        assertThat(wording(other, ANNE).doubts()).isEqualTo(3);
        said(other, 4, Verdict.UNKNOWN_PERSON);
        assertThat(desk.previews(ANNE))
                .as("one word against it")
                .noneMatch(p -> p.pattern().kind() == Pattern.Kind.SAME_WORDING);
        other.undo(ANNE);
        assertThat(desk.previews(ANNE)).isEqualTo(anew(Terms.standard())).isNotEmpty();
    }

    @Test
    void a_batch_that_is_taken_back_leaves_its_doubts_to_the_pattern_again() {
        saidThree();
        Preview before = wording(desk, ANNE);
        assertThat(before.first()).hasSize(3).allMatch(id -> store.results().item(id) != null);
        long batch = desk.apply(ANNE, before.pattern()).number();
        assertThat(desk.previews(ANNE)).isEmpty();
        assertThat(other.previews(ANNE)).isEmpty();
        desk.revert(ANNE, batch);
        assertThat(wording(desk, ANNE)).isEqualTo(before);
        assertThat(wording(other, ANNE)).isEqualTo(before);
    }

    @Test
    void documents_that_come_or_go_with_a_new_scan_are_counted() throws Exception {
        saidThree();
        assertThat(wording(desk, ANNE).doubts()).isEqualTo(3);
        leak.delete("n4 same.txt");
        leak.text("n7 same.txt", "Courrier n° 7\nPatient : LORMEAU Apolline\nRendez-vous");
        leak.text("n8 same.txt", "Courrier n° 8\nPatient : LORMEAU Apolline\nRendez-vous");
        leak.scan(store);
        assertThat(wording(desk, ANNE).doubts()).isEqualTo(4);
        assertThat(desk.previews(ANNE)).isEqualTo(anew(Terms.standard()));
    }

    @Test
    void doubts_that_name_somebody_whom_the_reviewer_must_not_meet_are_left() {
        saidThree();
        int colleague = store.registry().numberOf("P0088882");
        Households households = Households.of(Registries.index(store.registry(), true, Progress.SILENT));
        Reviewer bound = new Reviewer(
                4, Exclusions.of(Set.of(), Set.of(colleague), households), EnumSet.noneOf(Category.class), false);
        assertThat(desk.preview(bound, wording(desk, ANNE).pattern()).left()).isEqualTo(3);
        assertThat(desk.previews(bound)).isEmpty();
        assertThat(wording(desk, ANNE).left()).isZero();
    }

    @Test
    void any_sequence_shows_on_each_server_what_one_shows_that_starts_anew() {
        for (boolean two : new boolean[] {false, true}) {
            Terms terms =
                    two ? new Terms(Duration.ofMinutes(15), EnumSet.allOf(Category.class), true) : Terms.standard();
            List<Desk> desks = List.of(Desk.of(store, terms), Desk.of(store, terms));
            Random random = new Random(two ? 17 : 4);
            int shown = 0;
            for (int step = 0; step < 40; step++) {
                act(random, desks.get(random.nextInt(2)));
                List<Preview> expected = anew(terms);
                shown += expected.size();
                if (random.nextBoolean()) {
                    assertThat(desks.get(0).previews(ANNE)).isEqualTo(expected);
                }
                assertThat(desks.get(1).previews(ANNE)).isEqualTo(expected);
            }
            assertThat(shown).as("there was something to show").isPositive();
        }
    }

    private void act(Random random, Desk by) {
        Reviewer reviewer = Reviewer.of(1 + random.nextInt(3));
        try {
            Doubt doubt = doubt(by, "n" + random.nextInt(LETTERS) + " same.txt");
            List<Candidate> candidates = doubt.candidates();
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> by.decide(reviewer, doubt, Verdict.REJECT, person);
                case 3 -> by.decide(reviewer, doubt, Verdict.ACCEPT, person);
                case 4 -> by.decide(reviewer, doubt, Verdict.UNKNOWN_PERSON, -1);
                case 5 ->
                    by.decide(
                            reviewer,
                            doubt,
                            Verdict.REJECT,
                            candidates.get(random.nextInt(candidates.size())).person());
                case 6 -> by.undo(reviewer);
                default ->
                    by.undo(reviewer, 1 + random.nextInt((int) store.decisions().last() + 1));
            }
        } catch (RefusedException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }
}
