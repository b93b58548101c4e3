package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Draft;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.store.LossyWire.Loss;

/** A connection that is lost at the very words that write: nothing is kept half, nothing twice, and what is not known is said to be so. */
class LostAnswerTest extends InPostgres {
    private static final int NOTICES = 600;
    private static final Account ODILE = Account.of("odile", "Odile Verdurin", "hash", Set.of(), "fr");

    private String address = "";
    private LossyWire wire;
    private CaseStore store;

    @BeforeEach
    void make() throws IOException {
        address = EmptyTables.address(server);
        CaseFolder direct = made("case", address);
        try (CaseStore filled = direct.open(key());
                Draft draft = filled.notices().draft()) {
            for (int person = 0; person < NOTICES; person++) {
                byte[] content = "content".getBytes(StandardCharsets.UTF_8);
                draft.add(new Planned(
                        person, 0, Kind.FIRST, Channel.EMAIL, 1, 0, State.PLANNED, "CODE" + person, content));
            }
            draft.commit(1, 1, 1, new byte[0]);
        }
        wire = new LossyWire(address);
        store = in("case", wire.address()).open(key());
    }

    @AfterEach
    void end() throws IOException {
        if (store != null) {
            store.close();
        }
        if (wire != null) {
            wire.close();
        }
    }

    private List<String> names() {
        try (CaseStore seen = in("case", address).open(key())) {
            return seen.accounts().all().stream().map(Account::name).toList();
        }
    }

    @Test
    void lostBeforeTheCommitArrives_nothingIsKept_andTheSameStoreDoesItAgain() {
        wire.breakAt("COMMIT", Loss.OF_THE_WORDS);
        assertThatThrownBy(() -> store.accounts().add(ODILE))
                .isInstanceOf(CaseAwayException.class)
                .hasMessageContaining("do the last step again")
                .matches(away -> !((CaseAwayException) away).isOpen());
        assertThat(names()).isEmpty();
        store.accounts().add(ODILE);
        assertThat(names()).containsExactly("odile");
    }

    @Test
    void lostBeforeTheCommitIsAnswered_theDatabaseIsAsked_andNothingIsDoneTwice() {
        wire.breakAt("COMMIT", Loss.OF_THE_ANSWER);
        assertThat(store.accounts().add(ODILE)).isPresent();
        assertThat(names()).containsExactly("odile");
        assertThat(store.accounts().add(ODILE)).isEmpty();
    }

    @Test
    void lostBeforeTheCommitIsAnswered_andForLong_itIsSaidToBeUnknown_andTheCaseTellsLater() {
        wire.breakForLongAt("COMMIT", Loss.OF_THE_ANSWER);
        assertThatThrownBy(() -> store.accounts().add(ODILE))
                .isInstanceOf(CaseAwayException.class)
                .hasMessageContaining("look whether that step is there")
                .matches(away -> ((CaseAwayException) away).isOpen());
        wire.mend();
        assertThat(store.accounts().all()).extracting(Account::name).containsExactly("odile");
    }

    private List<Move> handOver() {
        List<Move> moves = new ArrayList<>();
        store.notices()
                .outlines(Which.all(), n -> moves.add(Move.of(n.number(), n.state(), State.HANDED_OVER, 5, "mx")));
        return moves;
    }

    private void everyNoticeMovedOnceOrNotAtAll(int moved) {
        Map<Integer, Integer> events = new HashMap<>();
        try (CaseStore seen = in("case", address).open(key())) {
            seen.notices().forEachEvent(0, (Event event) -> events.merge(event.notice(), 1, Integer::sum));
            List<Integer> handedOver = new ArrayList<>();
            seen.notices().outlines(Which.all(), notice -> {
                boolean over = notice.state() == State.HANDED_OVER;
                assertThat(notice.attempts()).isEqualTo(over ? 1 : 0);
                if (over) {
                    handedOver.add(notice.number());
                }
            });
            assertThat(handedOver).hasSize(moved);
            assertThat(events.keySet()).containsExactlyInAnyOrderElementsOf(handedOver);
            assertThat(events.values()).allMatch(count -> count == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE notice SET", "INSERT INTO notice_event", "COMMIT"})
    void aBatchOfMovesThatIsCutInTheMiddle_movesNobody_andGivenAgainEverybodyOnce(String words) {
        List<Move> moves = handOver();
        wire.breakAt(words, Loss.OF_THE_WORDS);
        assertThatThrownBy(() -> store.notices().move(moves)).isInstanceOf(CaseAwayException.class);
        everyNoticeMovedOnceOrNotAtAll(0);
        assertThat(store.notices().move(moves)).hasSize(NOTICES);
        everyNoticeMovedOnceOrNotAtAll(NOTICES);
        assertThat(store.notices().move(moves)).isEmpty();
    }

    @Test
    void aBatchOfMovesWhoseAnswerIsLost_isKnownToHaveTakenPlace() {
        List<Move> moves = handOver();
        wire.breakAt("COMMIT", Loss.OF_THE_ANSWER);
        assertThat(store.notices().move(moves)).hasSize(NOTICES);
        everyNoticeMovedOnceOrNotAtAll(NOTICES);
    }

    @Test
    void aBatchOfMovesOfWhichNobodyKnows_isNotTakenTwice() {
        List<Move> moves = handOver();
        wire.breakForLongAt("COMMIT", Loss.OF_THE_ANSWER);
        assertThatThrownBy(() -> store.notices().move(moves)).isInstanceOf(CaseAwayException.class);
        wire.mend();
        assertThat(store.notices().move(moves)).isEmpty();
        everyNoticeMovedOnceOrNotAtAll(NOTICES);
    }
}
