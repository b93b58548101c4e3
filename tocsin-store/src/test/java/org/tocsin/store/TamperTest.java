package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Journal;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.TextStore;

/** Whoever changes the folder without the key is noticed. */
class TamperTest {
    @TempDir
    Path folder;

    private Path dir;
    private KeySource key;
    private List<TextStore.Place> places;

    @BeforeEach
    void fill() {
        dir = folder.resolve("case");
        key = KeySource.userFolder(folder.resolve("config"));
        places = new ArrayList<>();
        try (CaseStore store = CaseFolder.of(dir).create(Invented.SETTINGS, key)) {
            try (RegistryStore.Load load = store.registry().begin()) {
                load.put(Invented.person(1));
                load.put(Invented.person(2));
                load.commit();
            }
            for (int i = 0; i < 2; i++) {
                try (TextStore.Writer writer = store.texts().write()) {
                    writer.add(Passage.of("body", "texte " + i));
                    TextStore.Place place = writer.finish();
                    places.add(place);
                    int content = store.ledger().content(Invented.hash(i), 1);
                    store.ledger().finish(content, Invented.READ, 1, List.of(), place);
                }
                try (FindingStore.Writer writer = store.findings().write(i + 1, new FindingStore.Key(1, 1))) {
                    writer.chunk(new byte[] {1});
                    writer.chunk(new byte[] {2});
                    writer.commit();
                }
            }
            store.journal().append("scan.finished", Map.of("items", "2"));
            store.journal().append("export.written", Map.of("rows", "2"));
        }
    }

    private void opened(Use use) throws IOException {
        try (CaseStore store = CaseFolder.of(dir).open(key)) {
            use.with(store);
        }
    }

    private void sealIsBroken(Use use) throws IOException {
        opened(store -> assertThatThrownBy(() -> use.with(store)).isInstanceOf(SealBrokenException.class));
    }

    @Test
    void exchangedPeople_doNotOpen() throws Exception {
        CaseFiles.sql(
                dir,
                "CREATE TABLE t AS SELECT number, sealed FROM person",
                "UPDATE person SET sealed = (SELECT sealed FROM t WHERE t.number = 1 - person.number)",
                "DROP TABLE t");
        sealIsBroken(store -> store.registry().forEach((number, person) -> {}));
    }

    @Test
    void exchangedTexts_doNotOpen() throws Exception {
        CaseFiles.sql(
                dir,
                "CREATE TABLE t AS SELECT number, sealed_text FROM content",
                "UPDATE content SET sealed_text = (SELECT sealed_text FROM t WHERE t.number = 3 - content.number)");
        sealIsBroken(store -> store.ledger().content(1));
    }

    @Test
    void findingsOfAnotherContentOrKey_areNoticed() throws Exception {
        CaseFiles.sql(
                dir,
                "CREATE TABLE t AS SELECT content, sealed_place FROM finding",
                "UPDATE finding SET sealed_place = (SELECT sealed_place FROM t WHERE t.content = 3 - finding.content)");
        sealIsBroken(store -> store.findings().read(1, chunk -> {}));
        CaseFiles.sql(
                dir,
                "UPDATE finding SET sealed_place = (SELECT sealed_place FROM t WHERE t.content = finding.content)",
                "UPDATE finding SET registry_version = 2");
        sealIsBroken(store -> store.findings().read(1, chunk -> {}));
    }

    @Test
    void everyChangedByteOfFindings_isNoticed() throws Exception {
        Path pack = dir.resolve("packs/00000001.found");
        for (long at = 0; at < Files.size(pack); at += 7) {
            CaseFiles.flip(pack, at);
            opened(store -> assertThatThrownBy(() -> {
                        store.findings().read(1, chunk -> {});
                        store.findings().read(2, chunk -> {});
                    })
                    .isInstanceOf(SealBrokenException.class));
            CaseFiles.flip(pack, at);
        }
    }

    @Test
    void missingPackOfFindings_isNamedWithARemedy() throws Exception {
        Files.delete(dir.resolve("packs/00000001.found"));
        opened(store -> assertThatThrownBy(() -> store.findings().read(1, chunk -> {}))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("back-up"));
    }

