package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.postgres.PostgresServer;
import org.tocsin.scan.Progress;

/** A database that goes away in the middle of work: a clear message, nothing lost, and work goes on when it is back. */
class LostDatabaseTest {
    @TempDir
    Path folder;

    private PostgresServer server;
    private String address;
    private CaseFolder where;
    private CaseStore store;

    @BeforeEach
    void make() {
        server = PostgresServer.shared();
        address = EmptyTables.address(server);
        where = CaseFolder.of(folder.resolve("case")).withStore(address).withEnvironment(server.environment());
        store = where.create(Invented.SETTINGS, key());
    }

    @AfterEach
    void end() throws IOException {
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.resume();
        }
    }

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    private static void put(RegistryStore.Load load, int people) {
        for (int i = 0; i < people; i++) {
            load.put(Invented.person(i));
        }
    }

    private static RegistryStore.Counts load(CaseStore store, int people) {
        try (RegistryStore.Load load = store.registry().begin()) {
            put(load, people);
            return load.commit();
        }
    }

    @Test
    void serverThatCrashesInALoad_leavesTheRegistryAsItWas_andTheSameStoreGoesOn() throws Exception {
        load(store, 10);
        assertThatThrownBy(() -> {
                    try (RegistryStore.Load load = store.registry().begin()) {
                        put(load, 3000);
                        server.crash();
                        put(load, 6000);
                        load.commit();
                    }
                })
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("was lost")
                .hasMessageContaining("Nothing that was committed is lost");
        assertThatThrownBy(() -> store.registry().size())
                .isInstanceOf(CaseException.class)
                .hasMessageContaining(address);
        server.resume();
        assertThat(store.registry().size()).isEqualTo(10);
        assertThat(load(store, 20)).isEqualTo(new RegistryStore.Counts(10, 0, 10));
        assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
    }

    @Test
    void connectionThatIsCutWhileResultsAreReplaced_leavesTheOldOnes_andTheNextFinaliseEndsAlike() {
        Fill.results(store, 3);
        assertThatThrownBy(() -> {
                    try (ResultStore.Writer writer = store.results().replace()) {
                        writer.item(Fill.item(1));
                        server.cut(address);
                        writer.commit(turn -> {});
                    }
                })
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("was lost");
        List<Object> rows = new ArrayList<>();
        store.results().items(rows::add);
        assertThat(rows).containsExactly(Fill.item(1), Fill.item(2), Fill.item(3));
        Fill.results(store, 5);
        assertThat(store.results().item(5)).isEqualTo(Fill.item(5));
    }

    @Test
    void connectionThatIsCutInADecision_keepsNothingOfIt_andTheDecisionIsTakenWhenItIsGivenAgain() {
        store.accounts().add(Account.of("odile", "Odile Verdurin", "hash", Set.of(), "fr"));
        assertThatThrownBy(() -> {
                    try (DecisionStore.Turn turn = store.decisions().begin()) {
                        turn.removeConflicts(1, 1);
                        server.cut(address);
                        turn.addPeople(1, 1);
                        turn.commit();
                    }
                })
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("do the last step again");
        try (DecisionStore.Turn turn = store.decisions().begin()) {
            turn.removeConflicts(1, 1);
            turn.commit();
        }
        assertThat(store.accounts().change(1, account -> account.speaking("en")).language())
                .isEqualTo("en");
    }

    @Test
    void connectionsThatAreCutWhileTheyRest_areMadeAnew_andNobodyNotices() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            load(store, 10 + i);
            assertThat(store.registry().size()).isEqualTo(10 + i);
            server.cut(address);
            Thread.sleep(150);
            assertThat(store.registry().size()).isEqualTo(10 + i);
            server.cut(address);
            Thread.sleep(150);
        }
    }

    @Test
    void connectionsThatAreCutBetweenTwoQuickSteps_failAtMostOnce() {
        load(store, 10);
        for (int i = 0; i < 5; i++) {
            store.registry().size();
            store.accounts().add(Account.of("reviewer" + i, "Odile Verdurin", "hash", Set.of(), "fr"));
            server.cut(address);
            try {
                store.registry().size();
            } catch (CaseAwayException e) {
                assertThat(e.isOpen()).isFalse();
            }
            assertThat(store.registry().size()).isEqualTo(10);
            assertThat(store.accounts().add(Account.of("again" + i, "Odile", "hash", Set.of(), "fr")))
                    .isPresent();
        }
    }

    @Test
    void readerWhoseConnectionIsCut_isToldSo_andReadsAgain() {
        load(store, 5000);
        assertThatThrownBy(() -> store.registry().forEach((number, person) -> {
                    if (number == 10) {
                        server.cut(address);
                    }
                }))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("was lost");
        assertThat(store.registry().person(4999)).isEqualTo(Invented.person(4999));
    }

    @Test
    void serverThatCrashesInAScan_isNamed_andTheScanGivenAgainEndsAlike() throws Exception {
        for (String stage : List.of("read", "link")) {
            Path files = Files.createDirectory(folder.resolve(stage));
            DecidedLeak leak = new DecidedLeak(files);
            try (CaseStore calm = CaseFolder.of(files.resolve("calm"))
                    .create(Invented.SETTINGS, KeySource.file(files.resolve("key")))) {
                leak.fill(calm);
                String other = EmptyTables.address(server);
                CaseFolder disturbed = CaseFolder.of(files.resolve("disturbed"))
                        .withStore(other)
                        .withEnvironment(server.environment());
                disturbed.create(Invented.SETTINGS, key()).close();
                AtomicBoolean crashed = new AtomicBoolean();
                try (CaseStore scan = disturbed.open(key())) {
                    DecidedLeak.load(scan, DecidedLeak.people());
                    assertThatThrownBy(() -> leak.scan(scan, crashingAt(stage, crashed)))
                            .isInstanceOf(CaseException.class)
                            .hasMessageContaining(other)
                            .hasMessageContaining("Nothing that was committed is lost");
                }
                assertThat(crashed).isTrue();
                server.resume();
                try (CaseStore again = disturbed.open(key())) {
                    leak.scan(again);
                    assertThat(DecidedLeak.withoutIds(again)).isEqualTo(DecidedLeak.withoutIds(calm));
                }
            }
        }
    }

    private Progress crashingAt(String stage, AtomicBoolean crashed) {
        return new Progress() {
            private volatile String now = "";

            @Override
            public void stage(String name, long total) {
                now = name;
            }

            @Override
            public void advance(long done, long waiting) {
                if (now.equals(stage) && crashed.compareAndSet(false, true)) {
                    server.crash();
                }
            }

            @Override
            public void end() {}
        };
    }

    @Test
    void fullDiskOfTheServer_isNamedAndLosesNothing() throws Exception {
        Path disk = Files.createTempDirectory("tocsin-disk");
        assumeTrue(
                FullDiskTest.run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()),
                "a disk of 16 MB cannot be mounted here: only root may");
        String small = server.newDatabaseIn(Files.createDirectory(disk.resolve("space")));
        try (CaseStore scan = CaseFolder.of(folder.resolve("full"))
                .withStore(small)
                .withEnvironment(server.environment())
                .create(Invented.SETTINGS, key())) {
            load(scan, 10);
            Path filler = disk.resolve("filler");
            FullDiskTest.fill(filler);
            assertThatThrownBy(() -> load(scan, 20_000))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("no space left for the database");
            Files.delete(filler);
            assertThat(scan.registry().size()).isEqualTo(10);
            load(scan, 20);
            assertThat(scan.registry().size()).isEqualTo(20);
            assertThat(scan.journal().verify().firstWrong()).isEqualTo(-1);
        } finally {
            server.drop(small);
            assertThat(FullDiskTest.run("umount", disk.toString())).isTrue();
            Files.delete(disk);
        }
    }
}
