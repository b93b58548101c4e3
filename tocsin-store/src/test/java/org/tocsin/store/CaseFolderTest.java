package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.TextStore;

/** What lies in a case folder, who may use it, and how it ends. */
class CaseFolderTest {
    private static final byte[] HASH =
            HexFormat.of().parseHex("0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210");
    private static final List<String> PERSONAL = List.of(
            "Montferrand",
            "Delacroizette",
            "Anaëlle",
            "Guéret",
            "2840399000042",
            "IPP900042",
            "anaelle.42@exemple.test",
            "+33600000042",
            "12 rue des Lilas",
            "19840314",
            "PERSONNE-42",
            "guardian_id",
            "Quatre-Saules",
            "mandat du directeur",
            "Ozanne",
            "2027-01-31",
            "fuite du 3 mars",
            "gendarmerie",
            "dossier Montfer",
            "membre-secret.docx",
            "compte rendu opératoire",
            "né(e) le",
            "constat",
            "item-7f3a",
            "KERVELLA",
            "1970-05-12",
            "name + birth date",
            "poids",
            "0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210");

    @TempDir
    Path folder;

    private Path dir() {
        return folder.resolve("case");
    }

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(CaseStore store) {
        try (RegistryStore.Load load = store.registry().begin()) {
            org.tocsin.model.Person p = Invented.person(42);
            load.put(new org.tocsin.model.Person(
                    "PERSONNE-42",
                    p.population(),
                    p.birthName(),
                    p.usedName(),
                    p.givenNames(),
                    p.sex(),
                    19840314,
                    p.birthPlace(),
                    p.nir(),
                    p.patientIds(),
                    p.emails(),
                    p.phones(),
                    p.address(),
                    p.postalCode(),
                    p.city(),
                    0,
                    p.extra()));
            load.commit();
        }
        Ledger ledger = store.ledger();
        int release = ledger.release(
                "fuite du 3 mars", new Ledger.Provenance("gendarmerie", "2027-01-31", "mandat du directeur"));
        int content = ledger.content(HASH, 12);
        ledger.roots(release, List.of(new Ledger.RootRow(0, "dossier Montferrand/a.zip", false, 12, content, null)));
        ledger.finish(
                content,
                Invented.READ,
                1,
                List.of(new Ledger.MemberRow(0, "membre-secret.docx", 1, 0, null)),
                text(store));
        try (FindingStore.Writer writer = store.findings().write(content, new FindingStore.Key(1, 1))) {
            writer.chunk(bytes("constat Montferrand"));
            writer.commit();
        }
        results(store, content);
        store.journal().append("scan.finished", Map.of("items", "1"));
    }

    private static TextStore.Place text(CaseStore store) {
        try (TextStore.Writer writer = store.texts().write()) {
            writer.add(new Passage(
                    "page:1",
                    "compte rendu opératoire de Montferrand",
                    List.of(new org.tocsin.model.Field("né(e) le", 0, 3))));
            return writer.finish();
        }
    }

