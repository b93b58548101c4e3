package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tocsin.country.Countries;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Linker;
import org.tocsin.model.Category;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.Ledger;
import org.tocsin.registry.PersonIndex;

/**
 * The main job on one machine: read every content, find who and what is in its text, link and draw the result tables. It can be
 * stopped at any moment and started again with the same end. The three stages are {@link ReadStage}, {@link Finder} and
 * {@link Finaliser}.
 */
public final class Scan {
    private final CaseStore store;
    private final Progress progress;
    private final int threads;
    private final List<StageClock> clocks = new ArrayList<>();
    private WorkOrder order = WorkOrder.PEOPLE_FIRST;
    private boolean retryUnread;
    private boolean retryRecognised;
    private boolean recognition;
    private final IntSet retried = new IntOpenHashSet();
    private final IntSet recognised = new IntOpenHashSet();
    private int retries;
    private Countries countries;
    private final long started = System.nanoTime();

    /**
     * A job on this case.
     *
     * @param threads how many threads read and link; one a core
     */
    public Scan(CaseStore store, Progress progress, int threads) {
        this.store = store;
        this.progress = progress;
        this.threads = threads;
        this.countries = FinalModel.decode(store.results().model()).countries();
    }

    /** Reads in another order; the result is the same. */
    public Scan inOrder(WorkOrder other) {
        order = other;
        return this;
    }

    /** Reads again what earlier runs did not fully read. */
    public Scan retryingUnread(boolean retry) {
        retryUnread = retry;
        return this;
    }

    /** Reads again what was recognised on pictures, for a case that keeps no pictures of its pages yet. */
    public Scan retryingRecognised(boolean retry) {
        retryRecognised = retry;
        return this;
    }

    /** Finds the national numbers of these countries too, instead of those of the last run. */
    public Scan inCountries(Countries wanted) {
        countries = wanted;
        return this;
    }

    /** Says that pictures of text can be read, so that what waits for that is read again. */
    public Scan withRecognition(boolean installed) {
        recognition = installed;
        return this;
    }

    /**
     * Scans releases.
     *
     * @throws IOException if this machine fails; what was finished stays finished, the same call goes on from there
     */
    public ScanReport scan(List<ReleaseInput> releases, HostileReader reader, LinkSettings settings)
            throws IOException, InterruptedException {
        journal("scan.started", Map.of("releases", Integer.toString(releases.size()), "isolation", reader.isolation()));
        PersonIndex index = index(settings.useNir());
        StageClock readClock = clock("read");
        StageClock findClock = clock("find");
        Finder finder = Finder.of(store, index, countries, settings.useNir()).with(threads, findClock);
        progress.stage("read", 0);
        PeopleFound people = new PeopleFound(new Linker(index, settings), index.size());
        Discovery discovery = new Discovery(
                store, finder, findClock, progress, people, new WorkLeft(threads), order == WorkOrder.PEOPLE_FIRST);
        ReadStage reading = new ReadStage(store, reader, readClock, order, discovery);
        long began = System.nanoTime();
        int outdated = new Reread(store.ledger()).markOutdated(recognition);
        for (ReleaseInput release : releases) {
            register(release, reading);
        }
        if (outdated + retries > 0) {
            journal("scan.rereads", Map.of("outdated", "" + outdated, "retried", "" + retries));
        }
        reading.run(threads);
        people.end();
        long readMillis = (System.nanoTime() - began) / 1_000_000;
        progress.end();
        findRest(finder, findClock);
        Finaliser.Expectation expected = finalise(index, finder, settings);
        journal("scan.finished", Map.of("links", Long.toString(expected.confirmed())));
        return report(expected, reader.kills(), reader.isolation(), discovery.discovered(readMillis));
    }

    /** Makes statuses, probabilities and clusters anew from what is stored; opens no document of a release. */
    public ScanReport relink(LinkSettings settings) throws InterruptedException {
        journal("relink.started", Map.of());
        PersonIndex index = index(settings.useNir());
        StageClock findClock = clock("find");
        Finder finder = Finder.of(store, index, countries, settings.useNir()).with(threads, findClock);
        findRest(finder, findClock);
        Finaliser.Expectation expected = finalise(index, finder, settings);
        journal("relink.finished", Map.of("links", Long.toString(expected.confirmed())));
        return report(expected, 0, "", null);
    }

