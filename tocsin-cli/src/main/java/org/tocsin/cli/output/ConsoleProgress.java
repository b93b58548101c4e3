package org.tocsin.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Work;

/** Shows progress with rate and time left: a line that renews itself on a terminal, elsewhere a plain line now and then. */
public final class ConsoleProgress implements Progress, AutoCloseable {
    private static final int PLAIN_SECONDS = 10;

    private final PrintWriter err;
    private final boolean terminal;
    private final ScheduledExecutorService timer;
    private String stage = "";
    private long total;
    private long done;
    private long waiting;
    private long started;
    private boolean shown;
    private @Nullable Work work;
    private long passagesDone;
    private long passages;

    /**
     * Begins to show.
     *
     * @param terminal whether a line may renew itself
     */
    public ConsoleProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        timer = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "progress");
            thread.setDaemon(true);
            return thread;
        });
        long period = terminal ? 500 : PLAIN_SECONDS * 1000L;
        var unused = timer.scheduleAtFixedRate(this::show, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stage(String name, long units) {
        stage = name;
        total = units;
        done = 0;
        waiting = 0;
        started = System.nanoTime();
        shown = false;
        work = null;
        passages(0, 0);
    }

    @Override
    public synchronized void work(Work now) {
        work = now;
    }

    @Override
    public synchronized void passages(long of, long all) {
        passagesDone = of;
        passages = all;
    }

    @Override
    public synchronized void advance(long units, long nowWaiting) {
        done += units;
        waiting = nowWaiting;
        passages(0, 0);
    }

    @Override
    public synchronized void end() {
        if (shown) {
            print();
            if (terminal) {
                err.println();
            }
        }
        stage = "";
    }

    private synchronized void show() {
        if (!stage.isEmpty()) {
            shown = true;
            print();
        }
    }

    private void print() {
        double seconds = Math.max(0.001, (System.nanoTime() - started) / 1e9);
        Work reading = work;
        String line = (reading == null ? plain(seconds) : reading(reading, seconds)) + inside();
        if (terminal) {
            err.print("\r\u001b[K" + line);
            err.flush();
        } else {
            err.println(line);
        }
    }

    private String plain(double seconds) {
        double rate = (done + (passages > 0 ? (double) passagesDone / passages : 0)) / seconds;
        long left = total > 0 ? total - done : waiting;
        String line = String.format(Locale.ROOT, "%s: %d done, %.0f/s", stage, done, rate);
        if (left > 0) {
            line += String.format(Locale.ROOT, ", %d waiting", left);
            line += rate > 0 ? ", about " + duration(left / rate) + " left" : "";
        }
        return line;
    }

    /** How far a long document is. */
    private String inside() {
        if (passagesDone == 0) {
            return "";
        }
        String line = String.format(Locale.ROOT, "; in a long document: %d passages", passagesDone);
        return passages == 0 ? line : line + " of " + passages;
    }

    private String reading(Work work, double seconds) {
        String line = String.format(
                Locale.ROOT,
                "%s: %d documents, %.1f/s, %d pages, %.1f/s",
                stage,
                work.documents(),
                work.documents() / seconds,
                work.pages(),
                work.pages() / seconds);
        if (work.pictures() > 0) {
            line += String.format(
                    Locale.ROOT, ", %d pictures read, %.1f/s", work.pictures(), work.pictures() / seconds);
        }
        line += String.format(Locale.ROOT, "; %d people found", work.people());
        line += "; waiting: " + work.waitingTexts() + " documents, " + work.waitingPictures() + " pictures";
        return work.secondsLeft() < 0
                ? line
                : line + (work.atLeast() ? "; at least " : "; about ") + duration(work.secondsLeft()) + " left";
    }

    /** A time in words: {@code 3 min 20 s}. */
    public static String duration(double seconds) {
        long s = Math.round(seconds);
        if (s < 60) {
            return s + " s";
        }
        return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
