package org.tocsin.scan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a small file in the case folder that says how far the scan has come, so that {@code status} in another terminal can tell while
 * the case is in use, and how far the last one came. Counts and times only; needs no key.
 */
public final class ProgressFile implements Progress, AutoCloseable {
    private static final String NAME = "progress";
    private static final long EVERY_MILLIS = 2_000;

    private final Path file;
    private final long started = System.currentTimeMillis();
    private String stage = "";
    private @Nullable Work work;
    private long written;
    private long passagesDone;
    private long passages;

    /** A file in this case folder. */
    public ProgressFile(Path caseFolder) {
        file = caseFolder.resolve(NAME);
    }

    /** What such a file says. Times in milliseconds since 1970. */
    public record State(
            String stage,
            long started,
            long updated,
            boolean ended,
            long documents,
            long pages,
            long pictures,
            long people,
            long waitingDocuments,
            long waitingPictures,
            double secondsLeft,
            boolean atLeast,
            long passagesDone,
            long passages) {}

    /** What the file in this case folder says; null if there is none or it cannot be read. */
    public static @Nullable State read(Path caseFolder) {
        try {
            return new ObjectMapper().readValue(caseFolder.resolve(NAME).toFile(), State.class);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public synchronized void stage(String name, long total) {
        stage = name;
        passagesDone = 0;
        passages = 0;
        write(false);
    }

    @Override
    public synchronized void advance(long done, long waiting) {
        passagesDone = 0;
        passages = 0;
        if (System.currentTimeMillis() - written > EVERY_MILLIS) {
            write(false);
        }
    }

    @Override
    public synchronized void passages(long done, long all) {
        passagesDone = done;
        passages = all;
        if (System.currentTimeMillis() - written > EVERY_MILLIS) {
            write(false);
        }
    }

    @Override
    public synchronized void work(Work now) {
        work = now;
    }

    @Override
    public void end() {}

    /** Says that the scan came to its end. */
    public synchronized void done() {
        write(true);
        stage = "";
    }

    private void write(boolean ended) {
        written = System.currentTimeMillis();
        Work now = work == null ? new Work(0, 0, 0, 0, 0, 0, 0, -1, true) : work;
        State state = new State(
                stage,
                started,
                written,
                ended,
                now.documents(),
                now.pages(),
                now.pictures(),
                now.people(),
                now.waitingTexts(),
                now.waitingPictures(),
                now.secondsLeft(),
                now.atLeast(),
                passagesDone,
                passages);
        try {
            Path fresh = file.resolveSibling(NAME + ".new");
            Files.write(fresh, new ObjectMapper().writeValueAsBytes(state));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // it is a convenience: a scan does not end for it
            written = System.currentTimeMillis();
        }
    }

    @Override
    public synchronized void close() {
        if (!stage.isEmpty()) {
            write(false);
        }
        stage = "";
    }
}