    private void journal(String event, Map<String, String> facts) {
        store.journal().append(event, facts);
    }

    private StageClock clock(String name) {
        StageClock clock = new StageClock(name);
        clocks.add(clock);
        return clock;
    }

    private PersonIndex index(boolean useNir) {
        StageClock clock = clock("registry");
        progress.stage("registry", store.registry().size());
        try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
            clock.items(store.registry().size());
            return Registries.index(store.registry(), useNir, progress);
        } finally {
            progress.end();
        }
    }

    private void register(ReleaseInput release, ReadStage reading) throws IOException {
        int number = store.ledger().release(release.name(), release.provenance());
        List<Ledger.RootRow> roots = new ArrayList<>();
        VolumeSets volumes = new VolumeSets();
        for (Path path : release.paths()) {
            for (ReleaseFiles.Found file : ReleaseFiles.list(path)) {
                roots.add(register(file, roots.size(), volumes));
            }
        }
        store.ledger().roots(number, roots);
        reading.add(volumes, 0);
        journal(
                "release.registered",
                Map.of("release", Integer.toString(number), "files", Integer.toString(roots.size())));
    }

    private Ledger.RootRow register(ReleaseFiles.Found file, int ordinal, VolumeSets volumes) throws IOException {
        if (file.reason() != null) {
            return new Ledger.RootRow(ordinal, file.name(), file.single(), file.size(), 0, file.reason());
        }
        int content = store.ledger().content(ReleaseFiles.sha256(file.path()), file.size());
        if (retryUnread) {
            retries += new Reread(store.ledger()).markUnread(content, retried);
        }
        if (retryRecognised) {
            retries += new Reread(store.ledger()).markRecognised(content, recognised);
        }
        ContentSource source = new ContentSource.RootFile(file.path(), file.size());
        volumes.add(new VolumeSets.Part(file.name(), content, source));
        return new Ledger.RootRow(ordinal, file.name(), file.single(), file.size(), content, null);
    }

    private void find(Finder finder, StageClock clock, Ledger.ContentRow content) {
        if (finder.needed(content)) {
            try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
                finder.find(content, new Finder.Receiver() {
                    @Override
                    public void found(List<FoundPassage> passages, Category category) {}

                    @Override
                    public void passed(long done, long all) {
                        progress.passages(done, all);
                    }
                });
            }
            clock.items(1);
        }
    }

    /** What was read by an earlier run, or with another registry. */
    private void findRest(Finder finder, StageClock clock) throws InterruptedException {
        List<Ledger.ContentRow> rest = new ArrayList<>();
        store.ledger().forEachContent(content -> {
            if (finder.needed(content)) {
                rest.add(content);
            }
        });
        if (rest.isEmpty()) {
            return;
        }
        progress.stage("find", rest.size());
        ExecutorService pool = Executors.newFixedThreadPool(threads, r -> new Thread(r, "find"));
        try {
            List<Future<?>> started = new ArrayList<>();
            for (Ledger.ContentRow content : rest) {
                started.add(pool.submit(() -> find(finder, clock, content)));
            }
            for (Future<?> future : started) {
                await(future);
                progress.advance(1, 0);
            }
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }

    private static void await(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CaseException("finding people in the stored text failed", e);
        }
    }

    private Finaliser.Expectation finalise(PersonIndex index, Finder finder, LinkSettings settings)
            throws InterruptedException {
        StageClock clock = clock("link");
        return new Finaliser(store, index, finder, clock, progress, threads).run(settings);
    }

    private ScanReport report(
            Finaliser.Expectation expected, int kills, String isolation, @Nullable Discovered discovered) {
        return new ScanReport(
                clocks.stream().map(StageClock::figures).toList(),
                (System.nanoTime() - started) / 1_000_000,
                ChildTime.cpuMillis(),
                kills,
                isolation,
                expected.confirmed(),
                expected.wrong(),
                expected.leastProbability(),
                peakHeap(),
                discovered);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