    @Test
    void everyChangedByteOfAText_isNoticed() throws Exception {
        Path pack = dir.resolve("packs/00000001.pack");
        TextStore.Place place = places.get(0);
        for (long at = place.offset(); at < place.offset() + place.length(); at += 7) {
            CaseFiles.flip(pack, at);
            sealIsBroken(store -> store.texts().read(place, (ordinal, passage) -> {}));
            CaseFiles.flip(pack, at);
        }
        opened(store -> store.texts()
                .read(place, (ordinal, passage) -> assertThat(passage.text()).isEqualTo("texte 0")));
    }

    @Test
    void textMovedToAnotherPlace_doesNotOpen() throws Exception {
        Path pack = dir.resolve("packs/00000001.pack");
        byte[] bytes = Files.readAllBytes(pack);
        TextStore.Place one = places.get(0);
        TextStore.Place two = places.get(1);
        assertThat(one.length()).isEqualTo(two.length());
        System.arraycopy(bytes, (int) two.offset(), bytes, (int) one.offset(), (int) one.length());
        Files.write(pack, bytes);
        sealIsBroken(store -> store.texts().read(one, (ordinal, passage) -> {}));
    }

    @Test
    void missingPack_isNamedWithARemedy() throws Exception {
        Files.delete(dir.resolve("packs/00000001.pack"));
        opened(store -> assertThatThrownBy(() -> store.texts().read(places.get(0), (ordinal, passage) -> {}))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("back-up"));
    }

    private Path journal() {
        return dir.resolve("journal");
    }

    @Test
    void changedJournalEntry_isNamed() throws Exception {
        String text = Files.readString(journal());
        Files.writeString(journal(), text.replace("\"items\":\"2\"", "\"items\":\"3\""));
        opened(store -> {
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verdict(1, 2));
            store.journal().append("later", Map.of());
        });
        opened(store -> assertThat(store.journal().verify().firstWrong()).isEqualTo(2));
    }

    @Test
    void removedJournalEntry_isNamed() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(journal()));
        lines.remove(1);
        Files.write(journal(), lines);
        opened(store -> assertThat(store.journal().verify().firstWrong()).isEqualTo(2));
    }

    @Test
    void journalWrittenAnewWithRightHashes_failsAtTheSignature() throws Exception {
        String previous = JournalLine.NONE;
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(journal())) {
            Journal.Entry old = Objects.requireNonNull(JournalLine.read(line));
            Map<String, String> facts = old.facts().containsKey("items") ? Map.of("items", "3") : old.facts();
            Journal.Entry forged = JournalLine.entry(old.number(), old.time(), old.event(), facts, previous);
            lines.add(JournalLine.write(forged));
            previous = forged.hash();
        }
        Files.write(journal(), lines);
        opened(store -> assertThat(store.journal().verify()).isEqualTo(new Journal.Verdict(3, 4)));
    }

    @Test
    void halfWrittenLine_isDroppedAndSaidSo() throws Exception {
        Files.writeString(journal(), "{\"n\":5,\"ti", StandardOpenOption.APPEND);
        opened(store -> {
            List<String> events = new ArrayList<>();
            store.journal().forEach(entry -> events.add(entry.event()));
            assertThat(events).endsWith("checkpoint", "journal.repaired");
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verdict(5, -1));
        });
    }

    @Test
    void damagedDatabase_isNamedWithARemedy() throws IOException, SQLException {
        Files.write(dir.resolve("case.db"), new byte[8192]);
        assertThatThrownBy(() -> CaseFolder.of(dir).open(key))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("back-up");
        Files.deleteIfExists(dir.resolve("case.db"));
        assertThatThrownBy(() -> CaseFolder.of(dir).open(key))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("back-up");
    }

    @Test
    void newerTables_askForANewerProgram() throws SQLException {
        CaseFiles.sql(dir, "UPDATE flyway_schema_history SET version = '99'");
        assertThatThrownBy(() -> CaseFolder.of(dir).open(key))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("newer version of Tocsin");
    }

    /** Uses a case. */
    private interface Use {
        void with(CaseStore store);
    }
}
