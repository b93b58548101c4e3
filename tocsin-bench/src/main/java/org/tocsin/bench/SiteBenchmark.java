package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.link.LinkSettings;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.scan.Progress;
import org.tocsin.scan.ReleaseInput;
import org.tocsin.scan.Scan;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;
import org.tocsin.web.Serving;
import org.tocsin.web.WebServer;
import org.tocsin.web.accounts.Passwords;

/**
 * What reviewers wait for in a large case. Options: {@code --dir} a folder for the case and its letters (kept for the next run),
 * {@code --store} a PostgreSQL address, {@code --people}, {@code --letters}, {@code --reviewers}, {@code --seconds},
 * {@code --think} milliseconds before each answer in the mean, {@code --alone} rounds in which one of them then asks for each page alone.
 */
public final class SiteBenchmark {
    private static final String PASSWORD = "une cloche dans la nuit";

    private SiteBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path dir = Path.of(Options.of(args, "--dir", "target/site"));
        int people = Integer.parseInt(Options.of(args, "--people", "1000000"));
        int letters = Integer.parseInt(Options.of(args, "--letters", "200000"));
        String address = Options.of(args, "--store", "");
        CaseFolder folder = CaseFolder.of(dir.resolve("case")).withStore(address.isEmpty() ? null : address);
        KeySource key = KeySource.userFolder(dir.resolve("config"));
        InventedLetters.once(dir.resolve("letters"), people, letters);
        try (CaseStore store = folder.exists() ? folder.open(key) : folder.create(SETTINGS, key)) {
            fill(store, dir.resolve("letters"), people);
            serve(store, dir.resolve("case"), args);
        }
    }

    private static final CaseSettings SETTINGS = new CaseSettings("Bench", "", "", "");

    private static void fill(CaseStore store, Path letters, int people) throws IOException, InterruptedException {
        if (store.registry().size() == 0) {
            InventedPeople.load(store.registry(), people);
        }
        if (!store.results().present()) {
            long began = System.nanoTime();
            ReleaseInput release = new ReleaseInput("letters", new Ledger.Provenance("", "", ""), List.of(letters));
            new Scan(store, Progress.SILENT, Runtime.getRuntime().availableProcessors())
                    .scan(List.of(release), new LetterReader(), LinkSettings.standard());
            say("scanned in %d s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        }
    }

    private static void serve(CaseStore store, Path folder, String[] args)
            throws IOException, InterruptedException, ExecutionException {
        int reviewers = Integer.parseInt(Options.of(args, "--reviewers", "20"));
        int seconds = Integer.parseInt(Options.of(args, "--seconds", "60"));
        int think = Integer.parseInt(Options.of(args, "--think", "5000"));
        accounts(store, reviewers);
        try (WebServer server = WebServer.start(Serving.local(store, folder, 0, line -> say("told: %s", line)))) {
            String site = "http://127.0.0.1:" + server.port();
            PageTimes warm = new PageTimes();
            AtomicInteger kept = new AtomicInteger();
            long before = store.decisions().last();
            List<SiteReviewer> team = signedIn(site, warm, kept, reviewers);
            work(team, Math.min(seconds, 20), 200);
            say("heap in use %d MB", Measured.heap() >> 20);
            PageTimes times = new PageTimes();
            team.forEach(reviewer -> reviewer.measuredBy(times));
            long cpu = processor();
            work(team, seconds, think);
            times.print();
            say(
                    "%d reviewers, %d s, %.1f s of processor time, heap in use %d MB",
                    reviewers, seconds, (processor() - cpu) / 1e9, Measured.heap() >> 20);
            alone(team.get(0), Integer.parseInt(Options.of(args, "--alone", "40")));
            long stored = store.decisions().last() - before;
            say("decisions confirmed on a page %d, found in the store %d", kept.get(), stored);
        }
    }

    private static void alone(SiteReviewer reviewer, int rounds) throws IOException, InterruptedException {
        PageCosts costs = new PageCosts();
        reviewer.measuredBy(new PageTimes());
        reviewer.alone(rounds, costs);
        costs.print();
    }

    /** Processor time of this process so far, in nanoseconds. */
    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static List<SiteReviewer> signedIn(String site, PageTimes times, AtomicInteger kept, int reviewers)
            throws IOException, InterruptedException {
        List<SiteReviewer> team = new ArrayList<>();
        for (int i = 0; i < reviewers; i++) {
            SiteReviewer reviewer = new SiteReviewer(site, times, kept, i);
            reviewer.signIn("reviewer" + i, PASSWORD);
            team.add(reviewer);
        }
        return team;
    }

    private static void work(List<SiteReviewer> team, int seconds, int think)
            throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(team.size());
        try {
            List<Future<?>> days = new ArrayList<>();
            for (SiteReviewer reviewer : team) {
                days.add(threads.submit(() -> {
                    reviewer.work(until, think);
                    return null;
                }));
            }
            for (Future<?> day : days) {
                day.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void accounts(CaseStore store, int reviewers) {
        String hash = new Passwords().hash(PASSWORD);
        for (int i = 0; i < reviewers; i++) {
            String name = "reviewer" + i;
            if (store.accounts().named(name).isEmpty()) {
                Set<String> roles = i % 5 == 0 ? Set.of("dpo") : Set.of("reviewer");
                store.accounts().add(Account.of(name, name, hash, roles, "en"));
            }
        }
    }
}
