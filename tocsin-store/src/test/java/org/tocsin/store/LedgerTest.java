package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.TextStore;

/** Contents, how each ended, and their members. */
class LedgerTest extends OnBothDatabases {
    @Test
    void content_isKnownByItsHash() {
        int one = store.ledger().content(Invented.hash(1), 10);
        int two = store.ledger().content(Invented.hash(2), 20);
        reopen();
        assertThat(one).isEqualTo(1);
        assertThat(two).isEqualTo(2);
        assertThat(store.ledger().content(Invented.hash(1), 10)).isEqualTo(one);
        Ledger.ContentRow row = store.ledger().content(two);
        assertThat(row.sha256()).isEqualTo(Invented.hash(2));
        assertThat(row.size()).isEqualTo(20);
        assertThat(row.result()).isNull();
        assertThat(row.text()).isNull();
    }

    @Test
    void finishedContent_hasResultMembersAndText() {
        Ledger ledger = store.ledger();
        int content = ledger.content(Invented.hash(1), 10);
        TextStore.Place text = new TextStore.Place(3, 1L << 33, 999, 12);
        List<Ledger.MemberRow> members = List.of(
                new Ledger.MemberRow(0, "été/../x", 5, 9, null),
                new Ledger.MemberRow(1, "secret.zip", 6, 0, Reason.ENCRYPTED));
        ReadResult result =
                new ReadResult(Outcome.PARTLY_READ, Reason.TIMEOUT, "application/zip", 2, 1, "wall-time 60 s");
        ledger.finish(content, result, 4, members, text);
        reopen();
        Ledger.ContentRow row = store.ledger().content(content);
        assertThat(row.result()).isEqualTo(result);
        assertThat(row.readerVersion()).isEqualTo(4);
        assertThat(row.text()).isEqualTo(text);
        assertThat(store.ledger().members(content)).isEqualTo(members);
    }

    @Test
    void reopenedContent_isUnfinishedAndForgetsWhatWasMade() {
        Ledger ledger = store.ledger();
        int content = ledger.content(Invented.hash(1), 10);
        FindingStore.Key key = new FindingStore.Key(1, 1);
        ledger.finish(content, Invented.READ, 1, List.of(new Ledger.MemberRow(0, "a", 1, 2, null)), null);
        Fill.findings(store, content, key, "x");
        ledger.reopen(content);
        assertThat(ledger.content(content).result()).isNull();
        assertThat(ledger.members(content)).isEmpty();
        assertThat(store.findings().has(content, key)).isFalse();
    }

    @Test
    void receivedMembers_areKeptWhileTheirContainerIsUnfinished() {
        Ledger ledger = store.ledger();
        int content = ledger.content(Invented.hash(1), 10);
        Ledger.MemberRow first = new Ledger.MemberRow(0, "a", 1, 2, null);
        Ledger.MemberRow second = new Ledger.MemberRow(1, "b", 1, 0, Reason.ENCRYPTED);
        ledger.receive(content, List.of(first, new Ledger.MemberRow(1, "wrong", 1, 3, null)));
        ledger.receive(content, List.of(second));
        ledger.forget(content, 2);
        reopen();
        assertThat(store.ledger().content(content).finished()).isFalse();
        assertThat(store.ledger().members(content)).containsExactly(first, second);
        List<Integer> ordinals = new ArrayList<>();
        store.ledger().forEachMember(content, (ordinal, member, reason) -> ordinals.add(ordinal));
        assertThat(ordinals).containsExactly(0, 1);
        store.ledger().forget(content, 1);
        assertThat(store.ledger().members(content)).containsExactly(first);
    }

    @Test
    void provisionalEnd_isNotFinishedAndNoPartOfTheHistory() {
        Ledger ledger = store.ledger();
        int content = ledger.content(Invented.hash(1), 10);
        ledger.finish(content, Invented.READ.waitingFor(3), 4, List.of(), null);
        reopen();
        Ledger.ContentRow row = store.ledger().content(content);
        assertThat(row.finished()).isFalse();
        assertThat(row.result()).isEqualTo(Invented.READ.waitingFor(3));
        assertThat(store.ledger().history(content)).isEmpty();
        store.ledger().finish(content, Invented.READ, 4, List.of(), null);
        assertThat(store.ledger().content(content).finished()).isTrue();
        assertThat(store.ledger().history(content))
                .extracting(Ledger.EndRow::readerVersion, Ledger.EndRow::outcome)
                .containsExactly(tuple(4, Outcome.READ));
    }

    @Test
    void contentToReadAgain_keepsWhatIsKnownUntilItsNewEnd() {
        Ledger ledger = store.ledger();
        int content = ledger.content(Invented.hash(1), 10);
        ledger.finish(content, Invented.READ, 3, List.of(new Ledger.MemberRow(0, "old", 1, 2, null)), null);
        ledger.again(content);
        reopen();
        assertThat(store.ledger().content(content).finished()).isFalse();
        assertThat(store.ledger().content(content).result()).isEqualTo(Invented.READ);
        assertThat(store.ledger().members(content)).hasSize(1);
        store.ledger().finish(content, Invented.READ, 4, List.of(), null);
        assertThat(store.ledger().content(content).finished()).isTrue();
        assertThat(store.ledger().members(content)).isEmpty();
        assertThat(store.ledger().history(content)).hasSize(2);
    }

    @Test
    void newEnd_forgetsTheFindingsOfTheOldText() {
        Ledger ledger = store.ledger();
        int content = ledger.content(Invented.hash(1), 10);
        FindingStore.Key key = new FindingStore.Key(1, 1);
        ledger.finish(content, Invented.READ.waitingFor(1), 4, List.of(), null);
        Fill.findings(store, content, key, "x");
        ledger.finish(content, Invented.READ, 4, List.of(), null);
        assertThat(store.findings().has(content, key)).isFalse();
    }

    @Test
    void unknownContent_isRefused() {
        assertThatThrownBy(() -> store.ledger().content(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.ledger().reopen(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.ledger().finish(1, Invented.READ, 1, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void visitorOfContents_mayReadAndWrite() {
        Ledger ledger = store.ledger();
        for (int i = 0; i < 5; i++) {
            ledger.finish(ledger.content(Invented.hash(i), i), Invented.READ, 1, List.of(), null);
        }
        List<Integer> seen = new ArrayList<>();
        ledger.forEachContent(row -> {
            seen.add(row.number());
            assertThat(ledger.content(row.number()).number()).isEqualTo(row.number());
            ledger.reopen(row.number());
        });
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        assertThat(ledger.content(3).result()).isNull();
    }

    @Test
    void technicalWords_areMadeSafe() {
        int content = store.ledger().content(Invented.hash(1), 1);
        ReadResult odd = new ReadResult(Outcome.READ, null, "text/héhé\n\"x", 0, 0, "d".repeat(500));
        store.ledger().finish(content, odd, 1, List.of(), null);
        assertThat(store.ledger().content(content).result())
                .isEqualTo(new ReadResult(Outcome.READ, null, "text/h?h???x", 0, 0, "d".repeat(120)));
    }
}
