package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.TextStore;
import org.tocsin.postgres.PostgresServer;

/** Back-up and restore as docs/team-store.md tells them. */
class BackupTest {
    private static final List<Passage> TEXT = Invented.passages(3, 20, "lettre");

    @TempDir
    Path folder;

    private TextStore.Place place = new TextStore.Place(0, 0, 0, 0);

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    private void fill(CaseFolder where) {
        try (CaseStore store = where.create(Invented.SETTINGS, key());
                TextStore.Writer writer = store.texts().write()) {
            TEXT.forEach(writer::add);
            place = writer.finish();
            Fill.results(store, 3);
        }
    }

    private void change(CaseFolder where) {
        try (CaseStore store = where.open(key())) {
            Fill.results(store, 9);
        }
    }

    private void isAsItWas(CaseFolder restored) {
        try (CaseStore store = restored.open(key())) {
            List<Object> rows = new ArrayList<>();
            store.results().items(rows::add);
            assertThat(rows).containsExactly(Fill.item(1), Fill.item(2), Fill.item(3));
            List<Passage> text = new ArrayList<>();
            store.texts().read(place, (ordinal, passage) -> text.add(passage));
            assertThat(text).isEqualTo(TEXT);
            assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
            Fill.results(store, 4);
        }
    }

    private Path copied(String name) throws IOException {
        Path from = folder.resolve("case");
        Path to = folder.resolve(name);
        for (Path file : CaseFiles.all(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
        return to;
    }

    @Test
    void copyOfAClosedFolder_isABackUp() throws IOException {
        CaseFolder where = CaseFolder.of(folder.resolve("case"));
        fill(where);
        Path backup = copied("backup");
        change(where);
        isAsItWas(CaseFolder.of(backup));
    }

    @Test
    void dumpOfTheDatabaseAndThenACopyOfTheFolder_areABackUp_whileOthersWork() throws IOException {
        PostgresServer server = PostgresServer.shared();
        String address = EmptyTables.address(server);
        CaseFolder where =
                CaseFolder.of(folder.resolve("case")).withStore(address).withEnvironment(server.environment());
        fill(where);
        Path dump = server.folder().resolve("case.dump");
        Path backup;
        try (CaseStore atWork = where.open(key())) {
            assertThat(atWork.settings()).isEqualTo(Invented.SETTINGS);
            assertThat(server.run("pg_dump", "-Fc", "-f", dump.toString(), PostgresServer.name(address)))
                    .isZero();
            backup = copied("backup");
        }
        change(where);
        String restored = server.newDatabase();
        assertThat(server.run("pg_restore", "--no-owner", "-d", PostgresServer.name(restored), dump.toString()))
                .isZero();
        isAsItWas(CaseFolder.of(backup).withStore(restored).withEnvironment(server.environment()));
        assertThat(backup.resolve("store")).hasContent(restored);
        assertThat(PersonalCase.leaks(List.of(dump))).isEmpty();
    }
}
