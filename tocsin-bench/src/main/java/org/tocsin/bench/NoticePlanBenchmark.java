package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.respond.notice.plan.Planner;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.SettingsException;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * Plans notices in a large case whose people are all found, signs, and plans again after a second release with one new document for every
 * tenth of them: processor time, time and peak of the heap of each step. {@code --people 1000000 --documents 1000000 --folder DIR} (new,
 * or that of an earlier run, whose registry is used again). A document shows one person, so some people have several and some none.
 */
public final class NoticePlanBenchmark {
    private static final Category[] CATEGORIES = Category.values();

    private final CaseStore store;
    private final int people;
    private final int documents;

    private NoticePlanBenchmark(CaseStore store, int people, int documents) {
        this.store = store;
        this.people = people;
        this.documents = documents;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException, SettingsException {
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/notice-plan")));
        int people = Integer.parseInt(Options.of(args, "--people", "100000"));
        int documents = Integer.parseInt(Options.of(args, "--documents", Integer.toString(people)));
        KeySource key = KeySource.file(folder.resolve("key"));
        CaseFolder place = CaseFolder.of(folder.resolve("case"));
        try (CaseStore store =
                place.exists() ? place.open(key) : place.create(new CaseSettings("Bench", "", "", ""), key)) {
            if (store.registry().size() == 0) {
                InventedPeople.load(store.registry(), people);
            }
            new NoticePlanBenchmark(store, people, documents).run();
        }
    }

    private void run() throws IOException, SettingsException {
        String yaml = SettingsReader.example();
        var settings = SettingsReader.parse(yaml);
        results(documents);
        int first = step("plan", () -> Planner.make(store, settings, yaml, Instant.now()))
                .plan();
        say(
                "notices %d",
                store.notices().counts().stream().mapToLong(c -> c.count()).sum());
        step("sign", () -> Signature.sign(store, first, "Bench", System.currentTimeMillis()));
        results(documents + people / 10);
        int second = step("plan of a second release", () -> Planner.make(store, settings, yaml, Instant.now()))
                .plan();
        say(
                "new notices %d",
                store.notices().counts().stream()
                        .filter(c -> c.plan() == second)
                        .mapToLong(c -> c.count())
                        .sum());
        step("sign the second", () -> Signature.sign(store, second, "Bench", System.currentTimeMillis()));
        step("what stands against the first", () -> Signature.demand(store, Signature.find(store, first)));
    }

    private static <T> T step(String what, Supplier<T> work) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long processor = processor();
        long clock = System.nanoTime();
        T result = work.get();
        long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        say(
                "%-32s %.1f s of processor, %.1f s, heap peak %d MB, held %d MB",
                what,
                (processor() - processor) / 1e9,
                (System.nanoTime() - clock) / 1e9,
                peak >> 20,
                Measured.heap() >> 20);
        return result;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void results(int items) {
        try (ResultStore.Writer writer = store.results().replace()) {
            for (int i = 1; i <= items; i++) {
                writer.item(item(i));
                writer.link(link(i));
            }
            writer.commit();
        }
    }

    private static ResultStore.ItemRow item(int i) {
        return new ResultStore.ItemRow(
                i,
                "id" + i,
                1,
                "dossiers/fiche " + i + ".pdf",
                i,
                Outcome.READ,
                null,
                "application/pdf",
                i,
                CATEGORIES[i % CATEGORIES.length],
                1,
                0,
                0,
                i,
                1,
                "");
    }

    private ResultStore.LinkRow link(int item) {
        int person = (int) (item * 2_654_435_761L % people);
        int shown = EnumBits.of(EnumSet.of(DataClass.IDENTITY, DataClass.HEALTH, DataClass.CONTACT));
        return new ResultStore.LinkRow(
                item,
                0,
                "page:1",
                person,
                LinkStatus.CONFIRMED,
                Role.SUBJECT,
                0.999,
                shown,
                "name + birth date",
                5L,
                9.5);
    }
}
