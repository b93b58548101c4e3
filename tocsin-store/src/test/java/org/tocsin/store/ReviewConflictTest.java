package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Person;
import org.tocsin.ports.DecisionStore.Conflict;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.review.Batch;
import org.tocsin.review.Contradiction;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Pattern;
import org.tocsin.review.Preview;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** What is decided outlives new scans and registries; what then does not fit is listed. What repeats is decided at once, and taken back. */
@Timeout(300)
class ReviewConflictTest extends OnBothDatabases {
    private static final Reviewer ANNE = Reviewer.of(1);
    private static final Filter CONFLICTS = new Filter(Set.of(), Set.of(), Set.of(), 0, true, false);

    private DecidedLeak leak;
    private Desk desk;
    private Queue queue;

    @BeforeEach
    void write() throws Exception {
        leak = new DecidedLeak(folder);
        desk = Desk.of(store, Terms.standard());
        queue = Queue.of(desk, () -> Registries.index(store.registry(), true, Progress.SILENT));
    }

    private void scan() throws Exception {
        leak.fill(store);
    }

    private Doubt doubt(String path) {
        ResultStore.ItemRow item = DecidedLeak.item(store, path);
        List<ResultStore.LinkRow> links = new ArrayList<>();
        store.results().linksOf(item.linksOf(), links::add);
        return queue.at(item.linksOf(), links.get(0).human().first()).orElseThrow();
    }

    private Decision accept(String path) {
        Doubt doubt = doubt(path);
        return desk.decide(
                ANNE, doubt, Verdict.ACCEPT, doubt.candidates().get(0).person());
    }

    private void drawnAnewIsTheSame() throws InterruptedException {
        List<Object> rows = DecidedLeak.rows(store);
        DecidedLeak.relink(store);
        assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
    }

    private void confirmed(String path, int person) {
        assertThat(doubt(path).candidates())
                .filteredOn(c -> c.status() == LinkStatus.CONFIRMED)
                .singleElement()
                .satisfies(c -> assertThat(c.person()).isEqualTo(person));
    }

    @Test
    void a_new_homonym_is_a_conflict_with_both_sides_while_the_decision_stays_in_force() throws Exception {
        scan();
        Decision decision = accept("b homonyms.txt");
        DecidedLeak.load(store, List.of(DecidedLeak.person("P0099999", "Tremazan", 19500101)));
        DecidedLeak.relink(store);
        confirmed("b homonyms.txt", decision.person());
        Contradiction conflict = desk.conflicts().get(0);
        assertThat(conflict.conflict()).isEqualTo(Conflict.CHANGED);
        assertThat(conflict.decision()).isEqualTo(decision);
        assertThat(decision.seen()).hasSize(3);
        Doubt now = queue.page(ANNE, 0, 10, CONFLICTS).get(0);
        assertThat(conflict.now()).isNotNull();
        assertThat(now.candidates()).hasSize(4).allMatch(c -> c.proposed() == LinkStatus.REVIEW);
        drawnAnewIsTheSame();
        desk.decide(ANNE, now, Verdict.ACCEPT, decision.person());
        assertThat(desk.conflicts()).isEmpty();
        assertThat(queue.size(ANNE, CONFLICTS)).isZero();
        drawnAnewIsTheSame();
        desk.undo(ANNE);
        assertThat(desk.conflicts()).hasSize(1);
        drawnAnewIsTheSame();
    }

