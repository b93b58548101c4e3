package org.tocsin.scan;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.classify.Classifier;
import org.tocsin.classify.DocumentClassifier;
import org.tocsin.classify.PassageClasses;
import org.tocsin.country.Countries;
import org.tocsin.detect.Detector;
import org.tocsin.detect.table.TextTables;
import org.tocsin.model.Category;
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
    private static final int CHUNK = 512;

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

    /**
     * Finds, and stores what was found: the verdict on the category first, since what a word shows depends on it, then the passages.
     */
    void find(Ledger.ContentRow content) {
        find(content, (passages, category) -> {});
    }

    /** Receives what is found, part by part. */
    interface Receiver {
        void found(List<FoundPassage> passages, Category category);
    }

    /** The same; what is found is also given to the receiver, before it is durable. */
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
        });
        CategoryVerdict verdict = document.verdict();
        List<FoundPassage> buffer = new ArrayList<>();
        try (FindingStore.Writer writer = store.findings().write(content.number(), key)) {
            writer.chunk(FindingsCodec.verdict(verdict));
            TextTables tables = new TextTables();
            kept.orRead(store.texts(), text, (ordinal, passage) -> {
                for (Passage part : tables.split(passage)) {
                    buffer.add(found(part, verdict.category()));
                    if (buffer.size() == CHUNK) {
                        writer.chunk(FindingsCodec.passages(buffer));
                        receiver.found(buffer, verdict.category());
                        buffer.clear();
                    }
                }
            });
            tables.rest().forEach(part -> buffer.add(found(part, verdict.category())));
            if (!buffer.isEmpty()) {
                writer.chunk(FindingsCodec.passages(buffer));
                receiver.found(buffer, verdict.category());
            }
            writer.commit();
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

        void orRead(TextStore texts, TextStore.Place text, TextStore.Visitor visitor) {
            if (characters > MOST_KEPT) {
                texts.read(text, visitor);
                return;
            }
            for (int i = 0; i < passages.size(); i++) {
                visitor.passage(i, passages.get(i));
            }
        }
    }

    /** What is found in one passage of a document of this category. */
    FoundPassage found(Passage passage, Category category) {
        return new FoundPassage(
                passage.name(), passage.isRow(), detector.detect(passage), classes.cues(passage, category));
    }
}
