package org.tocsin.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.classify.Classifier;
import org.tocsin.classify.DocumentClassifier;
import org.tocsin.classify.DocumentDating;
import org.tocsin.classify.PassageClasses;
import org.tocsin.country.Countries;
import org.tocsin.detect.Detector;
import org.tocsin.detect.table.TextTables;
import org.tocsin.model.Category;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.TextStore;
import org.tocsin.registry.PersonIndex;

/**
 * Finds who and what is in the text of a content: detection, classification, kinds of data. Works from the stored text alone and in
 * bounded memory, so a new registry needs no document to be read again. Safe for many threads.
 */
final class Finder {
    /** Passages of a stored chunk, but for the last. */
    static final int CHUNK = 512;

    /** Which part of the work on a passage is to read it for the category. */
    private static final int READING = 16;

    private static final int TOLD_EVERY = 10_000;

    /** How many chunks of a long content are under way or wait to be written. */
    private static final int MOST_WAITING = 12;

    /** Characters of the longest text that is kept between its two readings. */
    private static final long MOST_KEPT = 256 << 10;

    /** What a passage takes beside its text, in characters. */
    private static final int LEAST_SIZE = 200;

    private final CaseStore store;
    private final Detector detector;
    private final Classifier classifier;
    private final PassageClasses classes;
    private final Countries countries;
    private final FindingStore.Key key;
    private ExecutorService pool = workers(1);
    private StageClock clock = new StageClock("find");

    private Finder(
            CaseStore store,
            Detector detector,
            Classifier classifier,
            PassageClasses classes,
            Countries countries,
            FindingStore.Key key) {
        this.store = store;
        this.detector = detector;
        this.classifier = classifier;
        this.classes = classes;
        this.countries = countries;
        this.key = key;
    }

    /**
     * The finder of this version for the registry as it stands.
     *
     * @param useNir whether the index knows the NIRs of the registry; without them it is another registry
     */
    static Finder of(CaseStore store, PersonIndex index, Countries countries, boolean useNir) {
        Classifier classifier = new Classifier();
        long version = store.registry().version();
        FindingStore.Key key = new FindingStore.Key(Versions.finder(countries), useNir ? version : ~version);
        return new Finder(
                store, new Detector(index, countries), classifier, new PassageClasses(classifier), countries, key);
    }

    /** Lets so many threads work on the parts of a long content, measured by this clock. */
    Finder with(int threads, StageClock measure) {
        pool = workers(threads);
        clock = measure;
        return this;
    }

    /** Threads that begin when they are needed and end by themselves. */
    private static ExecutorService workers(int threads) {
        ThreadPoolExecutor workers =
                new ThreadPoolExecutor(threads, threads, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "find");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** Whose national numbers it finds. */
    Countries countries() {
        return countries;
    }

    /** The category of a document without text, by its media type and file name alone. */
    Category byName(String mediaType, String fileName) {
        return classifier.start(mediaType, fileName).verdict().category();
    }

    /** Whether this content has text whose findings are missing or of another registry or finder. */
    boolean needed(Ledger.ContentRow content) {
        return content.text() != null && !store.findings().has(content.number(), key);
    }

    /** Receives what is found, part by part; the parts of a long content from many threads and in any order. */
    interface Receiver {
        void found(List<FoundPassage> passages, Category category);

        /**
         * How far a long content has come.
         *
         * @param done passages, counted so that those that were only read for the category make little
         */
        default void passed(long done, long all) {}
    }

    /**
     * Finds, and stores what was found: the verdict on the category first, since what a word shows depends on it, then the passages.
     * What is found is also given to the receiver, before it is durable.
     */
    void find(Ledger.ContentRow content, Receiver receiver) {
        TextStore.Place text = content.text();
        ReadResult result = content.result();
        if (text == null || result == null) {
            return;
        }
        DocumentClassifier document = classifier.start(result.mediaType(), "");
        Kept kept = new Kept();
        store.texts().read(text, (ordinal, passage) -> {
            document.add(passage);
            kept.add(passage);
            if (ordinal % TOLD_EVERY == TOLD_EVERY - 1) {
                receiver.passed(ordinal / READING, text.passages());
            }
        });
        CategoryVerdict verdict = document.verdict();
        try (FindingStore.Writer writer = store.findings().write(content.number(), key)) {
            if (kept.isWhole()) {
                findWhole(kept, verdict, receiver, writer);
            } else {
                writer.chunk(FindingsCodec.verdict(verdict));
                findTogether(text, new Parts(verdict.category(), receiver, (passage, found) -> {}), writer);
            }
            writer.commit();
        }
    }

    /** A content that is one document and not many: its day is looked for too, and written before what was found. */
    private void findWhole(Kept kept, CategoryVerdict verdict, Receiver receiver, FindingStore.Writer writer) {
        DocumentDating dating = new DocumentDating(LocalDate.now(Clock.systemUTC()));
        List<byte[]> chunks = new ArrayList<>();
        Parts parts = new Parts(
                verdict.category(), receiver, (passage, read) -> dating.add(passage, read.dates(), read.mentions()));
        Consumer<List<Passage>> find = part -> chunks.add(parts.found(part));
        kept.forEach(passage -> parts.add(passage, find));
        parts.end(find);
        writer.chunk(FindingsCodec.verdict(verdict.of(dating.date(verdict.category()))));
        chunks.forEach(writer::chunk);
    }

    /** The parts of a long content on all threads; they are written in order. */
    private void findTogether(TextStore.Place text, Parts parts, FindingStore.Writer writer) {
        long all = text.passages();
        long[] done = {all / READING};
        Consumer<byte[]> write = chunk -> {
            writer.chunk(chunk);
            done[0] += CHUNK - CHUNK / READING;
            parts.receiver.passed(Math.min(all, done[0]), all);
        };
        try (Ordered<byte[]> ordered = new Ordered<>(pool, MOST_WAITING, write)) {
            Consumer<List<Passage>> find = part -> ordered.add(() -> measured(() -> parts.found(part)));
            store.texts().read(text, (ordinal, passage) -> parts.add(passage, find));
            parts.end(find);
            ordered.end();
        }
    }

    private <T> T measured(Supplier<T> work) {
        try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
            return work.get();
        }
    }