    private static void results(CaseStore store, int content) {
        try (ResultStore.Writer writer = store.results().replace()) {
            writer.item(new ResultStore.ItemRow(
                    1,
                    "item-7f3a",
                    1,
                    "dossier Montferrand/a.zip",
                    content,
                    Outcome.READ,
                    null,
                    "application/pdf",
                    12,
                    Category.PATHOLOGY,
                    1,
                    0,
                    0,
                    1,
                    1,
                    ""));
            writer.link(new ResultStore.LinkRow(
                    1, 0, "page:1", 0, LinkStatus.CONFIRMED, Role.SUBJECT, 1, 1, "name + birth date", 1, 1));
            writer.unknown(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-12", 1, 1, 1));
            writer.model(bytes("poids"));
            writer.commit();
        }
    }

    /** Names of files that hold a personal value in any usual encoding. */
    private List<String> leaks() throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Path file : CaseFiles.all(dir())) {
            if (Files.isRegularFile(file)) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String value : PERSONAL) {
                    for (Charset charset : List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE,
                            StandardCharsets.ISO_8859_1)) {
                        if (raw.contains(new String(value.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                            leaks.add(file.getFileName() + ": " + value);
                        }
                    }
                }
                if (raw.contains(new String(HASH, StandardCharsets.ISO_8859_1))) {
                    leaks.add(file.getFileName() + ": hash");
                }
            }
        }
        return leaks;
    }

    @Test
    void byteSearchOfTheFolder_findsNothingPersonal() throws IOException {
        try (CaseStore store = SqliteCase.create(dir(), Invented.SETTINGS, key())) {
            fill(store);
            TextStore.Writer half = store.texts().write();
            noise(300, "Montferrand ").forEach(half::add);
            assertThat(CaseFiles.all(dir().resolve("packs")))
                    .anyMatch(f -> f.toString().contains("segment-"));
            assertThat(leaks()).isEmpty();
            half.close();
        }
        assertThat(leaks()).isEmpty();
    }

    @Test
    void everyFile_isPrivate() throws IOException {
        try (CaseStore store = SqliteCase.create(dir(), Invented.SETTINGS, key())) {
            fill(store);
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
        SqliteCase.create(dir(), Invented.SETTINGS, key()).close();
        Path left = Files.write(dir().resolve("packs/segment-00.x"), new byte[9]);
        SqliteCase.open(dir(), key()).close();
        assertThat(left).doesNotExist();
    }

    /** As a kill between an append and its row leaves it. */
    @Test
    void findingsThatNoRowLeadsTo_areRemovedAtOpening_andTheOthersStay() throws IOException {
        try (CaseStore store = SqliteCase.create(dir(), Invented.SETTINGS, key())) {
            fill(store);
        }
        Path known = dir().resolve("packs/00000001.found");
        Path left = Files.copy(known, dir().resolve("packs/00000002.found"));
        for (int opening = 0; opening < 2; opening++) {
            try (CaseStore store = SqliteCase.open(dir(), key())) {
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
        try (CaseStore store = SqliteCase.create(dir(), Invented.SETTINGS, key())) {
            assertThat(store.settings()).isEqualTo(Invented.SETTINGS);
            assertThatThrownBy(() -> SqliteCase.open(dir(), key()))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("in use by another run");
            assertThatThrownBy(() -> SqliteCase.purge(dir(), folder.resolve("config")))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("in use by another run");
        }
        SqliteCase.open(dir(), key()).close();
    }

    @Test
    void folderThatIsNotEmpty_isRefused() throws IOException {
        Files.createDirectories(dir());
        Files.writeString(dir().resolve("brief.txt"), "x");
        assertThatThrownBy(() -> SqliteCase.create(dir(), Invented.SETTINGS, key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("not empty");
        Files.delete(dir().resolve("brief.txt"));
        Files.write(dir().resolve("case.db"), new byte[10]);
        SqliteCase.create(dir(), Invented.SETTINGS, key()).close();
        assertThatThrownBy(() -> SqliteCase.create(dir(), Invented.SETTINGS, key()))
                .hasMessageContaining("already");
    }

    @Test
    void missingCase_isNamedWithTheWayToMakeOne() {
        assertThat(SqliteCase.exists(dir())).isFalse();
        assertThatThrownBy(() -> SqliteCase.open(dir(), key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("tocsin init");
    }

    @Test
    void purgedCase_keepsItsJournalOnly() throws IOException {
        Path keep = folder.resolve("keep.sealed");
        try (CaseStore store = SqliteCase.create(dir(), Invented.SETTINGS, key())) {
            fill(store);
        }
        Files.copy(dir().resolve("key.sealed"), keep);
        SqliteCase.purge(dir(), folder.resolve("config"));
        SqliteCase.purge(dir(), folder.resolve("config"));
        assertThat(SqliteCase.exists(dir())).isFalse();
        assertThatThrownBy(() -> SqliteCase.open(dir(), key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("was purged");
        assertThatThrownBy(() -> SqliteCase.create(dir(), Invented.SETTINGS, key()))
                .isInstanceOf(CaseException.class);
        assertThat(Files.readString(dir().resolve("journal")))
                .containsOnlyOnce("case.purged")
                .contains("scan.finished");
        assertThat(CaseFiles.all(dir()))
                .extracting(f -> f.getFileName().toString())
                .containsExactlyInAnyOrder("case", "journal", "lock", "packs");
        Files.move(keep, dir().resolve("key.sealed"));
        assertThatThrownBy(() -> SqliteCase.open(dir(), key())).hasMessageContaining("key file");
    }

    @Test
    void writerOfAnotherThread_waitsForTheLoad() {
        try (CaseStore store = SqliteCase.create(dir(), Invented.SETTINGS, key())) {
            RegistryStore.Load load = store.registry().begin();
            load.put(Invented.person(1));
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> store.ledger().content(HASH, 1));
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
        try (CaseStore store = SqliteCase.create(dir(), Invented.SETTINGS, key())) {
            Thread.currentThread().interrupt();
            fill(store);
            assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void textLargerThanAPack_becomesAPackAndIsFollowedByTheNext() throws IOException {
        PackFolder packs = packs(10_000);
        TextPacks texts = new TextPacks(packs, new CaseSealer(new byte[32]));
        List<Passage> small = Invented.passages(1, 400, "x");
        List<Passage> large = noise(300, "");
        List<TextStore.Place> places = List.of(write(texts, small), write(texts, large), write(texts, small));
        assertThat(places).extracting(TextStore.Place::pack).containsExactly(1, 2, 3);
        assertThat(places.get(1).length()).isEqualTo(Files.size(folder.resolve("packs/00000002.pack")));
        packs.close();
        PackFolder again = packs(10_000);
        TextPacks reopened = new TextPacks(again, new CaseSealer(new byte[32]));
        assertThat(read(reopened, places.get(1))).isEqualTo(large);
        assertThat(read(reopened, places.get(2))).isEqualTo(small);
        assertThat(CaseFiles.all(folder.resolve("packs")))
                .noneMatch(f -> f.toString().contains(Segment.PREFIX));
        again.close();
    }

    private PackFolder packs(long rotateAt) {
        PackFolder packs = new PackFolder(folder.resolve("packs"), PackFolder.Kind.TEXT, rotateAt, () -> {});
        packs.begin();
        return packs;
    }

    /** Megabytes that no compression makes less than a segment holds in memory. */
    private static List<Passage> noise(int passages, String before) {
        Random random = new Random(1);
        List<Passage> noise = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            byte[] bytes = new byte[10_000];
            random.nextBytes(bytes);
            noise.add(Passage.of("page:" + i, before + HexFormat.of().formatHex(bytes)));
        }
        return noise;
    }

    private static TextStore.Place write(TextPacks texts, List<Passage> passages) {
        try (TextStore.Writer writer = texts.write()) {
            passages.forEach(writer::add);
            return writer.finish();
        }
    }

    private static List<Passage> read(TextPacks texts, TextStore.Place place) {
        List<Passage> passages = new ArrayList<>();
        texts.read(place, (ordinal, passage) -> passages.add(passage));
        return passages;
    }

    /** As cases of earlier versions hold them. */
    @Test
    void textThatIsNotCompressed_isReadAgain() {
        PackFolder packs = packs(10_000);
        CaseSealer sealer = new CaseSealer(new byte[32]);
        Passage passage = Passage.of("body", "texte ancien");
        byte[] record = PassageCodec.encode(passage);
        byte[] head = new Encoder().text("ab").number(1).number(1).done();
        Segment segment = packs.segment(head.length + 28);
        byte[] block = new Encoder().bytes(record).done();
        segment.add(sealer.seal(block, "pack|chunk|ab.0"));
        PackFolder.Span span =
                packs.append((pack, offset) -> sealer.seal(head, "pack|head|" + pack + '.' + offset), segment);
        TextStore.Place place = new TextStore.Place(span.pack(), span.offset(), span.length(), 1);
        assertThat(read(new TextPacks(packs, sealer), place)).containsExactly(passage);
        packs.close();
    }

    @Test
    void fullPack_isFollowedByTheNext() {
        PackFolder packs = packs(400);
        TextPacks texts = new TextPacks(packs, new CaseSealer(new byte[32]));
        List<TextStore.Place> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            try (TextStore.Writer writer = texts.write()) {
                Invented.passages(1, 400, "x" + i).forEach(writer::add);
                places.add(writer.finish());
            }
        }
        packs.close();
        assertThat(places).extracting(TextStore.Place::pack).contains(1, 2, 3);
        PackFolder again = packs(400);
        TextPacks reopened = new TextPacks(again, new CaseSealer(new byte[32]));
        for (int i = 0; i < 8; i++) {
            List<Passage> expected = Invented.passages(1, 400, "x" + i);
            reopened.read(
                    places.get(i), (ordinal, passage) -> assertThat(passage).isEqualTo(expected.get(ordinal)));
        }
        again.close();
    }
}
