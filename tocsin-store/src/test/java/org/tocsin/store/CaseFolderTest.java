package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.RegistryStore;

/** What lies in a case folder, who may use it, and how it ends. */
class CaseFolderTest {
    @TempDir
    Path folder;

    private Path dir() {
        return folder.resolve("case");
    }

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    @Test
    void everyFile_isPrivate() throws IOException {
        try (CaseStore store = CaseFolder.of(dir()).create(Invented.SETTINGS, key())) {
            PersonalCase.fill(store);
            List<Path> files = CaseFiles.all(dir());
            assertThat(files)
                    .extracting(f -> f.getFileName().toString())
                    .contains(
                            "case.db",
                            "case.db-wal",
                            "journal",
                            "key.sealed",
                            "packs",
                            "00000001.pack",
                            "00000001.found");
            assertThat(files)
                    .allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                            .isEqualTo(Files.isDirectory(f) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void segmentsLeftBehind_areRemovedAtOpening() throws IOException {
        CaseFolder.of(dir()).create(Invented.SETTINGS, key()).close();
        Path left = Files.write(dir().resolve("packs/segment-00.x"), new byte[9]);
        CaseFolder.of(dir()).open(key()).close();
        assertThat(left).doesNotExist();
    }

    /** As a kill between an append and its row leaves it. */
    @Test
    void findingsThatNoRowLeadsTo_areRemovedAtOpening_andTheOthersStay() throws IOException {
        try (CaseStore store = CaseFolder.of(dir()).create(Invented.SETTINGS, key())) {
            PersonalCase.fill(store);
        }
        Path known = dir().resolve("packs/00000001.found");
        Path left = Files.copy(known, dir().resolve("packs/00000002.found"));
        for (int opening = 0; opening < 2; opening++) {
            try (CaseStore store = CaseFolder.of(dir()).open(key())) {
                List<byte[]> chunks = new ArrayList<>();
                store.ledger().forEachContent(row -> store.findings().read(row.number(), chunks::add));
                assertThat(chunks).isNotEmpty();
            }
        }
        assertThat(left).doesNotExist();
        assertThat(known).exists();
    }

    @Test
    void caseInUse_isRefusedWithTheReason() {
        try (CaseStore store = CaseFolder.of(dir()).create(Invented.SETTINGS, key())) {
            assertThat(store.settings()).isEqualTo(Invented.SETTINGS);
            assertThatThrownBy(() -> CaseFolder.of(dir()).open(key()))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("in use by another run");
            assertThatThrownBy(() -> CaseFolder.of(dir()).purge(folder.resolve("config")))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("in use by another run");
        }
        CaseFolder.of(dir()).open(key()).close();
    }

    @Test
    void folderThatIsNotEmpty_isRefused() throws IOException {
        Files.createDirectories(dir());
        Files.writeString(dir().resolve("brief.txt"), "x");
        assertThatThrownBy(() -> CaseFolder.of(dir()).create(Invented.SETTINGS, key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("not empty");
        Files.delete(dir().resolve("brief.txt"));
        Files.write(dir().resolve("case.db"), new byte[10]);
        CaseFolder.of(dir()).create(Invented.SETTINGS, key()).close();
        assertThatThrownBy(() -> CaseFolder.of(dir()).create(Invented.SETTINGS, key()))
                .hasMessageContaining("already");
    }

    @Test
    void missingCase_isNamedWithTheWayToMakeOne() {
        assertThat(CaseFolder.of(dir()).exists()).isFalse();
        assertThatThrownBy(() -> CaseFolder.of(dir()).open(key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("tocsin init");
    }

    @Test
    void purgedCase_keepsItsJournalOnly() throws IOException {
        Path keep = folder.resolve("keep.sealed");
        try (CaseStore store = CaseFolder.of(dir()).create(Invented.SETTINGS, key())) {
            PersonalCase.fill(store);
        }
        Files.copy(dir().resolve("key.sealed"), keep);
        CaseFolder.of(dir()).purge(folder.resolve("config"));
        CaseFolder.of(dir()).purge(folder.resolve("config"));
        assertThat(CaseFolder.of(dir()).exists()).isFalse();
        assertThatThrownBy(() -> CaseFolder.of(dir()).open(key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("was purged");
        assertThatThrownBy(() -> CaseFolder.of(dir()).create(Invented.SETTINGS, key()))
                .isInstanceOf(CaseException.class);
        assertThat(Files.readString(dir().resolve("journal")))
                .containsOnlyOnce("case.purged")
                .contains("scan.finished");
        assertThat(CaseFiles.all(dir()))
                .extracting(f -> f.getFileName().toString())
                .containsExactlyInAnyOrder("case", "journal", "lock", "packs");
        Files.move(keep, dir().resolve("key.sealed"));
        assertThatThrownBy(() -> CaseFolder.of(dir()).open(key())).hasMessageContaining("key file");
    }

    @Test
    void writerOfAnotherThread_waitsForTheLoad() {
        try (CaseStore store = CaseFolder.of(dir()).create(Invented.SETTINGS, key())) {
            RegistryStore.Load load = store.registry().begin();
            load.put(Invented.person(1));
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> store.ledger().content(PersonalCase.HASH, 1));
            assertThat(store.registry().size()).isZero();
            assertThat(other).isNotDone();
            load.commit();
            load.close();
            assertThat(other.join()).isEqualTo(1);
            assertThat(store.registry().size()).isEqualTo(1);
        }
    }

    @Test
    void interruptedThread_stillWrites() {
        try (CaseStore store = CaseFolder.of(dir()).create(Invented.SETTINGS, key())) {
            Thread.currentThread().interrupt();
            PersonalCase.fill(store);
            assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
