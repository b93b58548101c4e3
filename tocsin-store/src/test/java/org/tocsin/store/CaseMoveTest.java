package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Role;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseInUseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.SampleStore;
import org.tocsin.postgres.PostgresServer;
import org.tocsin.store.CaseFolder.MovedTable;

/** The tables of a case move to PostgreSQL and back, whole or not at all. */
class CaseMoveTest {
    @TempDir
    Path folder;

    private PostgresServer server;
    private CaseFolder where;

    @BeforeEach
    void fill() {
        server = PostgresServer.shared();
        where = CaseFolder.of(folder.resolve("case")).withEnvironment(server.environment());
        try (CaseStore store = where.create(Invented.SETTINGS, key())) {
            try (RegistryStore.Load load = store.registry().begin()) {
                IntStream.range(0, 1100).mapToObj(Invented::person).forEach(load::put);
                load.commit();
            }
            Ledger ledger = store.ledger();
            int content = ledger.content(Invented.hash(1), 12);
            ledger.roots(
                    ledger.release("fuite", Invented.NOBODY),
                    List.of(new Ledger.RootRow(0, "a.zip", false, 12, content, null)));
            ledger.finish(content, Invented.READ, 1, List.of(new Ledger.MemberRow(0, "m", 1, 0, null)), null);
            Fill.findings(store, content, new FindingStore.Key(1, 1), "constat");
            Fill.results(store, 3);
            int draw = store.samples()
                    .add(7, List.of(), List.of(new SampleStore.Unit(1, 0, "id1", "page:1", 0, Role.SUBJECT)));
            store.samples().answer(draw, List.of(new SampleStore.Answer(1, SampleStore.Verdict.RIGHT, 0)));
            store.accounts().add(Account.of("odile", "Odile Verdurin", "hash", Set.of("dpo"), "fr"));
            Fill.notices(store);
        }
    }

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    private List<Object> all(CaseStore store) {
        List<Object> rows = new ArrayList<>();
        rows.add(store.settings());
        rows.add(store.registry().version());
        store.registry().forEach((number, person) -> rows.add(number + " " + person));
        rows.addAll(store.ledger().releases());
        rows.addAll(store.ledger().roots(1));
        rows.addAll(store.ledger().members(1));
        rows.addAll(store.ledger().history(1));
        store.findings().read(1, chunk -> rows.add(new String(chunk, StandardCharsets.UTF_8)));
        store.results().items(rows::add);
        store.results().links(rows::add);
        store.results().people(rows::add);
        store.results().unknown(rows::add);
        rows.addAll(store.samples().draws());
        store.samples().units(1, rows::add);
        store.samples().answers(1, rows::add);
        rows.addAll(store.accounts().all());
        store.notices().plans().forEach(plan -> rows.add(plan.hash() + plan.signedBy()));
        store.notices().forEach(Which.all(), notice -> rows.add(notice + " " + Arrays.toString(notice.content())));
        store.notices().forEachEvent(0, event -> rows.add(event + " " + event.detail()));
        assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
        return rows;
    }

    private List<Object> opened() {
        try (CaseStore store = where.open(key())) {
            return all(store);
        }
    }

