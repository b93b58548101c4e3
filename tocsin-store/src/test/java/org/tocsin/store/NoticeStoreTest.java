package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;

/** Plans, notices and their steps are kept whole and sealed, and nobody is told twice, in either database. */
class NoticeStoreTest extends OnBothDatabases {
    private NoticeStore notices() {
        return store.notices();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Planned planned(int person, Channel channel, int wave, State state) {
        return new Planned(
                person, 0, Kind.FIRST, channel, wave, 5, state, "CODE" + person, bytes("Odile Verdurin " + person));
    }

    /** A plan for people 0 to count - 1, by turns by e-mail and post, in waves of two. */
    private int plan(int count) {
        try (NoticeStore.Draft draft = notices().draft()) {
            for (int person = 0; person < count; person++) {
                Channel channel = person % 2 == 0 ? Channel.EMAIL : Channel.POST;
                draft.add(planned(person, channel, 1 + person / 2, State.PLANNED));
            }
            return draft.commit(1_000, 3, 4, bytes("settings of Mme Ozanne"));
        }
    }

    private List<Integer> numbers(Which which) {
        List<Integer> numbers = new ArrayList<>();
        notices().outlines(which, notice -> numbers.add(notice.number()));
        return numbers;
    }

    private State stateOf(int notice) {
        return notices().notice(notice).orElseThrow().state();
    }

    @Test
    void aPlanAndItsNotices_areKeptWhole() {
        int plan = plan(5);
        reopen();
        Plan kept = notices().plan(plan).orElseThrow();
        assertThat(kept.madeAt()).isEqualTo(1_000);
        assertThat(kept.registry()).isEqualTo(3);
        assertThat(kept.results()).isEqualTo(4);
        assertThat(kept.isSigned()).isFalse();
        assertThat(new String(kept.content(), StandardCharsets.UTF_8)).isEqualTo("settings of Mme Ozanne");
        Notice second = notices().notice(2).orElseThrow();
        assertThat(second.person()).isEqualTo(1);
        assertThat(second.channel()).isEqualTo(Channel.POST);
        assertThat(second.wave()).isEqualTo(1);
        assertThat(second.gates()).isEqualTo(5);
        assertThat(new String(second.content(), StandardCharsets.UTF_8)).isEqualTo("Odile Verdurin 1");
    }

    @Test
    void noticesAreAskedFor_byChannelWaveStateAndPage() {
        int plan = plan(10);
        assertThat(numbers(Which.all())).hasSize(10).isSorted();
        assertThat(numbers(Which.of(plan).by(Channel.EMAIL))).containsExactly(1, 3, 5, 7, 9);
        assertThat(numbers(Which.of(plan).inWave(2))).containsExactly(3, 4);
        assertThat(numbers(Which.of(plan).by(Channel.POST).page(4, 2))).containsExactly(6, 8);
        assertThat(numbers(Which.of(plan).in(State.HELD, State.ACCEPTED))).isEmpty();
        assertThat(numbers(Which.of(plan + 1))).isEmpty();
    }

    @Test
    void manyMoves_takePlaceOnceEach_andTheCountsOfThePlanFollow() {
        int plan = plan(1_201);
        List<Move> moves = numbers(Which.of(plan)).stream()
                .map(number -> Move.of(number, State.PLANNED, State.HELD, 2_000, "looked at"))
                .toList();
        assertThat(notices().moveMany(moves)).isEqualTo(1_201);
        assertThat(notices().moveMany(moves)).isZero();
        assertThat(notices().moveMany(List.of())).isZero();
        assertThat(notices().counts(plan))
                .allSatisfy(count -> assertThat(count.state()).isEqualTo(State.HELD))
                .extracting(NoticeStore.Count::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(1_201));
        assertThat(notices().counts(plan + 1)).isEmpty();
    }

    @Test
    void aDraftThatIsClosed_leavesWhatThereWas() {
        int plan = plan(2);
        try (NoticeStore.Draft draft = notices().draft()) {
            draft.add(planned(7, Channel.EMAIL, 1, State.PLANNED));
        }
        assertThat(notices().plans()).extracting(Plan::number).containsExactly(plan);
        assertThat(numbers(Which.all())).containsExactly(1, 2);
    }

    @Test
    void aNewPlan_takesThePlaceOfOneThatNobodySigned_andItsNumbersAreNotGivenAgain() {
        plan(2);
        int second = plan(3);
        assertThat(notices().plans()).extracting(Plan::number).containsExactly(second);
        assertThat(numbers(Which.all())).containsExactly(3, 4, 5);
    }

    @Test
    void aSignedPlan_stays() {
        int first = plan(1);
        assertThat(notices().sign(first, 2_000, "Mme Ozanne", "f".repeat(64))).isTrue();
        assertThat(notices().sign(99, 2_000, "Mme Ozanne", "f".repeat(64))).isFalse();
        try (NoticeStore.Draft draft = notices().draft()) {
            draft.add(planned(7, Channel.EMAIL, 1, State.PLANNED));
            draft.commit(3_000, 3, 4, bytes(""));
        }
        reopen();
        assertThat(notices().plans()).hasSize(2);
        Plan signed = notices().plan(first).orElseThrow();
        assertThat(signed.signedAt()).isEqualTo(2_000);
        assertThat(signed.signedBy()).isEqualTo("Mme Ozanne");
        assertThat(signed.hash()).isEqualTo("f".repeat(64));
    }

    @Test
    void aSecondFirstNotice_byTheSameWay_isRefused_unlessTheFirstFailed() {
        int plan = plan(1);
        notices().sign(plan, 2_000, "Mme Ozanne", "f".repeat(64));
        assertThatThrownBy(() -> plan(1)).isInstanceOf(CaseException.class);
        notices().move(Move.of(1, State.PLANNED, State.HANDED_OVER, 1, ""));
        notices().move(Move.of(1, State.HANDED_OVER, State.BOUNCED, 2, "5.1.1"));
        plan(1);
        assertThat(notices().ofPerson(0)).extracting(Notice::state).containsExactly(State.BOUNCED, State.PLANNED);
    }

    @Test
    void aMove_takesPlaceOnce() {
        plan(2);
        Move intent = new Move(1, State.PLANNED, State.HANDED_OVER, 5_000, "a".repeat(64), "mx.example.test");
        assertThat(notices().move(intent)).isTrue();
        assertThat(notices().move(intent)).isFalse();
        Notice moved = notices().notice(1).orElseThrow();
        assertThat(moved.state()).isEqualTo(State.HANDED_OVER);
        assertThat(moved.attempts()).isEqualTo(1);
        assertThat(moved.textHash()).isEqualTo("a".repeat(64));
        assertThat(moved.changedAt()).isEqualTo(5_000);
    }

    @Test
    void ofManyMoves_thoseThatTookPlaceAreNamed() {
        plan(3);
        notices().move(Move.of(2, State.PLANNED, State.HELD, 1, ""));
        List<Move> wanted = new ArrayList<>();
        for (int notice = 1; notice <= 4; notice++) {
            wanted.add(Move.of(notice, State.PLANNED, State.RENDERED, 2, ""));
        }
        assertThat(notices().move(wanted)).extracting(Move::notice).containsExactly(1, 3);
        assertThat(stateOf(2)).isEqualTo(State.HELD);
        assertThat(notices().move(List.of())).isEmpty();
    }

    @Test
    void ofManyWhoMoveTheSameNotice_oneDoes() throws Exception {
        plan(40);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int sender = 0; sender < 4; sender++) {
                work.add(() -> {
                    int mine = 0;
                    for (int notice = 1; notice <= 40; notice++) {
                        mine += notices().move(Move.of(notice, State.PLANNED, State.HANDED_OVER, 1, "")) ? 1 : 0;
                    }
                    return mine;
                });
            }
            int sum = 0;
            for (Future<Integer> moved : senders.invokeAll(work)) {
                sum += moved.get();
            }
            assertThat(sum).isEqualTo(40);
        } finally {
            senders.shutdownNow();
        }
        assertThat(notices().events(40)).hasSize(1);
    }

    @Test
    void aStateThatCannotFollow_isRefused_andNothingMoves() {
        plan(2);
        List<Move> moves = List.of(
                Move.of(1, State.PLANNED, State.RENDERED, 1, ""), Move.of(2, State.PLANNED, State.ACCEPTED, 1, ""));
        assertThatThrownBy(() -> notices().move(moves)).isInstanceOf(IllegalArgumentException.class);
        assertThat(stateOf(1)).isEqualTo(State.PLANNED);
    }

    @Test
    void everyStep_isKeptAsProof() {
        plan(2);
        notices().move(Move.of(1, State.PLANNED, State.HANDED_OVER, 10, "mx.example.test"));
        notices().move(Move.of(2, State.PLANNED, State.HELD, 11, "wait"));
        notices().move(Move.of(1, State.HANDED_OVER, State.ACCEPTED, 12, "250 2.0.0 Ok"));
        reopen();
        assertThat(notices().events(1)).extracting(Event::to).containsExactly(State.HANDED_OVER, State.ACCEPTED);
        assertThat(notices().events(1)).extracting(Event::detail).containsExactly("mx.example.test", "250 2.0.0 Ok");
        List<Long> later = new ArrayList<>();
        notices().forEachEvent(1, event -> later.add(event.number()));
        assertThat(later).containsExactly(2L, 3L);
    }

    @Test
    void aNoticeIsFollowedByAnotherWay_once() {
        plan(1);
        int post = notices().follow(1, Channel.POST, 20).orElseThrow();
        assertThat(notices().follow(1, Channel.POST, 21)).isEmpty();
        assertThat(notices().follow(99, Channel.POST, 21)).isEmpty();
        Notice letter = notices().notice(post).orElseThrow();
        assertThat(letter.origin()).isEqualTo(1);
        assertThat(letter.state()).isEqualTo(State.PLANNED);
        assertThat(letter.content()).isEqualTo(notices().notice(1).orElseThrow().content());
        assertThat(notices().withCode("CODE0")).extracting(Notice::number).containsExactly(1, post);
        assertThat(notices().withCode("CODE1")).isEmpty();
        assertThat(notices().withCode("")).isEmpty();
    }

    @Test
    void aNoticeIsFollowedToAnotherPlace_withItsCode_andHeldUntilAHumanLooked() {
        plan(1);
        byte[] elsewhere = "4 allée du Port".getBytes(StandardCharsets.UTF_8);
        int post = notices().follow(1, Channel.POST, State.HELD, elsewhere, 20).orElseThrow();
        Notice letter = notices().notice(post).orElseThrow();
        assertThat(letter.state()).isEqualTo(State.HELD);
        assertThat(letter.content()).isEqualTo(elsewhere);
        assertThat(letter.origin()).isEqualTo(1);
        assertThat(notices().withCode("CODE0")).extracting(Notice::number).containsExactly(1, post);
        assertThat(notices().follow(1, Channel.POST, State.PLANNED, elsewhere, 21))
                .isEmpty();
        assertThat(notices().follow(99, Channel.POST, State.PLANNED, elsewhere, 21))
                .isEmpty();
    }

    @Test
    void theCounts_addUpToWhatWasPlanned() {
        int plan = plan(9);
        notices().move(Move.of(1, State.PLANNED, State.HANDED_OVER, 1, ""));
        List<Count> counts = notices().counts();
        assertThat(counts.stream().mapToLong(Count::count).sum()).isEqualTo(9);
        assertThat(counts).contains(new Count(plan, Channel.EMAIL, 1, Kind.FIRST, State.HANDED_OVER, 1));
    }

    @Test
    void nothingOfANotice_liesInClear() throws Exception {
        int plan = plan(3);
        notices().sign(plan, 1, "Mme Ozanne", "f".repeat(64));
        notices().move(Move.of(1, State.PLANNED, State.HANDED_OVER, 1, "to odile@exemple.test"));
        List<Path> files = new ArrayList<>(CaseFiles.all(dir()));
        files.addAll(tables.files(dir()));
        for (Path file : files) {
            String raw = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            assertThat(raw).doesNotContain("Verdurin", "Ozanne", "CODE1", "odile@exemple.test");
        }
    }
}
