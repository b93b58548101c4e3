package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ResultStore;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * What a case costs in its tables alone: people loaded, contents ended one by one, results written and read. {@code --people N},
 * {@code --items N}, {@code --folder DIR} (new); {@code --store ADDRESS} takes an empty PostgreSQL database. Prints seconds by the clock and
 * processor seconds of this process; those of the server are its own.
 */
public final class StoreBenchmark {
    private final CaseStore store;
    private final int people;
    private final int items;

    private StoreBenchmark(CaseStore store, int people, int items) {
        this.store = store;
        this.people = people;
        this.items = items;
    }

    /** Runs the measurement. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(Options.of(args, "--folder", "store-benchmark"));
        String address = Options.of(args, "--store", "");
        int people = Integer.parseInt(Options.of(args, "--people", "100000"));
        int items = Integer.parseInt(Options.of(args, "--items", "20000"));
        Files.createDirectories(folder);
        try (CaseStore store = CaseFolder.of(folder.resolve("case"))
                .withStore(address.isEmpty() ? null : address)
                .create(new CaseSettings("benchmark", "", "", ""), KeySource.file(folder.resolve("key")))) {
            new StoreBenchmark(store, people, items).run();
        }
    }

    private void run() {
        time("load " + people + " people", () -> InventedPeople.load(store.registry(), people));
        time("end " + items + " contents", this::end);
        time("write " + items + " items, " + 5L * items + " links", this::results);
        time("read all items and links", this::read);
        time("open 20000 items by number, their links", this::lookUp);
        time("read all people", () -> store.registry().forEach((number, person) -> {}));
    }

    private static void time(String what, Runnable work) {
        long wall = System.nanoTime();
        long processor = processor();
        work.run();
        say(
                "%-48s %8.1f s  %8.1f s of processor",
                what, (System.nanoTime() - wall) / 1e9, (processor() - processor) / 1e9);
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private void end() {
        Ledger ledger = store.ledger();
        ReadResult result = new ReadResult(Outcome.READ, null, "application/pdf", 1, 0, "");
        for (int i = 0; i < items; i++) {
            byte[] hash = new byte[32];
            ByteBuffer.wrap(hash).putInt(i);
            ledger.finish(ledger.content(hash, i), result, 1, List.of(), null);
        }
    }

    private void results() {
        try (ResultStore.Writer writer = store.results().replace()) {
            for (int i = 1; i <= items; i++) {
                writer.item(item(i));
                for (int mention = 0; mention < 5; mention++) {
                    writer.link(link(i, mention));
                }
            }
            writer.commit(turn -> {});
        }
    }

    private static ResultStore.ItemRow item(int i) {
        String path = "dossiers/service/fiche " + i + ".pdf";
        return new ResultStore.ItemRow(
                i,
                "id" + i,
                1,
                path,
                i,
                Outcome.READ,
                null,
                "application/pdf",
                i,
                Category.PSYCHIATRY,
                1,
                0,
                0,
                i,
                5,
                "");
    }

    private ResultStore.LinkRow link(int item, int mention) {
        LinkStatus status = mention == 0 ? LinkStatus.REVIEW : LinkStatus.CONFIRMED;
        int person = (int) ((item * 31L + mention) % people);
        return new ResultStore.LinkRow(
                item, mention, "page:1", person, status, Role.SUBJECT, 0.9, 7, "name + birth date", 5L, 9.5);
    }

    private void read() {
        store.results().items(row -> {});
        store.results().links(row -> {});
    }

    private void lookUp() {
        for (int i = 0; i < 20_000; i++) {
            int number = 1 + (int) (i * 7919L % items);
            store.results().item(number);
            store.results().linksOf(number, row -> {});
        }
    }
}
