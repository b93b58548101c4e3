package org.tocsin.extract.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.spool.Spool;
import org.tocsin.extract.worker.Budgets;
import org.tocsin.extract.worker.Frame;
import org.tocsin.extract.worker.Terms;
import org.tocsin.ports.Effort;

/** Reader processes: started when needed, kept warm, replaced before they grow old. */
public final class ReaderPool implements AutoCloseable {
    private static final int MOST_STARTS = 4;

    /** Bytes from which on one content alone is worth thorough compiling. */
    private static final long LARGE = 64L << 20;

    /** Contents after which thorough compiling pays. */
    private static final int MANY = 20_000;

    private final ProcessSettings settings;
    private final Budgets budgets;
    private final Terms terms;
    private final Spool spool;
    private final Launch launch;
    private final Watchdog watchdog = new Watchdog();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();
    private final Deque<ReaderProcess> idle = new ArrayDeque<>();
    private final Set<ReaderProcess> busy = new HashSet<>();
    private boolean closed;

    /** Starts all processes: bubblewrap ends its process when the thread that started it ends. */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tocsin-starter");
        thread.setDaemon(true);
        return thread;
    });

    private ReaderPool(ProcessSettings settings, Budgets budgets, Terms terms, Spool spool, Isolation isolation) {
        this.settings = settings;
        this.budgets = budgets;
        this.terms = terms;
        this.spool = spool;
        this.launch = new Launch(isolation, settings.heapMegabytes(), settings.flags(), settings.effectiveClassPath());
    }

    /**
     * Finds the strongest isolation that works here; starts no process yet.
     *
     * @param terms     passwords and recognition for all contents; the effort comes with each request
     * @param strongest kind to try first; weaker machines get less
     * @throws IOException if the spool cannot be written
     */
    public static ReaderPool open(
            ProcessSettings settings, Budgets budgets, Terms terms, Spool spool, Isolation strongest)
            throws IOException, InterruptedException {
        MemoryScratch.wipeLeftovers();
        Path trial = spool.folder();
        Files.createDirectory(trial.resolve("scratch"));
        Isolation isolation = Isolation.probe(trial, strongest);
        return new ReaderPool(settings, budgets, terms, spool, isolation);
    }

    /** How processes are shut in. */
    public Isolation isolation() {
        return launch.isolation();
    }

    /** How many processes were killed or died at work. */
    public int kills() {
        return kills.get();
    }

    Budgets budgets() {
        return budgets;
    }

    Spool spool() {
        return spool;
    }

    /**
     * A process that is ready; waits for nobody, so that a read inside a read cannot lock up. Pictures and large contents are read
     * where the Java compiler works thoroughly, and all contents once so many were read that it pays.
     */
    ReaderProcess take(Frame.Read read) throws IOException, InterruptedException {
        boolean brief = read.effort() == Effort.TEXT && read.size() < LARGE && taken.incrementAndGet() <= MANY;
        ReaderProcess warm = warm(brief);
        ReaderProcess process = warm != null ? warm : start(brief);
        synchronized (this) {
            if (closed) {
                process.close();
                throw new IOException("reader processes were ended");
            }
            busy.add(process);
        }
        return process;
    }

    private @Nullable ReaderProcess warm(boolean brief) throws IOException {
        while (true) {
            ReaderProcess candidate;
            synchronized (this) {
                candidate = idle.stream()
                        .filter(process -> process.brief() == brief)
                        .findFirst()
                        .orElse(null);
                if (candidate != null) {
                    idle.remove(candidate);
                }
            }
            if (candidate == null || candidate.isAlive()) {
                return candidate;
            }
            candidate.close();
        }
    }

    /** Gives a process back after a content that ended by itself. */
    void giveBack(ReaderProcess process) throws IOException {
        boolean old = process.served() >= settings.recycleAfter() || process.memory() >= settings.recycleMemory();
        @Nullable ReaderProcess surplus = process;
        synchronized (this) {
            busy.remove(process);
            if (!closed && !old) {
                idle.addFirst(process);
                surplus = idle.size() > settings.kept() ? idle.removeLast() : null;
            }
        }
        if (surplus != null) {
            surplus.close();
        }
    }

    /** Ends a process that cannot be used again. */
    void discard(ReaderProcess process, boolean countsAsKill) throws IOException {
        if (countsAsKill) {
            kills.incrementAndGet();
        }
        synchronized (this) {
            busy.remove(process);
        }
        process.close();
    }

    /** One that dies while it starts was killed from outside: only a machine on which several do so cannot read. */
    private ReaderProcess start(boolean brief) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return startOnce(brief);
            } catch (IOException e) {
                if (tries == MOST_STARTS) {
                    throw e;
                }
            }
        }
    }

    private ReaderProcess startOnce(boolean brief) throws IOException, InterruptedException {
        Path own = spool.folder();
        Path scratch = isolation() == Isolation.REDUCED
                ? MemoryScratch.make(own)
                : Files.createDirectory(own.resolve("scratch"));
        ReaderProcess process = new ReaderProcess(launched(own, scratch, brief), own, spool, watchdog, brief);
        try {
            Frame.Setup setup = new Frame.Setup(
                    budgets,
                    own.toString(),
                    scratch.toString(),
                    settings.memoryLimit(),
                    terms.passwords(),
                    terms.recognition());
            process.greet(setup, budgets.time().start());
            return process;
        } catch (IOException e) {
            String death = process.death();
            process.close();
            if (Thread.interrupted()) {
                throw new InterruptedException("asked to stop while a reader process started");
            }
            throw new IOException("a reader process does not start here (" + death + ")", e);
        }
    }

    private Process launched(Path own, Path scratch, boolean brief) throws IOException, InterruptedException {
        try {
            return starter.submit(() -> launch.start(own, scratch, brief)).get();
        } catch (ExecutionException e) {
            throw new IOException("a reader process cannot be started on this machine", e.getCause());
        }
    }

    @Override
    public void close() {
        Set<ReaderProcess> all;
        synchronized (this) {
            closed = true;
            all = new HashSet<>(busy);
            all.addAll(idle);
            idle.clear();
            busy.clear();
        }
        all.forEach(ReaderProcess::end);
        watchdog.close();
        starter.shutdownNow();
    }
}
