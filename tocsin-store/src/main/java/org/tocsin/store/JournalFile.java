package org.tocsin.store;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private final @Nullable CheckpointKey key;
    private long length;
    private long number;
    private String head = JournalLine.NONE;
    private int sinceCheckpoint;

    /** Opens or makes a journal; without a key no checkpoints are made or checked. */
    JournalFile(Path path, @Nullable CheckpointKey key) {
        this.path = path;
        this.key = key;
        try {
            file = PrivateFiles.open(path);
            repair();
        } catch (IOException e) {
            throw StoreFailure.of(path, e);
        }
    }

    private void repair() throws IOException {
        long[] whole = {0};
        scan(Files.size(path), (line, entry) -> {
            whole[0] += line.getBytes(StandardCharsets.ISO_8859_1).length + 1L;
            number++;
            head = entry == null ? JournalLine.NONE : entry.hash();
            sinceCheckpoint = entry != null && entry.event().equals(CHECKPOINT) ? 0 : sinceCheckpoint + 1;
        });
        length = whole[0];
        long dropped = file.length() - length;
        if (dropped > 0) {
            file.setLength(length);
            append("journal.repaired", Map.of("bytes", Long.toString(dropped)));
        }
    }

    @Override
    public synchronized String append(String event, Map<String, String> facts) {
        if (event.equals(CHECKPOINT)) {
            throw new IllegalArgumentException("checkpoints are made by the journal itself");
        }
        write(event, facts);
        sinceCheckpoint++;
        if (sinceCheckpoint >= CHECKPOINT_EVERY) {
            checkpoint();
        }
        return head;
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
        return head;
    }

    @Override
    public Verdict verify() {
        Chain chain = new Chain();
        scan(committed(), chain);
        return new Verdict(chain.right, chain.firstWrong);
    }

    @Override
    public void forEach(Consumer<Entry> visitor) {
        long[] count = {0};
        scan(committed(), (line, entry) -> {
            count[0]++;
            if (entry == null) {
                throw new CaseException("entry " + count[0] + " of " + path
                        + " was changed: restore the journal from a back-up, or verify it and read it as evidence.");
            }
            visitor.accept(entry);
        });
    }

    private synchronized long committed() {
        return length;
    }

    /** Gives every whole line among the first bytes of the file. */
    private void scan(long bytes, LineVisitor visitor) {
        try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()), 1 << 16)) {
            StringBuilder line = new StringBuilder();
            for (long at = 0; at < bytes; at++) {
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
        try {
            checkpoint();
            file.close();
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