    @Test
    void what_the_system_itself_confirms_later_is_no_conflict() throws Exception {
        leak.text("h homonym.txt", "Ordonnance\nPatient : TREMAZAN Apolline, IPP 80077777");
        scan();
        Doubt doubt = doubt("h homonym.txt");
        int person = doubt.candidates().get(0).person();
        Decision decision = desk.decide(ANNE, doubt, Verdict.ACCEPT, person);
        var known = store.registry().person(person);
        DecidedLeak.load(
                store,
                List.of(new Person(
                        known.id(),
                        known.population(),
                        known.birthName(),
                        "",
                        known.givenNames(),
                        known.sex(),
                        known.birthDate(),
                        "",
                        "",
                        List.of("80077777"),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        0,
                        known.extra())));
        DecidedLeak.relink(store);
        confirmed("h homonym.txt", decision.person());
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void a_document_that_is_gone_leaves_its_decision_as_a_conflict_until_it_is_undone() throws Exception {
        scan();
        Decision decision = accept("d homonyms.txt");
        List<Object> before = DecidedLeak.rows(store);
        leak.delete("d homonyms.txt");
        leak.scan(store);
        assertThat(desk.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.conflict()).isEqualTo(Conflict.GONE);
            assertThat(conflict.decision()).isEqualTo(decision);
            assertThat(conflict.now()).isNull();
        });
        desk.undo(ANNE, decision.number());
        assertThat(desk.conflicts()).isEmpty();
        drawnAnewIsTheSame();
        desk.undo(ANNE, store.decisions().last());
        assertThat(desk.conflicts()).hasSize(1);
        drawnAnewIsTheSame();
        leak.text("d homonyms.txt", "Convocation\nPatient : OSTROVANI Apolline\n12 rue des Lilas");
        leak.scan(store);
        assertThat(DecidedLeak.rows(store)).isEqualTo(before);
    }

    @Test
    void somebody_else_in_the_same_place_is_not_taken_for_who_was_decided() throws Exception {
        scan();
        accept("d homonyms.txt");
        leak.text("d homonyms.txt", "Convocation\nPatient : VAUCANSSON Apolline\n12 rue des Lilas");
        leak.scan(store);
        assertThat(desk.conflicts()).extracting(Contradiction::conflict).containsExactly(Conflict.GONE);
        assertThat(doubt("d homonyms.txt").candidates()).allMatch(c -> c.status() == LinkStatus.REVIEW);
        drawnAnewIsTheSame();
    }

    @Test
    void a_decision_follows_its_human_being_to_another_page() throws Exception {
        scan();
        Decision decision = accept("d homonyms.txt");
        String letter = "Convocation\nPatient : OSTROVANI Apolline\n12 rue des Lilas";
        leak.text("d homonyms.txt", "Bordereau d'envoi", letter);
        leak.scan(store);
        confirmed("d homonyms.txt", decision.person());
        assertThat(desk.conflicts()).isEmpty();
        drawnAnewIsTheSame();
        desk.undo(ANNE);
        assertThat(doubt("d homonyms.txt").candidates()).allMatch(c -> c.status() == LinkStatus.REVIEW);
        drawnAnewIsTheSame();
        Doubt moved = doubt("d homonyms.txt");
        desk.decide(ANNE, moved, Verdict.UNKNOWN_PERSON, -1);
        drawnAnewIsTheSame();
    }

    private void manyOfOneName() throws Exception {
        for (int i = 0; i < 6; i++) {
            leak.text("n" + i + " same.txt", "Courrier n° " + i + "\nPatient : LORMEAU Apolline\nRendez-vous");
        }
        List<Person> two = List.of(
                DecidedLeak.person("P0088881", "Lormeau", 19500101),
                DecidedLeak.person("P0088882", "Lormeau", 19600101));
        DecidedLeak.load(store, two);
        scan();
    }

    @Test
    void three_equal_decisions_propose_a_pattern_that_is_previewed_applied_and_reverted() throws Exception {
        manyOfOneName();
        int person = store.registry().numberOf("P0088881");
        for (int i = 0; i < 3; i++) {
            assertThat(desk.patterns()).isEmpty();
            desk.decide(Reviewer.of(i + 1), doubt("n" + i + " same.txt"), Verdict.ACCEPT, person);
        }
        Pattern pattern = desk.patterns().stream()
                .filter(p -> p.kind() == Pattern.Kind.SAME_WORDING)
                .findFirst()
                .orElseThrow();
        assertThat(pattern.person()).isEqualTo(person);
        assertThat(pattern.accounts()).isEqualTo(3);
        List<Object> before = DecidedLeak.rows(store);
        Preview preview = desk.preview(ANNE, pattern);
        assertThat(preview.doubts()).isEqualTo(3);
        assertThat(preview.confirmed()).isEqualTo(3);
        assertThat(preview.first()).hasSize(3);
        assertThat(DecidedLeak.rows(store)).isEqualTo(before);
        Batch batch = desk.apply(ANNE, pattern);
        assertThat(batch.decisions()).isEqualTo(3);
        confirmed("n5 same.txt", person);
        assertThat(desk.patterns()).doesNotContain(pattern);
        drawnAnewIsTheSame();
        Decision reverted = desk.revert(ANNE, batch.number());
        assertThat(DecidedLeak.rows(store)).isEqualTo(before);
        drawnAnewIsTheSame();
        desk.undo(ANNE, reverted.number());
        confirmed("n5 same.txt", person);
        drawnAnewIsTheSame();
        assertThat(desk.apply(ANNE, pattern)).isEqualTo(new Batch(0, 0));
        assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
    }

    @Test
    void a_second_desk_sees_what_a_pattern_decides_and_that_it_is_taken_back() throws Exception {
        manyOfOneName();
        int person = store.registry().numberOf("P0088881");
        for (int i = 0; i < 3; i++) {
            desk.decide(ANNE, doubt("n" + i + " same.txt"), Verdict.ACCEPT, person);
        }
        Queue theirs = Queue.of(
                Desk.of(store, Terms.standard()), () -> Registries.index(store.registry(), true, Progress.SILENT));
        int before = theirs.size();
        Batch batch = desk.apply(ANNE, desk.patterns().get(0));
        assertThat(theirs.size()).isEqualTo(before - 3);
        Decision reverted = desk.revert(ANNE, batch.number());
        assertThat(theirs.size()).isEqualTo(before);
        desk.undo(ANNE, reverted.number());
        assertThat(theirs.size()).isEqualTo(before - 3);
    }

    @Test
    void a_name_that_is_always_unknown_and_one_who_is_never_meant_are_patterns_too() throws Exception {
        manyOfOneName();
        int person = store.registry().numberOf("P0088881");
        for (int i = 0; i < 3; i++) {
            desk.decide(ANNE, doubt("n" + i + " same.txt"), Verdict.REJECT, person);
        }
        assertThat(desk.patterns()).extracting(Pattern::verdict).containsOnly(Verdict.REJECT);
        for (int i = 0; i < 3; i++) {
            desk.decide(ANNE, doubt("n" + i + " same.txt"), Verdict.UNKNOWN_PERSON, -1);
        }
        Pattern unknown = desk.patterns().stream()
                .filter(p -> p.verdict() == Verdict.UNKNOWN_PERSON)
                .findFirst()
                .orElseThrow();
        desk.apply(ANNE, unknown);
        List<ResultStore.UnknownRow> rows = new ArrayList<>();
        store.results().unknown(rows::add);
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.name()).isEqualTo("LORMEAU APOLLINE");
            assertThat(row.documents()).isEqualTo(6);
        });
        drawnAnewIsTheSame();
    }

    @Test
    void one_decision_against_it_makes_a_pattern_no_pattern() throws Exception {
        manyOfOneName();
        int person = store.registry().numberOf("P0088881");
        for (int i = 0; i < 3; i++) {
            desk.decide(ANNE, doubt("n" + i + " same.txt"), Verdict.ACCEPT, person);
        }
        desk.decide(ANNE, doubt("n3 same.txt"), Verdict.ACCEPT, store.registry().numberOf("P0088882"));
        assertThat(desk.patterns()).isEmpty();
        desk.undo(ANNE);
        assertThat(desk.patterns()).isNotEmpty();
    }
}
