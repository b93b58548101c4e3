package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.TextStore;
import org.tocsin.postgres.PostgresServer;

/** Back-up and restore as docs/team-store.md tells them. */
class BackupTest {
    private static final List<Passage> TEXT = Invented.passages(3, 20, "lettre");

    @TempDir
    Path folder;

    private List<String> steps = List.of();
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
            Fill.notices(store);
            steps = steps(store);
        }
    }

    /** All plans, notices with what they hold, and their steps, in words. */
    private static List<String> steps(CaseStore store) {
        List<String> told = new ArrayList<>();
        store.notices().plans().forEach(plan -> told.add(plan.number() + plan.signedBy() + plan.hash()));
        store.notices()
                .forEach(
                        NoticeStore.Which.all(),
                        n -> told.add(n.number()
                                + n.state().word()
                                + n.channel()
                                + n.attempts()
                                + n.origin()
                                + new String(n.content(), StandardCharsets.UTF_8)));
        store.notices().forEachEvent(0, e -> told.add(e.number() + e.to().word() + e.notice() + e.detail()));
        return told;
    }

    private void change(CaseFolder where) {
        try (CaseStore store = where.open(key())) {
            Fill.results(store, 9);
            store.notices().move(Move.of(1, State.HANDED_OVER, State.ACCEPTED, 9, "250 Ok"));
            store.notices().follow(1, NoticeStore.Channel.SMS, 9);
            assertThat(steps(store)).isNotEqualTo(steps);
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
            assertThat(steps(store)).hasSizeGreaterThan(3).isEqualTo(steps);
            assertThat(store.notices().withCode("ANAELLE0MONTFERRAND0")).hasSize(2);
            assertThat(store.notices().move(Move.of(1, State.HANDED_OVER, State.ACCEPTED, 9, "250 Ok")))
                    .isTrue();
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
