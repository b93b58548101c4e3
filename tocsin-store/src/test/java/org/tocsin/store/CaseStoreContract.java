package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.Field;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Journal;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.SampleStore;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.TextStore;

/** What every store of cases does, whatever database holds it. */
abstract class CaseStoreContract {
    static final Ledger.Provenance NOBODY = new Ledger.Provenance("", "", "");

    CaseStore store;

    /** Makes an empty case. */
    abstract CaseStore create();

    /** Opens the case that {@link #create} made. */
    abstract CaseStore open();

    @BeforeEach
    void make() {
        store = create();
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = open();
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        store.registry().forEach((number, person) -> {
            assertThat(number).isEqualTo(people.size());
            people.add(person);
        });
        return people;
    }

    private RegistryStore.Counts load(Person... people) {
        try (RegistryStore.Load load = store.registry().begin()) {
            for (Person person : people) {
                load.put(person);
            }
            return load.commit();
        }
    }

    @Test
    void settings_surviveReopening() {
        assertThat(store.settings()).isEqualTo(Invented.SETTINGS);
        CaseSettings later = new CaseSettings("Autre", "", "", "2030-01-01");
        store.settings(later);
        reopen();
        assertThat(store.settings()).isEqualTo(later);
    }

    @Test
    void emptyRegistry_hasVersionZero() {
        assertThat(store.registry().size()).isZero();
        assertThat(store.registry().version()).isZero();
        assertThat(store.registry().numberOf("P1")).isEqualTo(-1);
        assertThat(people()).isEmpty();
    }

    @Test
    void loadedPeople_keepTheirNumbers() {
        assertThat(load(Invented.person(1), Invented.person(2))).isEqualTo(new RegistryStore.Counts(2, 0, 0));
        long version = store.registry().version();
        reopen();
        RegistryStore.Counts counts = load(Invented.person(3), Invented.person(2, "Autrenom"), Invented.person(1));
        assertThat(counts).isEqualTo(new RegistryStore.Counts(1, 1, 1));
        assertThat(people()).containsExactly(Invented.person(1), Invented.person(2, "Autrenom"), Invented.person(3));
        assertThat(store.registry().numberOf("P2")).isEqualTo(1);
        assertThat(store.registry().person(2)).isEqualTo(Invented.person(3));
        assertThat(store.registry().version()).isNotEqualTo(version);
    }

    @Test
    void loadThatChangesNothing_keepsTheVersion() {
        load(Invented.person(1));
        long version = store.registry().version();
        assertThat(load(Invented.person(1))).isEqualTo(new RegistryStore.Counts(0, 0, 1));
        assertThat(store.registry().version()).isEqualTo(version);
    }

    @Test
    void sameIdTwiceInOneLoad_isOnePerson() {
        assertThat(load(Invented.person(1), Invented.person(1, "Second")).added())
                .isEqualTo(1);
        assertThat(people()).containsExactly(Invented.person(1, "Second"));
    }

    @Test
    void loadClosedWithoutCommit_leavesTheRegistry() {
        load(Invented.person(1));
        try (RegistryStore.Load load = store.registry().begin()) {
            load.put(Invented.person(2));
            load.put(Invented.person(1, "Autrenom"));
        }
        assertThat(people()).containsExactly(Invented.person(1));
        assertThat(load(Invented.person(5)).added()).isEqualTo(1);
    }