    /** Cuts a document into parts of some passages each; its tables go on from one to the next. */
    private final class Parts {
        private final Category category;
        private final Receiver receiver;
        private final BiConsumer<Passage, Detector.Detected> reader;
        private final TextTables tables = new TextTables();
        private List<Passage> part = new ArrayList<>();

        /** @param reader takes what was found in each passage */
        Parts(Category category, Receiver receiver, BiConsumer<Passage, Detector.Detected> reader) {
            this.category = category;
            this.receiver = receiver;
            this.reader = reader;
        }

        void add(Passage passage, Consumer<List<Passage>> full) {
            add(tables.split(passage), full);
        }

        /** The document ended: hands on what its tables held back, and the last part. */
        void end(Consumer<List<Passage>> full) {
            add(tables.rest(), full);
            handOn(full);
        }

        private void add(List<Passage> pieces, Consumer<List<Passage>> full) {
            for (Passage piece : pieces) {
                part.add(piece);
                if (part.size() == CHUNK) {
                    handOn(full);
                }
            }
        }

        private void handOn(Consumer<List<Passage>> full) {
            if (!part.isEmpty()) {
                List<Passage> done = part;
                part = new ArrayList<>();
                full.accept(done);
            }
        }

        /** The stored form of what is found in a part. */
        byte[] found(List<Passage> passages) {
            List<FoundPassage> found = new ArrayList<>();
            for (Passage passage : passages) {
                Detector.Detected read = detector.read(passage);
                reader.accept(passage, read);
                found.add(Finder.this.found(passage, read.mentions(), category));
            }
            receiver.found(found, category);
            return FindingsCodec.passages(found);
        }
    }

    /** The passages of a small text, which need not be opened a second time. */
    private static final class Kept {
        private final List<Passage> passages = new ArrayList<>();
        private long characters;

        void add(Passage passage) {
            characters += passage.text().length() + LEAST_SIZE;
            if (characters <= MOST_KEPT) {
                passages.add(passage);
            } else {
                passages.clear();
            }
        }

        /** Whether all passages were kept. */
        boolean isWhole() {
            return characters <= MOST_KEPT;
        }

        void forEach(Consumer<Passage> receiver) {
            passages.forEach(receiver);
        }
    }

    /** What is found in one passage of a document of this category. */
    FoundPassage found(Passage passage, Category category) {
        return found(passage, detector.detect(passage), category);
    }

    private FoundPassage found(Passage passage, List<Mention> mentions, Category category) {
        return new FoundPassage(passage.name(), passage.isRow(), mentions, classes.cues(passage, category));
    }
}
