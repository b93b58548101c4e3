package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.export.Exporter;
import org.tocsin.export.ResultTable;
import org.tocsin.link.LinkSettings;
import org.tocsin.model.Outcome;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.Discovered;
import org.tocsin.scan.FoundCurve;
import org.tocsin.scan.Progress;
import org.tocsin.scan.ReleaseInput;
import org.tocsin.scan.Scan;
import org.tocsin.scan.ScanReport;
import org.tocsin.scan.WorkOrder;

/** Scans of a scripted leak: whatever the order, the room and the stops, the tables are the same. */
@Timeout(120)
class ScriptedScanTest {
    private static final List<String> NAMES = List.of(
            "Quillebeuf",
            "Tremazan",
            "Vaucansson",
            "Ostrovani",
            "Kerouanton",
            "Lamballais",
            "Pontgibaud",
            "Rochetaillee");

    @TempDir
    Path folder;

    private final Map<String, ScriptedReader.Part> script = new LinkedHashMap<>();
    private Path leak;
    private int cases;

    @BeforeEach
    void write() throws IOException {
        leak = Files.createDirectory(folder.resolve("leak"));
        file("a scan.pdf", "scan one", ScriptedReader.Part.scan(about(0) + "\nMedecin : Dr X", about(1)));
        file("letters.zip", "zip", ScriptedReader.Part.container("letter", "inner", "locked:x", "scan two", "letter"));
        script.put("letter", ScriptedReader.Part.text(about(2)));
        script.put("inner", ScriptedReader.Part.container("deep scan", "deep text", "zip"));
        script.put("deep scan", ScriptedReader.Part.scan("Service de radiologie\n" + about(3)));
        script.put("deep text", ScriptedReader.Part.text(about(4)));
        script.put(
                "scan two",
                new ScriptedReader.Part(
                        List.of("Courrier"), List.of("page " + about(5)), List.of(), false, Outcome.READ));
        file("message.eml", "mail", ScriptedReader.Part.message("Ci-joint. " + about(6), "attached", "scan three"));
        script.put("attached", ScriptedReader.Part.text(about(7)));
        script.put("scan three", ScriptedReader.Part.scan("Etiquette " + about(0), about(6)));
        file("twin of letter", "letter", ScriptedReader.Part.text(about(2)));
        file("locked.doc", "safe", ScriptedReader.Part.locked());
        file("z scan", "scan two", script.get("scan two"));
    }

    private void file(String name, String key, ScriptedReader.Part part) throws IOException {
        Files.writeString(leak.resolve(name), key);
        script.put(key, part);
    }

    private static String about(int n) {
        return "Patient : " + NAMES.get(n).toUpperCase(Locale.ROOT) + " Apolline, née le 1" + n
                + "/03/1967, IPP 8001234" + n;
    }

    private CaseStore store(String name) {
        CaseStore store = CaseFolder.of(folder.resolve(name))
                .create(Invented.SETTINGS, KeySource.userFolder(folder.resolve("config")));
        try (RegistryStore.Load load = store.registry().begin()) {
            for (int n = 0; n < NAMES.size(); n++) {
                load.put(person(n));
            }
            load.commit();
        }
        return store;
    }

    private static Person person(int n) {
        return new Person(
                "P" + n,
                Population.PATIENT,
                NAMES.get(n),
                "",
                "Apolline",
                "F",
                19670310 + n,
                "",
                "",
                List.of("8001234" + n),
                List.of(),
                List.of(),
                "",
                "",
                "",
                0,
                Map.of());
    }

    private ScanReport scan(CaseStore store, ScriptedReader reader, WorkOrder order, int threads)
            throws IOException, InterruptedException {
        ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
        return new Scan(store, Progress.SILENT, threads)
                .inOrder(order)
                .scan(List.of(release), reader, LinkSettings.standard());
    }

    private static Map<ResultTable, List<List<String>>> tables(CaseStore store) {
        Map<ResultTable, List<List<String>>> tables = new EnumMap<>(ResultTable.class);
        Exporter exporter = new Exporter(store, Locale.ENGLISH);
        for (ResultTable table : ResultTable.values()) {
            List<List<String>> rows = new ArrayList<>();
            exporter.rows(table, true, row -> rows.add(withoutItemIds(table, row)));
            tables.put(table, rows);
        }
        return tables;
    }

    /** Item ids are keyed by the case and differ from case to case. */
    private static List<String> withoutItemIds(ResultTable table, List<String> row) {
        int id = table.columns().indexOf("item_id");
        List<String> kept = new ArrayList<>(row);
        if (id >= 0) {
            kept.remove(id);
        }
        return kept;
    }

    private Map<ResultTable, List<List<String>>> plain() throws IOException, InterruptedException {
        try (CaseStore store = store("plain" + cases++)) {
            scan(store, new ScriptedReader(script), WorkOrder.PLAIN, 1);
            return tables(store);
        }
    }