    @Test
    void writeInsideAnOwnLoad_isRefusedInsteadOfHanging() {
        try (RegistryStore.Load load = store.registry().begin()) {
            load.put(Invented.person(1));
            assertThatThrownBy(() -> store.ledger().release("L", NOBODY)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void unknownPersonNumber_isRefused() {
        assertThatThrownBy(() -> store.registry().person(7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void release_isMadeOnceAndKeepsProvenance() {
        Ledger ledger = store.ledger();
        int one = ledger.release("fuite", new Ledger.Provenance("CERT", "2026-02-01", "plainte"));
        int two = ledger.release("fuite 2", NOBODY);
        assertThat(ledger.release("fuite", new Ledger.Provenance("", "2026-02-02", "")))
                .isEqualTo(one);
        reopen();
        assertThat(store.ledger().releases())
                .extracting(Ledger.ReleaseRow::number, Ledger.ReleaseRow::name, Ledger.ReleaseRow::provenance)
                .containsExactly(
                        tuple(one, "fuite", new Ledger.Provenance("CERT", "2026-02-02", "plainte")),
                        tuple(two, "fuite 2", NOBODY));
    }

    @Test
    void roots_areReplacedAsAWhole() {
        Ledger ledger = store.ledger();
        int release = ledger.release("fuite", NOBODY);
        ledger.roots(release, List.of(new Ledger.RootRow(0, "ancien", true, 1, 0, Reason.LINK)));
        List<Ledger.RootRow> roots = List.of(
                new Ledger.RootRow(0, "dossier/Ünïcode \\ ../x.zip", false, 10, 4, null),
                new Ledger.RootRow(1, "lien", false, 0, 0, Reason.LINK));
        ledger.roots(release, roots);
        reopen();
        assertThat(store.ledger().roots(release)).isEqualTo(roots);
        assertThat(store.ledger().roots(release + 1)).isEmpty();
    }

    static byte[] hash(int n) {
        byte[] hash = new byte[32];
        hash[0] = (byte) n;
        hash[1] = (byte) (n >> 8);
        hash[31] = 7;
        return hash;
    }

    @Test
    void content_isKnownByItsHash() {
        int one = store.ledger().content(hash(1), 10);
        int two = store.ledger().content(hash(2), 20);
        reopen();
        assertThat(one).isEqualTo(1);
        assertThat(two).isEqualTo(2);
        assertThat(store.ledger().content(hash(1), 10)).isEqualTo(one);
        Ledger.ContentRow row = store.ledger().content(two);
        assertThat(row.sha256()).isEqualTo(hash(2));
        assertThat(row.size()).isEqualTo(20);
        assertThat(row.result()).isNull();
        assertThat(row.text()).isNull();
    }

    @Test
    void finishedContent_hasResultMembersAndText() {
        Ledger ledger = store.ledger();
        int content = ledger.content(hash(1), 10);
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
        int content = ledger.content(hash(1), 10);
        FindingStore.Key key = new FindingStore.Key(1, 1);
        ledger.finish(content, Invented.READ, 1, List.of(new Ledger.MemberRow(0, "a", 1, 2, null)), null);
        findings(content, key, "x");
        ledger.reopen(content);
        assertThat(ledger.content(content).result()).isNull();
        assertThat(ledger.members(content)).isEmpty();
        assertThat(store.findings().has(content, key)).isFalse();
    }

    @Test
    void receivedMembers_areKeptWhileTheirContainerIsUnfinished() {
        Ledger ledger = store.ledger();
        int content = ledger.content(hash(1), 10);
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
        int content = ledger.content(hash(1), 10);
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
        int content = ledger.content(hash(1), 10);
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
        int content = ledger.content(hash(1), 10);
        FindingStore.Key key = new FindingStore.Key(1, 1);
        ledger.finish(content, Invented.READ.waitingFor(1), 4, List.of(), null);
        findings(content, key, "x");
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
            ledger.finish(ledger.content(hash(i), i), Invented.READ, 1, List.of(), null);
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
        int content = store.ledger().content(hash(1), 1);
        ReadResult odd = new ReadResult(Outcome.READ, null, "text/héhé\n\"x", 0, 0, "d".repeat(500));
        store.ledger().finish(content, odd, 1, List.of(), null);
        assertThat(store.ledger().content(content).result())
                .isEqualTo(new ReadResult(Outcome.READ, null, "text/h?h???x", 0, 0, "d".repeat(120)));
    }

    private List<Passage> texts(TextStore.Place place) {
        List<Passage> passages = new ArrayList<>();
        store.texts().read(place, (ordinal, passage) -> {
            assertThat(ordinal).isEqualTo(passages.size());
            passages.add(passage);
        });
        return passages;
    }

    private TextStore.Place write(List<Passage> passages) {
        try (TextStore.Writer writer = store.texts().write()) {
            passages.forEach(writer::add);
            return writer.finish();
        }
    }

    static List<Passage> passages(int count, int length, String seed) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Field> fields = i % 2 == 0 ? List.of() : List.of(new Field("né(e) le", 0, 3), new Field("IPP", 3, 4));
            passages.add(new Passage("page:" + i, (seed + i + " é€𝄞\n").repeat(length), fields));
        }
        return passages;
    }

    @Test
    void texts_comeBackInOrder() {
        List<Passage> small = passages(3, 1, "petit");
        List<Passage> many = passages(500, 200, "beaucoup");
        List<Passage> huge = passages(2, 400_000, "énorme");
        List<TextStore.Place> places = List.of(write(small), write(List.of()), write(many), write(huge));
        reopen();
        assertThat(texts(places.get(0))).isEqualTo(small);
        assertThat(texts(places.get(1))).isEmpty();
        assertThat(texts(places.get(2))).isEqualTo(many);
        assertThat(texts(places.get(3))).isEqualTo(huge);
        assertThat(write(small).offset()).isGreaterThan(places.get(3).offset());
    }

    @Test
    void restartedText_keepsOnlyWhatCameAfter() {
        try (TextStore.Writer writer = store.texts().write()) {
            passages(100, 5000, "faux").forEach(writer::add);
            writer.restart();
            writer.add(Passage.of("body", "vrai"));
            assertThat(texts(writer.finish())).containsExactly(Passage.of("body", "vrai"));
        }
    }

    @Test
    void textPlaceThatIsWrong_isRefused() {
        TextStore.Place place = write(passages(3, 1, "a"));
        TextStore.Place shifted = new TextStore.Place(place.pack(), place.offset() + 1, place.length(), 3);
        TextStore.Place fewer = new TextStore.Place(place.pack(), place.offset(), place.length(), 2);
        assertThatThrownBy(() -> texts(shifted)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> texts(fewer)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void manyWritersAtOnce_doNotMix() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<TextStore.Place>> places = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                int n = i;
                places.add(pool.submit(() -> {
                    TextStore.Place place = write(passages(40, 3000, "fil " + n));
                    int content = store.ledger().content(hash(n), n);
                    store.ledger().finish(content, Invented.READ, 1, List.of(), place);
                    findings(content, new FindingStore.Key(1, 1), "fil " + n);
                    return place;
                }));
            }
            for (int i = 0; i < 16; i++) {
                assertThat(texts(places.get(i).get())).isEqualTo(passages(40, 3000, "fil " + i));
            }
        } finally {
            pool.shutdownNow();
        }
        List<Integer> contents = new ArrayList<>();
        store.ledger().forEachContent(row -> contents.add(row.number()));
        assertThat(contents).hasSize(16).doesNotHaveDuplicates();
    }

    private void findings(int content, FindingStore.Key key, String... chunks) {
        try (FindingStore.Writer writer = store.findings().write(content, key)) {
            for (String chunk : chunks) {
                writer.chunk(chunk.getBytes(StandardCharsets.UTF_8));
            }
            writer.commit();
        }
    }

    private List<String> findings(int content) {
        List<String> chunks = new ArrayList<>();
        store.findings().read(content, chunk -> chunks.add(new String(chunk, StandardCharsets.UTF_8)));
        return chunks;
    }

    @Test
    void sampleOfFindings_isSpreadOverAllAndBeginsWithTheFirst() {
        String[] chunks = IntStream.range(0, 100).mapToObj(i -> "stück " + i).toArray(String[]::new);
        findings(1, new FindingStore.Key(1, 1), chunks);
        List<String> some = new ArrayList<>();
        store.findings().sample(1, 4, chunk -> some.add(new String(chunk, StandardCharsets.UTF_8)));
        assertThat(some).containsExactly("stück 0", "stück 25", "stück 50", "stück 75");
        some.clear();
        store.findings().sample(1, 1000, chunk -> some.add(new String(chunk, StandardCharsets.UTF_8)));
        assertThat(some).containsExactly(chunks);
        store.findings().sample(2, 4, chunk -> some.clear());
        assertThat(some).isNotEmpty();
    }

    @Test
    void findings_areReplacedAtCommit() {
        FindingStore.Key old = new FindingStore.Key(1, 1);
        FindingStore.Key fresh = new FindingStore.Key(1, 2);
        findings(1, old, "a", "b");
        findings(2, old);
        try (FindingStore.Writer writer = store.findings().write(1, fresh)) {
            writer.chunk(new byte[1]);
        }
        assertThat(findings(1)).containsExactly("a", "b");
        String large = "é".repeat(1_500_000);
        findings(1, fresh, "c", large, "d");
        reopen();
        assertThat(findings(1)).containsExactly("c", large, "d");
        assertThat(store.findings().has(1, old)).isFalse();
        assertThat(store.findings().has(1, fresh)).isTrue();
        assertThat(store.findings().has(2, old)).isTrue();
        assertThat(findings(2)).isEmpty();
        assertThat(findings(3)).isEmpty();
    }

    private static ResultStore.ItemRow item(int number) {
        return new ResultStore.ItemRow(
                number,
                "id" + number,
                1,
                "dossier/fiche " + number + ".pdf",
                number,
                Outcome.READ,
                number % 2 == 0 ? Reason.CORRUPT : null,
                "application/pdf",
                1L << 40,
                number % 2 == 0 ? null : Category.PSYCHIATRY,
                3,
                1,
                0,
                number,
                2,
                "");
    }

    private static ResultStore.LinkRow link(int item, int mention) {
        return new ResultStore.LinkRow(
                item, mention, "page:3", 5, LinkStatus.REVIEW, Role.RELATIVE, 0.25, 7, "name + birth date", -5L, -1.5);
    }

    private void results(int items) {
        try (ResultStore.Writer writer = store.results().replace()) {
            for (int i = 1; i <= items; i++) {
                writer.item(item(i));
                writer.link(link(i, 0));
                writer.link(link(i, 1));
            }
            writer.person(new ResultStore.PersonRow(9, 1, 2, 3, 0.5));
            writer.person(new ResultStore.PersonRow(5, 1, 2, 3, 0.99));
            writer.unknown(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-00", 3, 2, 1));
            writer.model(new byte[] {1, 2, 3});
            writer.commit();
        }
    }

    @Test
    void results_comeBackAsWritten() {
        assertThat(store.results().present()).isFalse();
        assertThat(store.results().model()).isEmpty();
        results(9);
        results(3);
        reopen();
        ResultStore results = store.results();
        assertThat(results.present()).isTrue();
        assertThat(results.model()).containsExactly(1, 2, 3);
        List<Object> rows = new ArrayList<>();
        results.items(rows::add);
        assertThat(rows).containsExactly(item(1), item(2), item(3));
        assertThat(results.item("id2")).isEqualTo(item(2));
        assertThat(results.item("id9")).isNull();
        assertThat(results.item(3)).isEqualTo(item(3));
        rows.clear();
        results.links(rows::add);
        assertThat(rows).containsExactly(link(1, 0), link(1, 1), link(2, 0), link(2, 1), link(3, 0), link(3, 1));
        rows.clear();
        results.linksOf(2, rows::add);
        assertThat(rows).containsExactly(link(2, 0), link(2, 1));
        rows.clear();
        results.people(row -> rows.add(row.person()));
        assertThat(rows).containsExactly(5, 9);
        rows.clear();
        results.unknown(rows::add);
        assertThat(rows).containsExactly(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-00", 3, 2, 1));
    }

    @Test
    void resultsClosedWithoutCommit_leaveTheOldOnes() {
        results(2);
        try (ResultStore.Writer writer = store.results().replace()) {
            writer.item(item(1));
        }
        List<Integer> numbers = new ArrayList<>();
        store.results().items(row -> numbers.add(row.number()));
        assertThat(numbers).containsExactly(1, 2);
    }

    private static final List<SampleStore.Stratum> STRATA = List.of(
            new SampleStore.Stratum(SampleStore.Kind.DOCUMENT, "text/plain, other", 1L << 40, 1),
            new SampleStore.Stratum(SampleStore.Kind.LINK, "name + birth date, patient", 900, 2));

    private int sample() {
        return store.samples()
                .add(
                        -5,
                        STRATA,
                        List.of(
                                new SampleStore.Unit(1, 1, "id1", "page:1", 0, Role.SUBJECT),
                                new SampleStore.Unit(2, 0, "id2", "", -1, null),
                                new SampleStore.Unit(3, 1, "id3", "row:é7", 8, Role.RELATIVE)));
    }

    private List<SampleStore.Answer> answersOf(int draw) {
        List<SampleStore.Answer> answers = new ArrayList<>();
        store.samples().answers(draw, answers::add);
        return answers;
    }

    @Test
    void samples_surviveReopeningAndNewResults() {
        assertThat(store.samples().draws()).isEmpty();
        int one = sample();
        int two = sample();
        SampleStore.Answer right = new SampleStore.Answer(1, SampleStore.Verdict.RIGHT, 0);
        store.samples().answer(two, List.of(new SampleStore.Answer(2, SampleStore.Verdict.PEOPLE, 31), right));
        results(2);
        reopen();
        assertThat(store.samples().draws())
                .extracting(SampleStore.Draw::number, SampleStore.Draw::seed, SampleStore.Draw::strata)
                .containsExactly(tuple(one, -5L, STRATA), tuple(two, -5L, STRATA));
        List<SampleStore.Unit> units = new ArrayList<>();
        store.samples().units(two, units::add);
        assertThat(units)
                .hasSize(3)
                .contains(
                        new SampleStore.Unit(2, 0, "id2", "", -1, null),
                        new SampleStore.Unit(3, 1, "id3", "row:é7", 8, Role.RELATIVE));
        assertThat(answersOf(one)).isEmpty();
        assertThat(answersOf(two)).containsExactly(right, new SampleStore.Answer(2, SampleStore.Verdict.PEOPLE, 31));
    }

    @Test
    void newAnswer_takesThePlaceOfTheOld_andAnUnknownMemberUndoesAll() {
        int draw = sample();
        store.samples().answer(draw, List.of(new SampleStore.Answer(1, SampleStore.Verdict.RIGHT, 0)));
        SampleStore.Answer wrong = new SampleStore.Answer(1, SampleStore.Verdict.WRONG, 0);
        store.samples().answer(draw, List.of(wrong));
        assertThat(answersOf(draw)).containsExactly(wrong);
        List<SampleStore.Answer> bad = List.of(
                new SampleStore.Answer(3, SampleStore.Verdict.RIGHT, 0),
                new SampleStore.Answer(4, SampleStore.Verdict.RIGHT, 0));
        assertThatThrownBy(() -> store.samples().answer(draw, bad)).isInstanceOf(IllegalArgumentException.class);
        assertThat(answersOf(draw)).containsExactly(wrong);
    }

    @Test
    void journal_chainsItsEntries() {
        Journal journal = store.journal();
        String before = journal.head();
        String head = journal.append("scan.started", Map.of("release", "1", "at", "2026-11-22T05:00:00"));
        assertThat(head).hasSize(64).isNotEqualTo(before).isEqualTo(journal.head());
        reopen();
        List<Journal.Entry> entries = new ArrayList<>();
        store.journal().forEach(entries::add);
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.event()).isEqualTo("scan.started");
            assertThat(entry.previous()).isEqualTo(before);
            assertThat(entry.facts()).containsEntry("release", "1");
        });
        assertThat(entries.get(entries.size() - 1).event()).isEqualTo("checkpoint");
        assertThat(store.journal().verify()).isEqualTo(new Journal.Verdict(entries.size(), -1));
    }

    @Test
    void journalFactWithOtherCharacters_isRefused() {
        assertThatThrownBy(() -> store.journal().append("x", Map.of("name", "Zoé")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.journal().append("x\n", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.journal().append("x", Map.of("a", "b".repeat(201))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sealer_opensOnlyAtItsPlace() {
        byte[] sealed = store.sealer().seal("Montferrand".getBytes(StandardCharsets.UTF_8), "person|name|1");
        byte[] finger = store.sealer().fingerprint("a", new byte[] {1});
        reopen();
        assertThat(store.sealer().open(sealed, "person|name|1"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Montferrand");
        assertThat(store.sealer().fingerprint("a", new byte[] {1}))
                .isEqualTo(finger)
                .hasSize(16);
        assertThat(store.sealer().fingerprint("b", new byte[] {1})).isNotEqualTo(finger);
        assertThatThrownBy(() -> store.sealer().open(sealed, "person|name|2")).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> store.sealer().open(new byte[3], "x")).isInstanceOf(SealBrokenException.class);
    }
}
