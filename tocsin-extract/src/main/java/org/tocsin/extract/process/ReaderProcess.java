package org.tocsin.extract.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.spool.Spool;
import org.tocsin.extract.worker.Frame;
import org.tocsin.extract.worker.FrameStream;
import org.tocsin.extract.worker.GarbageException;
import org.tocsin.extract.worker.WorkerMain;

/** One running reader process, its folder in the spool and its clock. Used by one thread at a time. */
final class ReaderProcess implements AutoCloseable {
    /** The death of a process that was killed by the signal 9, and not by us. */
    static final String KILLED = "killed";

    private final Process process;
    private final InputStream frames;
    private final Path own;
    private final Spool spool;
    private final Watchdog watchdog;
    private final Deadline deadline;
    private final boolean brief;
    private int served;
    private long memory;

    ReaderProcess(Process process, Path own, Spool spool, Watchdog watchdog, boolean brief) {
        this.process = process;
        this.brief = brief;
        this.frames = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.own = own;
        this.spool = spool;
        this.watchdog = watchdog;
        this.deadline = new Deadline(this::kill);
        watchdog.watch(deadline);
    }

    /** Waits until the process is ready and tells it what holds for all contents. */
    void greet(Frame.Setup setup, Duration patience) throws IOException {
        Frame first = next(System.nanoTime() + patience.toNanos(), "start");
        if (!(first instanceof Frame.Hello hello) || hello.version() != Frame.VERSION) {
            throw new GarbageException("greeting");
        }
        send(setup);
    }

    void send(Frame frame) throws IOException {
        FrameStream.write(process.getOutputStream(), frame);
    }

    /** The next frame; the process is killed if it does not come in time. */
    Frame next(long endNanos, String budget) throws IOException {
        deadline.arm(endNanos, budget);
        try {
            return FrameStream.read(frames);
        } finally {
            deadline.disarm();
        }
    }

    /** The budget that ended this process, or null if it died by itself. */
    @Nullable
    String expired() {
        return deadline.expired();
    }

    /** What a death by itself looks like from outside. */
    String death() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            return "silent";
        }
        return switch (process.exitValue()) {
            case 3 -> "memory";
            case WorkerMain.STACK -> "stack";
            case 137 -> KILLED;
            default -> "exit " + process.exitValue();
        };
    }

    void count(long residentBytes) {
        served++;
        memory = residentBytes;
    }

    /** Whether it was started for brief work. */
    boolean brief() {
        return brief;
    }

    int served() {
        return served;
    }

    long memory() {
        return memory;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path own() {
        return own;
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends the process; what it left is wiped with the whole spool. */
    void end() {
        watchdog.forget(deadline);
        List<ProcessHandle> inner = process.descendants().toList();
        kill();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            for (ProcessHandle handle : inner) {
                handle.onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Killed but not yet gone from the table of processes: it can do nothing more.
            kill();
        }
        MemoryScratch.wipe(own);
    }

    /** Ends the process and wipes what it left; members that others own stay. */
    @Override
    public void close() throws IOException {
        end();
        spool.sweep(own);
    }
}
