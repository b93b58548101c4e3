package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.tocsin.export.Exporter;
import org.tocsin.export.ResultTable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseInUseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;

/** Several processes on one case in PostgreSQL: one scans, the others read and decide. */
class TeamAtWorkTest extends InPostgres {
    private static void load(CaseStore store, int people) {
        try (RegistryStore.Load load = store.registry().begin()) {
            for (int i = 0; i < people; i++) {
                load.put(Invented.person(i));
            }
            load.commit();
        }
    }

    @Test
    void secondScan_isRefused_whileOthersReadAndWork() {
        CaseFolder where = made("case", EmptyTables.address(server));
        try (CaseStore scan = where.open(key());
                CaseStore server1 = where.open(key());
                CaseStore server2 = where.open(key())) {
            load(scan, 3);
            assertThat(server1.registry().size()).isEqualTo(3);
            assertThatThrownBy(() -> load(server1, 4))
                    .isInstanceOf(CaseInUseException.class)
                    .hasMessageContaining("another run");
            assertThatThrownBy(() -> server2.texts().write()).isInstanceOf(CaseInUseException.class);
            int draw = server1.samples().add(1, List.of(), List.of());
            assertThat(server2.samples().add(2, List.of(), List.of())).isEqualTo(draw + 1);
            scan.ledger().content(Invented.hash(1), 1);
        }
        try (CaseStore next = where.open(key())) {
            load(next, 4);
            assertThat(next.registry().size()).isEqualTo(4);
        }
    }

    @Test
    void scanOfACopiedFolder_isRefusedByTheDatabase() throws IOException {
        String address = EmptyTables.address(server);
        CaseFolder where = made("case", address);
        Files.createDirectory(folder.resolve("copy"));
        for (String name : List.of("key.sealed", "journal", "store")) {
            Files.copy(
                    folder.resolve("case").resolve(name), folder.resolve("copy").resolve(name));
        }
        try (CaseStore scan = where.open(key());
                CaseStore other = in("copy", address).open(key())) {
            load(scan, 3);
            assertThatThrownBy(() -> load(other, 3))
                    .isInstanceOf(CaseInUseException.class)
                    .hasMessageContaining("scans into");
        }
    }

    @Test
    void readers_seeTheLastFinaliseUntilTheNextIsCommitted_andNobodyWaits() {
        CaseFolder where = made("case", EmptyTables.address(server));
        try (CaseStore scan = where.open(key());
                CaseStore server1 = where.open(key())) {
            Fill.results(scan, 3);
            try (ResultStore.Writer writer = scan.results().replace()) {
                for (int i = 1; i <= 5000; i++) {
                    writer.item(Fill.item(i));
                }
                assertThat(items(server1)).isEqualTo(3);
                assertThat(server1.samples().add(1, List.of(), List.of())).isEqualTo(1);
                writer.commit();
            }
            assertThat(items(server1)).isEqualTo(5000);
        }
    }

    /** Item numbers may mean other items then. */
    @Test
    void exportDuringWhichAScanCommits_isRefused_andGivenAgainWhole() {
        CaseFolder where = made("case", EmptyTables.address(server));
        try (CaseStore scan = where.open(key());
                CaseStore reader = where.open(key())) {
            finalise(scan);
            Exporter exporter = new Exporter(reader, Locale.ENGLISH);
            assertThatThrownBy(() -> exporter.rows(ResultTable.UNKNOWN, true, row -> finalise(scan)))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("export them again");
            List<List<String>> rows = new ArrayList<>();
            new Exporter(reader, Locale.ENGLISH).rows(ResultTable.UNKNOWN, true, rows::add);
            assertThat(rows).hasSize(1);
        }
    }

    private static void finalise(CaseStore scan) {
        try (ResultStore.Writer writer = scan.results().replace()) {
            writer.unknown(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-00", 3, 2, 1));
            writer.commit(turn -> {});
        }
    }

    private static int items(CaseStore store) {
        List<Integer> numbers = new ArrayList<>();
        store.results().items(row -> numbers.add(row.number()));
        return numbers.size();
    }

    @Test
    void journal_isOneChainWhoeverWritesIt() {
        CaseFolder where = made("case", EmptyTables.address(server));
        try (CaseStore one = where.open(key());
                CaseStore two = where.open(key())) {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (CaseStore store : List.of(one, two)) {
                writers.add(CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 50; i++) {
                        store.journal().append("document.viewed", Map.of("item", Integer.toString(i)));
                    }
                }));
            }
            writers.forEach(CompletableFuture::join);
            assertThat(one.journal().head()).isEqualTo(two.journal().head());
            assertThat(one.journal().verify().firstWrong()).isEqualTo(-1);
            assertThat(two.journal().verify().entries()).isGreaterThanOrEqualTo(101);
        }
    }

    @Test
    void leftoversOfPacks_areClearedByTheNextScanAndByNobodyElse() throws IOException {
        CaseFolder where = made("case", EmptyTables.address(server));
        Files.createDirectories(folder.resolve("case/packs"));
        Path left = Files.write(folder.resolve("case/packs/segment-00.x"), new byte[9]);
        try (CaseStore reader = where.open(key())) {
            assertThat(reader.ledger().releases()).isEmpty();
            assertThat(left).exists();
        }
        try (CaseStore scan = where.open(key());
                FindingStore.Writer writer = scan.findings().write(1, new FindingStore.Key(1, 1))) {
            assertThat(left).doesNotExist();
            writer.chunk(new byte[1]);
            writer.commit();
        }
    }
}
