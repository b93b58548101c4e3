package org.tocsin.store;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.Journal;

/**
 * The journal file. A half-written last line, left by a crash, is dropped when the file is opened and an entry says so; a damaged
 * whole line is kept as evidence and the chain goes on behind it, so that {@link #verify} names it.
 */
final class JournalFile implements Journal, AutoCloseable {
    static final String CHECKPOINT = "checkpoint";

    private static final int CHECKPOINT_EVERY = 1000;

    private final Path path;
    private final RandomAccessFile file;
    private final FileTurn turn;
    private final @Nullable CheckpointKey key;
    private long length;
    private long number;
    private String head = JournalLine.NONE;
    private int sinceCheckpoint;

    /** Opens or makes a journal that this process has to itself; without a key no checkpoints are made or checked. */
    JournalFile(Path path, @Nullable CheckpointKey key) {
        this(path, key, FileTurn.alone(path));
    }

    /** Opens or makes a journal that several processes write in turn. */
    JournalFile(Path path, @Nullable CheckpointKey key, FileTurn turn) {
        this.path = path;
        this.key = key;
        this.turn = turn;
        try {
            file = PrivateFiles.open(path);
        } catch (IOException e) {
            throw StoreFailure.of(path, e);
        }
        inTurn(() -> {});
    }

    /** Does this when no other process writes, with all that others wrote. */
    private void inTurn(Runnable work) {
        try {
            turn.take();
            try {
                catchUp();
                work.run();
            } finally {
                turn.give();
            }
        } catch (IOException e) {
            throw StoreFailure.of(path, e);
        }
    }

    private void catchUp() throws IOException {
        long size = file.length();
        if (size == length) {
            return;
        }
        if (size < length) {
            length = 0;
            number = 0;
            head = JournalLine.NONE;
        }
        scan(length, size, (line, entry) -> {
            length += line.getBytes(StandardCharsets.ISO_8859_1).length + 1L;
            number++;
            head = entry == null ? JournalLine.NONE : entry.hash();
            sinceCheckpoint = entry != null && entry.event().equals(CHECKPOINT) ? 0 : sinceCheckpoint + 1;
        });
        if (size > length) {
            file.setLength(length);
            add("journal.repaired", Map.of("bytes", Long.toString(size - length)));
        }
    }

    @Override
    public synchronized String append(String event, Map<String, String> facts) {
        if (event.equals(CHECKPOINT)) {
            throw new IllegalArgumentException("checkpoints are made by the journal itself");
        }
        inTurn(() -> add(event, facts));
        return head;
    }

    private void add(String event, Map<String, String> facts) {
        write(event, facts);
        sinceCheckpoint++;
        if (sinceCheckpoint >= CHECKPOINT_EVERY) {
            checkpoint();
        }
    }

    private void write(String event, Map<String, String> facts) {
        Entry entry = JournalLine.entry(number + 1, System.currentTimeMillis(), event, facts, head);
        byte[] line = (JournalLine.write(entry) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            file.seek(length);
            file.write(line);
            file.getFD().sync();
        } catch (IOException e) {
            cutBack();
            throw StoreFailure.of(path, e);
        }
        length += line.length;
        number = entry.number();
        head = entry.hash();
    }

    private void cutBack() {
        try {
            file.setLength(length);
        } catch (IOException e) {
            // The next append writes over the half line, or the next opening drops it.
            return;
        }
    }

    private void checkpoint() {
        CheckpointKey signer = key;
        if (signer != null && sinceCheckpoint > 0) {
            write(CHECKPOINT, signer.facts(number + 1, head));
            sinceCheckpoint = 0;
        }
    }

    @Override
    public synchronized String head() {
        inTurn(() -> {});
        return head;
    }

    @Override
    public Verdict verify() {
        Chain chain = new Chain();
        scan(0, committed(), chain);
        return new Verdict(chain.right, chain.firstWrong);
    }

    @Override
    public void forEach(Consumer<Entry> visitor) {
        long[] count = {0};
        scan(0, committed(), (line, entry) -> {
            count[0]++;
            if (entry == null) {
                throw new CaseException("entry " + count[0] + " of " + path
                        + " was changed: restore the journal from a back-up, or verify it and read it as evidence.");
            }
            visitor.accept(entry);
        });
    }

    private synchronized long committed() {
        inTurn(() -> {});
        return length;
    }

    /** Gives every whole line of a part of the file. */
    private void scan(long from, long to, LineVisitor visitor) {
        try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()), 1 << 16)) {
            in.skipNBytes(from);
            StringBuilder line = new StringBuilder();
            for (long at = from; at < to; at++) {
                int c = in.read();
                if (c < 0) {
                    return;
                }
                if (c == '\n') {
                    visitor.line(line.toString(), JournalLine.read(line.toString()));
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            throw StoreFailure.of(path, e);
        }
    }

    /** Signs what was written since the last checkpoint and lets go of the file. */
    @Override
    public synchronized void close() {
        try (turn;
                file) {
            inTurn(this::checkpoint);
        } catch (IOException e) {
            throw StoreFailure.of(path, e);
        }
    }

    /** Receives lines; the entry is null if the line is none. */
    private interface LineVisitor {
        void line(String line, @Nullable Entry entry);
    }

    /** Follows the chain. */
    private final class Chain implements LineVisitor {
        private long right;
        private long firstWrong = -1;
        private String previous = JournalLine.NONE;

        @Override
        public void line(String line, @Nullable Entry entry) {
            if (firstWrong >= 0) {
                return;
            }
            boolean linked = entry != null
                    && entry.number() == right + 1
                    && entry.previous().equals(previous);
            if (entry == null || !linked || !signed(entry)) {
                firstWrong = right + 1;
                return;
            }
            right++;
            previous = entry.hash();
        }

        private boolean signed(Entry entry) {
            CheckpointKey signer = key;
            return signer == null
                    || !entry.event().equals(CHECKPOINT)
                    || signer.holds(entry.number(), entry.previous(), entry.facts());
        }
    }
}