    @ParameterizedTest
    @EnumSource(WorkOrder.class)
    void any_order_gives_the_same_tables(WorkOrder order) throws Exception {
        try (CaseStore store = store("ordered")) {
            scan(store, new ScriptedReader(script), order, 2);
            assertThat(tables(store)).isEqualTo(plain());
            assertThat(tables(store).get(ResultTable.PEOPLE)).hasSize(NAMES.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 6, 12, 20})
    void a_spool_without_room_waits_for_nobody_and_gives_the_same_tables(long quota) throws Exception {
        try (CaseStore store = store("tight")) {
            scan(store, new ScriptedReader(script, quota, Integer.MAX_VALUE), WorkOrder.PEOPLE_FIRST, 2);
            assertThat(tables(store)).isEqualTo(plain());
        }
    }

    @Test
    void a_document_of_very_many_passages_gives_the_same_tables_on_one_thread_as_on_many() throws Exception {
        String[] pages = new String[21_000];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = i % 100 == 0 ? about(i / 100 % NAMES.size()) : "page " + i;
        }
        file("long.txt", "long", ScriptedReader.Part.text(pages));
        try (CaseStore store = store("long")) {
            scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 4);
            assertThat(tables(store)).isEqualTo(plain());
            List<Long> mentions = new ArrayList<>();
            store.results().links(link -> {
                if (link.passage().equals("page:20901")) {
                    mentions.add((long) link.mention());
                }
            });
            assertThat(mentions).isNotEmpty().allMatch(mention -> mention >= 209);
        }
    }

    @Test
    void text_comes_first_then_glances_then_whole_pictures_and_nothing_twice() throws Exception {
        try (CaseStore store = store("log")) {
            ScriptedReader reader = new ScriptedReader(script);
            scan(store, reader, WorkOrder.PEOPLE_FIRST, 1);
            List<String> log = reader.log();
            assertThat(log).doesNotHaveDuplicates().contains("TEXT letter").doesNotContain("GLANCE letter");
            assertThat(log.stream().map(l -> l.substring(0, 4)).distinct()).containsExactly("TEXT", "GLAN", "FULL");
            assertThat(log).filteredOn(l -> l.startsWith("GLANCE")).hasSize(4);
            assertThat(log).filteredOn(l -> l.startsWith("FULL")).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 17, 19, 21, 23, 25})
    void a_machine_that_fails_at_any_moment_loses_nothing(int events) throws Exception {
        try (CaseStore store = store("failing")) {
            assertThatThrownBy(
                            () -> scan(store, new ScriptedReader(script, 1 << 20, events), WorkOrder.PEOPLE_FIRST, 2))
                    .isInstanceOf(IOException.class);
            scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 2);
            assertThat(tables(store)).isEqualTo(plain());
        }
    }

    @Test
    void people_of_glances_are_shown_after_a_stop_and_the_rest_is_read_by_the_next_scan() throws Exception {
        script.keySet().retainAll(List.of("scan one"));
        for (String name : List.of("letters.zip", "message.eml", "twin of letter", "locked.doc", "z scan")) {
            Files.delete(leak.resolve(name));
        }
        try (CaseStore store = store("stopped")) {
            assertThatThrownBy(() -> scan(store, new ScriptedReader(script, 1 << 20, 2), WorkOrder.PEOPLE_FIRST, 1))
                    .isInstanceOf(IOException.class);
            new Scan(store, Progress.SILENT, 1).relink(LinkSettings.standard());
            ResultStore.ItemRow item = store.results().item(1);
            assertThat(item.outcome()).isEqualTo(Outcome.PARTLY_READ);
            assertThat(item.detail()).isEqualTo("pictures wait");
            assertThat(item.people()).isEqualTo(2);
            ScriptedReader next = new ScriptedReader(script);
            scan(store, next, WorkOrder.PEOPLE_FIRST, 1);
            assertThat(next.log()).containsExactly("FULL scan one");
            assertThat(store.results().item(1).outcome()).isEqualTo(Outcome.READ);
        }
    }

    @Test
    void a_container_goes_on_after_its_last_finished_member() throws Exception {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            members.add("m" + i);
            script.put("m" + i, ScriptedReader.Part.text("ligne " + i));
        }
        file("big.zip", "big", ScriptedReader.Part.container(members.toArray(String[]::new)));
        try (CaseStore store = store("resumed")) {
            assertThatThrownBy(() -> scan(store, new ScriptedReader(script, 1, 2200), WorkOrder.PEOPLE_FIRST, 1))
                    .isInstanceOf(IOException.class);
            ScriptedReader next = new ScriptedReader(script, 1, Integer.MAX_VALUE);
            scan(store, next, WorkOrder.PEOPLE_FIRST, 1);
            assertThat(next.log()).anyMatch(l -> l.matches("TEXT big from ([5-9][0-9]{2}|1[0-9]{3})"));
            assertThat(next.log()).doesNotContain("TEXT m3");
            assertThat(tables(store)).isEqualTo(plain());
        }
    }

    @Test
    void a_second_scan_reads_nothing() throws Exception {
        try (CaseStore store = store("twice")) {
            scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 2);
            ScriptedReader next = new ScriptedReader(script);
            scan(store, next, WorkOrder.PEOPLE_FIRST, 2);
            assertThat(next.log()).isEmpty();
        }
    }

    @Test
    void what_was_unreadable_is_read_again_when_asked_and_keeps_its_id_and_history() throws Exception {
        try (CaseStore store = store("retried")) {
            scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 1);
            ResultStore.ItemRow before = item(store, "locked.doc");
            script.put("safe", ScriptedReader.Part.text(about(3)));
            ScriptedReader next = new ScriptedReader(script);
            scanAgain(store, next);
            ResultStore.ItemRow after = item(store, "locked.doc");
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.outcome()).isEqualTo(Outcome.READ);
            assertThat(store.ledger().history(after.content()))
                    .extracting(Ledger.EndRow::outcome)
                    .containsExactly(Outcome.UNREADABLE, Outcome.READ);
            assertThat(next.log())
                    .as("the inner archive holds the outer one, which is read again")
                    .containsExactlyInAnyOrder("TEXT safe", "TEXT zip", "TEXT inner from 2");
            assertThat(tables(store)).isEqualTo(plain());
        }
    }

    @Test
    void what_was_recognised_is_read_again_for_its_pictures_and_the_results_stay() throws Exception {
        try (CaseStore store = store("pictures")) {
            scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 1);
            ScriptedReader next = new ScriptedReader(script);
            ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
            new Scan(store, Progress.SILENT, 1)
                    .retryingRecognised(true)
                    .scan(List.of(release), next, LinkSettings.standard());
            assertThat(next.log()).contains("FULL scan one").noneMatch(read -> read.endsWith("letter"));
            assertThat(tables(store)).isEqualTo(plain());
        }
    }

    private void scanAgain(CaseStore store, ScriptedReader reader) throws IOException, InterruptedException {
        ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
        new Scan(store, Progress.SILENT, 1)
                .retryingUnread(true)
                .scan(List.of(release), reader, LinkSettings.standard());
    }

    private static ResultStore.ItemRow item(CaseStore store, String path) {
        List<ResultStore.ItemRow> found = new ArrayList<>();
        store.results().items(row -> {
            if (row.path().equals(path)) {
                found.add(row);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void only_what_newer_readers_read_better_is_read_again_by_itself() throws Exception {
        try (CaseStore store = store("outdated")) {
            scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 1);
            end(store, "a scan.pdf", "application/pdf", "");
            end(store, "twin of letter", "audio/mpeg", "");
            ScriptedReader next = new ScriptedReader(script);
            scan(store, next, WorkOrder.PEOPLE_FIRST, 1);
            assertThat(next.log()).containsExactly("TEXT scan one", "GLANCE scan one", "FULL scan one");
            assertThat(tables(store).get(ResultTable.DOCUMENTS)).hasSameSizeAs(plain().get(ResultTable.DOCUMENTS));
        }
    }

    private static void end(CaseStore store, String path, String mediaType, String detail) {
        int content = item(store, path).content();
        ReadResult result = new ReadResult(Outcome.READ, null, mediaType, 1, 0, detail);
        store.ledger().finish(content, result, 3, List.of(), null);
    }

    @Test
    void what_lacked_recognition_is_read_again_once_it_is_installed() throws Exception {
        try (CaseStore store = store("recognition")) {
            scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 1);
            int content = item(store, "a scan.pdf").content();
            ReadResult wanting = new ReadResult(
                    Outcome.PARTLY_READ,
                    Reason.UNSUPPORTED,
                    "image/x",
                    1,
                    0,
                    "needs character recognition: tesseract-ocr-fra is not installed");
            store.ledger().finish(content, wanting, 99, List.of(), null);
            ReleaseInput release = new ReleaseInput("leak", new Ledger.Provenance("", "", ""), List.of(leak));
            ScriptedReader without = new ScriptedReader(script);
            new Scan(store, Progress.SILENT, 1).scan(List.of(release), without, LinkSettings.standard());
            assertThat(without.log()).isEmpty();
            ScriptedReader with = new ScriptedReader(script);
            new Scan(store, Progress.SILENT, 1)
                    .withRecognition(true)
                    .scan(List.of(release), with, LinkSettings.standard());
            assertThat(with.log()).endsWith("FULL scan one");
        }
    }

    @Test
    void the_report_says_who_was_found_when_and_beside_which_orders() throws Exception {
        try (CaseStore store = store("report")) {
            ScanReport report = scan(store, new ScriptedReader(script), WorkOrder.PEOPLE_FIRST, 1);
            Discovered found = Objects.requireNonNull(report.discovered());
            assertThat(found.people()).isEqualTo(NAMES.size());
            assertThat(found.earlier()).isZero();
            assertThat(found.shares()).hasSize(4).isSorted();
            FoundCurve curve = Objects.requireNonNull(found.curve());
            assertThat(curve.actual()[20]).isEqualTo(1);
            assertThat(curve.ideal()[20]).isEqualTo(1);
        }
    }
}
