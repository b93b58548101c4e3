package org.tocsin.extract.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tocsin.extract.worker.Budget;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.Readers;
import org.tocsin.extract.worker.TypeDetector;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Field;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads a content as the worker does and keeps what came out. */
public final class Reading implements Found {
    public final List<Passage> passages = new ArrayList<>();
    public final Map<String, byte[]> members = new LinkedHashMap<>();
    public final List<String> refused = new ArrayList<>();
    public ReadResult result = new ReadResult(Outcome.UNREADABLE, Reason.CRASHED, "", 0, 0, "not read");
    private final int mostPages;
    private long alive;

    private Reading(int mostPages) {
        this.mostPages = mostPages;
    }

    /** Takes what a part of a reader gives out. */
    public static Reading empty() {
        return new Reading(Integer.MAX_VALUE);
    }

    public static Reading of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reading of(String name, byte[] bytes) {
        return of(name, bytes, Mode.FULL, Integer.MAX_VALUE);
    }

    public static Reading of(String name, byte[] bytes, Mode mode, int mostPages) {
        Reading reading = new Reading(mostPages);
        try {
            reading.read(new Bytes(name, bytes), mode);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reading;
    }

    private void read(Bytes content, Mode mode) throws IOException {
        ContentReader reader = Readers.installed().readerOf(content.type()).orElseThrow();
        try {
            result = reader.read(content, mode, this);
        } catch (BudgetExceeded e) {
            result = ended(e.reason(), content, e.word());
        } catch (UnreadableException e) {
            result = ended(e.reason(), content, e.word());
        } catch (IOException e) {
            result = ended(Reason.CORRUPT, content, e.getClass().getSimpleName());
        } finally {
            content.close();
        }
    }

    private ReadResult ended(Reason reason, Bytes content, String word) {
        Outcome outcome = passages.isEmpty() ? Outcome.UNREADABLE : Outcome.PARTLY_READ;
        return new ReadResult(outcome, reason, content.type().mediaType(), 0, 0, word);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        passages.forEach(passage -> text.append(passage.text()));
        return text.toString();
    }

    public List<String> names() {
        return passages.stream().map(Passage::name).toList();
    }

    public Passage passage(String name) {
        return passages.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(names()));
    }

    /** Values by label of the passage of that name. */
    public Map<String, String> fields(String name) {
        return fields(passage(name));
    }

    public static Map<String, String> fields(Passage passage) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : passage.fields()) {
            fields.merge(field.label(), passage.text().substring(field.start(), field.end()), (a, b) -> a + "|" + b);
        }
        return fields;
    }

    public long signsOfLife() {
        return alive;
    }

    @Override
    public void passage(Passage passage) {
        for (Field field : passage.fields()) {
            if (field.end() > passage.text().length()) {
                throw new AssertionError("field beyond text");
            }
        }
        passages.add(passage);
    }

    @Override
    public void member(String name, InputStream bytes) throws IOException {
        members.merge(name, bytes.readAllBytes(), (one, two) -> two);
    }

    @Override
    public void member(String name, long claimedSize, Reason reason) {
        refused.add(name + " " + reason);
    }

    @Override
    public Budget budget() {
        return new Counting();
    }

    @Override
    public void alive() {
        alive++;
    }

    private final class Counting implements Budget {
        @Override
        public void page() throws BudgetExceeded {
            if (passages.size() >= mostPages) {
                throw new BudgetExceeded(Reason.TOO_LARGE, "pages");
            }
        }

        @Override
        public void text(long characters) {}

        @Override
        public void decompressed(long bytes) {}

        @Override
        public void member() {}

        @Override
        public void time() {}
    }

    private static final class Bytes implements Content {
        private final String name;
        private final byte[] bytes;
        private Path file = Path.of("");

        Bytes(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new BufferedInputStream(new ByteArrayInputStream(bytes));
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }

        @Override
        public Path file() throws IOException {
            if (file.toString().isEmpty()) {
                file = Files.createTempFile("reading", ".tmp");
                Files.write(file, bytes);
            }
            return file;
        }

        void close() throws IOException {
            if (!file.toString().isEmpty()) {
                Files.deleteIfExists(file);
            }
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] head(int count) {
            return Arrays.copyOf(bytes, Math.min(count, bytes.length));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public DetectedType type() {
            try {
                return new TypeDetector().detect(this);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
