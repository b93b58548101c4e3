package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.ConflictRow;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.NobodyRow;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.DecisionStore.Turn;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;

/** Decisions are only added, claims have one holder, and a turn changes the tables as a whole. */
class DecisionStoreTest extends OnBothDatabases {
    private static final MentionKey MENTION = new MentionKey("id1", "page:3 été", Long.MIN_VALUE + 5);
    private static final List<Seen> SEEN = List.of(
            new Seen(7, LinkStatus.REVIEW, -5L, 0.25), new Seen(1 << 20, LinkStatus.REJECTED, Long.MAX_VALUE, 1e-9));

    private static Decision event(Verdict verdict, long batch) {
        return new Decision(
                0, 12, 3, verdict, MENTION, 7, Role.RELATIVE, SEEN, true, batch, 0, "KERVELLA\n1970-05-00\n\nKERVELLA");
    }

    private List<Decision> events(long after) {
        List<Decision> events = new ArrayList<>();
        store.decisions().forEach(after, events::add);
        return events;
    }

    private long add(Decision event) {
        try (Turn turn = store.decisions().begin()) {
            long number = turn.add(event);
            turn.commit();
            return number;
        }
    }

    @Test
    void events_comeBackInOrderAndSurviveNewResults() {
        assertThat(store.decisions().last()).isZero();
        assertThat(add(event(Verdict.ACCEPT, 0))).isEqualTo(1);
        assertThat(add(event(Verdict.REJECT, -1))).isEqualTo(2);
        Fill.results(store, 2);
        reopen();
        assertThat(store.decisions().last()).isEqualTo(2);
        assertThat(events(0))
                .extracting(Decision::number, Decision::verdict, Decision::batch)
                .containsExactly(tuple(1L, Verdict.ACCEPT, 0L), tuple(2L, Verdict.REJECT, 2L));
        Decision back = events(1).get(0);
        assertThat(back)
                .isEqualTo(new Decision(
                        2,
                        12,
                        3,
                        Verdict.REJECT,
                        MENTION,
                        7,
                        Role.RELATIVE,
                        SEEN,
                        true,
                        2,
                        0,
                        "KERVELLA\n1970-05-00\n\nKERVELLA"));
    }

    @Test
    void turnClosedWithoutCommit_changesNothing() {
        Fill.results(store, 1);
        try (Turn turn = store.decisions().begin()) {
            turn.add(event(Verdict.ACCEPT, 0));
            turn.remove(Fill.link(1, 0));
            turn.addPeople(1, 5);
        }
        assertThat(events(0)).isEmpty();
        assertThat(store.results().item(1)).isEqualTo(Fill.item(1));
        List<LinkRow> links = new ArrayList<>();
        store.results().linksOf(1, links::add);
        assertThat(links).hasSize(2);
        assertThat(add(event(Verdict.SKIP, 0))).isEqualTo(1);
    }

    @Test
    void claim_hasOneHolderUntilItEnds() {
        DecisionStore decisions = store.decisions();
        MentionKey other = new MentionKey("id2", "page:3 été", MENTION.print());
        assertThat(decisions.claim(MENTION, 1, 1000, 2000)).isTrue();
        assertThat(decisions.claim(MENTION, 2, 1500, 2500)).isFalse();
        assertThat(decisions.claim(other, 2, 1500, 2500)).isTrue();
        assertThat(decisions.claim(MENTION, 1, 1500, 3000)).as("held longer").isTrue();
        reopen();
        try (Turn turn = store.decisions().begin()) {
            assertThat(turn.claimedByOther(MENTION, 2, 2900)).isEqualTo(1);
            assertThat(turn.claimedByOther(MENTION, 1, 2900)).isZero();
            assertThat(turn.claimedByOther(MENTION, 2, 3000)).isZero();
        }
        assertThat(store.decisions().claim(MENTION, 2, 3000, 4000)).isTrue();
        store.decisions().release(MENTION, 1);
        assertThat(store.decisions().claim(MENTION, 3, 3500, 4500)).isFalse();
        store.decisions().release(MENTION, 2);
        assertThat(store.decisions().claim(MENTION, 3, 3500, 4500)).isTrue();
    }

    private static LinkRow decided(LinkStatus status, ResultStore.Proposed proposed) {
        LinkRow link = Fill.link(1, 0);
        return new LinkRow(
                1,
                0,
                link.passage(),
                link.person(),
                status,
                link.role(),
                1,
                link.dataClasses(),
                LinkRow.REVIEWED + link.how(),
                link.pattern(),
                link.weight(),
                link.human(),
                proposed);
    }