    @Test
    void caseThatWentToPostgresqlAndBack_isTheSame() throws IOException {
        List<Object> before = opened();
        String address = EmptyTables.address(server);
        List<MovedTable> there = where.move(address, step -> {});
        assertThat(folder.resolve("case/case.db")).doesNotExist();
        assertThat(folder.resolve("case/store")).hasContent(address);
        assertThat(opened()).isEqualTo(before);
        assertThat(where.move(address, step -> {})).isEmpty();
        List<MovedTable> back = where.move(null, step -> {});
        assertThat(back).isEqualTo(there);
        assertThat(there)
                .filteredOn(table -> table.name().equals("person"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).isEqualTo(1100));
        assertThat(folder.resolve("case/store")).doesNotExist();
        assertThat(opened()).isEqualTo(before);
        where.move(address, step -> {});
        assertThat(opened()).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("case/journal")))
                .contains("case.moving", "case.moved", there.get(0).fingerprint());
    }

    @Test
    void caseMovesFromOneDatabaseToAnother_andTheOldOneIsEmptyThen() {
        List<Object> before = opened();
        String one = EmptyTables.address(server);
        where.move(one, step -> {});
        where.move(EmptyTables.address(server), step -> {});
        assertThat(opened()).isEqualTo(before);
        assertThatThrownBy(() -> where.withStore(one).open(key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("holds no case");
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void kill(boolean now) {
        if (now) {
            throw new Killed();
        }
    }

    /** As a kill before each step leaves the two databases: exactly one opens, or none until the move is given again. */
    @ParameterizedTest
    @ValueSource(strings = {"account", "result_item", "compare", "settle", "switch", "remember", "drop"})
    void moveThatWasInterrupted_leavesOneWholeCaseOrNone_andEndsWhenGivenAgain(String step) {
        List<Object> before = opened();
        for (String address : new String[] {EmptyTables.address(server), null}) {
            try {
                where.move(address, name -> kill(name.equals(step)));
                // the last step alone is left out on the way to a database: a file has no tables to drop
                assertThat(step).isEqualTo("drop");
            } catch (Killed e) {
                assertThat(step).isNotEmpty();
            }
            try {
                assertThat(opened()).isEqualTo(before);
            } catch (CaseException e) {
                assertThat(e).hasMessageContaining("tocsin case move");
            }
            where.move(address, name -> {});
            assertThat(opened()).isEqualTo(before);
        }
    }

    @Test
    void halfACaseInADatabase_isNotOpenedByItsAddress() {
        String address = EmptyTables.address(server);
        assertThatThrownBy(() -> where.move(address, name -> kill(name.equals("result_item"))))
                .isInstanceOf(Killed.class);
        assertThatThrownBy(() -> where.withStore(address).open(key())).isInstanceOf(CaseException.class);
        opened();
    }

    @Test
    void databaseOfAnotherCase_isNotWrittenOver() {
        String used = EmptyTables.address(server);
        CaseFolder other = CaseFolder.of(folder.resolve("other")).withEnvironment(server.environment());
        other.withStore(used).create(Invented.SETTINGS, key()).close();
        assertThatThrownBy(() -> where.move(used, step -> {}))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("not empty");
        opened();
        other.open(key()).close();
    }

    @Test
    void addressWithAPassword_isRefusedEvenWhereNothingIsLeftToMove() throws IOException {
        Files.delete(folder.resolve("case/case.db"));
        String secret = "jdbc:postgresql://127.0.0.1/case1?user=me&password=hunter2";
        assertThatThrownBy(() -> where.withStore(secret).move(secret, step -> {}))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("no user and no password")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void caseInUse_isNotMoved() {
        try (CaseStore store = where.open(key())) {
            assertThat(store.settings()).isEqualTo(Invented.SETTINGS);
            assertThatThrownBy(() -> where.move(EmptyTables.address(server), step -> {}))
                    .isInstanceOf(CaseInUseException.class);
        }
    }

    /** A server that is open while the tables go away. */
    @Test
    void whoIsAtWorkWhileTheCaseMoves_isToldSo() {
        where.move(EmptyTables.address(server), step -> {});
        try (CaseStore open = where.open(key())) {
            where.move(null, step -> {});
            assertThatThrownBy(() -> open.samples().add(1, List.of(), List.of()))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("open the case anew");
            open.journal().append("document.viewed", Map.of());
        }
        opened();
    }

    @Test
    void changedByte_isNoticedByTheFingerprint() {
        TableDigest one = new TableDigest();
        one.add(new Object[] {1, "a", new byte[] {1, 2}, 0.5, null});
        one.add(new Object[] {2L, "b", new byte[0], 1.5, null});
        TableDigest two = new TableDigest();
        two.add(new Object[] {2, "b", new byte[0], 1.5, null});
        two.add(new Object[] {1L, "a", new byte[] {1, 2}, 0.5, null});
        assertThat(two.fingerprint()).isEqualTo(one.fingerprint()).hasSize(64);
        TableDigest other = new TableDigest();
        other.add(new Object[] {1, "a", new byte[] {1, 3}, 0.5, null});
        other.add(new Object[] {2L, "b", new byte[0], 1.5, null});
        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }
}