    @Test
    void decidedLink_keepsItsWordsAndWhatWasProposed() {
        Fill.results(store, 2);
        ResultStore.Proposed review = new ResultStore.Proposed(LinkStatus.REVIEW, 0.25, 9);
        LinkRow confirmed = decided(LinkStatus.CONFIRMED, review);
        LinkRow named = new LinkRow(
                1,
                0,
                "page:3",
                8,
                LinkStatus.CONFIRMED,
                Role.SUBJECT,
                1,
                3,
                "reviewed: named",
                0,
                0,
                new ResultStore.Human(0, 1, -7, "X\n\n\nX"),
                new ResultStore.Proposed(null, 0, 10));
        try (Turn turn = store.decisions().begin()) {
            turn.put(confirmed);
            turn.put(named);
            assertThat(turn.isConfirmed(1, 5)).isTrue();
            assertThat(turn.decidedBy(9)).isEqualTo(confirmed);
            assertThat(turn.decidedBy(11)).isNull();
            assertThat(turn.lastMention(1)).isEqualTo(1);
            turn.commit();
        }
        reopen();
        List<LinkRow> links = new ArrayList<>();
        store.results().links(links::add);
        assertThat(links)
                .as("in the order of their mentions")
                .containsExactly(confirmed, named, Fill.link(1, 1), Fill.link(2, 0), Fill.link(2, 1));
        try (Turn turn = store.decisions().begin()) {
            turn.put(Fill.link(1, 0));
            turn.remove(named);
            assertThat(turn.links(1, 0, 5)).containsExactly(Fill.link(1, 0), Fill.link(1, 1));
        }
    }

    @Test
    void waitingLinks_areListedWithTheirDocument() {
        Fill.results(store, 2);
        List<ResultStore.WaitingRow> waiting = new ArrayList<>();
        store.results().waiting(waiting::add);
        assertThat(waiting).hasSize(4);
        assertThat(waiting.get(2))
                .isEqualTo(new ResultStore.WaitingRow(
                        2, 0, 5, 0.25, 7, 1, Fill.item(2).category()));
        waiting.clear();
        store.results().waiting(1, 1, 1, waiting::add);
        assertThat(waiting)
                .singleElement()
                .satisfies(row -> assertThat(row.human()).isEqualTo(1));
    }

    @Test
    void nobodiesAndConflicts_areReplacedOneByOneAndByAFinalise() {
        Fill.results(store, 1);
        NobodyRow somebody = new NobodyRow(1, 4, 3, 2, "MORVAN\n\n\nMORVAN");
        try (Turn turn = store.decisions().begin()) {
            turn.nobody(new NobodyRow(1, 4, 1, 1, "x"));
            turn.nobody(somebody);
            turn.conflict(new ConflictRow(3, 1, 4, DecisionStore.Conflict.CHANGED));
            turn.conflict(new ConflictRow(5, 1, 4, DecisionStore.Conflict.CHANGED));
            turn.conflict(new ConflictRow(6, 0, 0, DecisionStore.Conflict.GONE));
            turn.conflict(new ConflictRow(7, 0, 0, DecisionStore.Conflict.GONE));
            turn.commit();
        }
        List<ConflictRow> conflicts = new ArrayList<>();
        store.decisions().conflicts(conflicts::add);
        assertThat(conflicts).extracting(ConflictRow::decision).containsExactly(5L, 6L, 7L);
        try (Turn turn = store.decisions().begin()) {
            assertThat(turn.nobodies()).containsExactly(somebody);
            assertThat(turn.removeNobody(1, 4)).isTrue();
            assertThat(turn.removeNobody(1, 4)).isFalse();
            turn.removeConflicts(1, 4);
            turn.removeConflict(6);
            turn.commit();
        }
        conflicts.clear();
        store.decisions().conflicts(conflicts::add);
        assertThat(conflicts).extracting(ConflictRow::decision).containsExactly(7L);
        Fill.results(store, 1);
        conflicts.clear();
        store.decisions().conflicts(conflicts::add);
        assertThat(conflicts).isEmpty();
    }

    @Test
    void whatIsConfirmedAboutAPerson_countsDuplicates() {
        try (ResultStore.Writer writer = store.results().replace()) {
            writer.item(Fill.item(1));
            ResultStore.ItemRow copy = Fill.item(2);
            writer.item(new ResultStore.ItemRow(
                    2,
                    copy.id(),
                    1,
                    copy.path(),
                    2,
                    copy.outcome(),
                    null,
                    "",
                    1,
                    Fill.item(1).category(),
                    0,
                    0,
                    1,
                    1,
                    2,
                    ""));
            writer.link(decided(LinkStatus.CONFIRMED, new ResultStore.Proposed(LinkStatus.REVIEW, 0.25, 9)));
            writer.commit();
        }
        List<Integer> items = new ArrayList<>();
        try (Turn turn = store.decisions().begin()) {
            turn.shown(5, (item, categories, classes, probability) -> items.add(item));
            turn.person(new ResultStore.PersonRow(5, 2, 7, 1, 1));
            turn.addPeople(1, -1);
            turn.commit();
        }
        assertThat(items).containsExactly(1, 2);
        assertThat(store.results().item(2).people()).isEqualTo(1);
        List<ResultStore.PersonRow> people = new ArrayList<>();
        store.results().people(people::add);
        assertThat(people).containsExactly(new ResultStore.PersonRow(5, 2, 7, 1, 1));
    }

    @Test
    void unknownPeople_areReplacedFromANumberOn() {
        Fill.results(store, 1);
        try (Turn turn = store.decisions().begin()) {
            turn.unknown(1, List.of(new ResultStore.UnknownRow(2, "MORVAN", "", 1, 1, 1)));
            turn.unknown(1, List.of(new ResultStore.UnknownRow(2, "TANGUY", "", 1, 1, 1)));
            turn.commit();
        }
        List<String> names = new ArrayList<>();
        store.results().unknown(row -> names.add(row.name()));
        assertThat(names).containsExactly("KERVELLA MONA", "TANGUY");
    }
}
