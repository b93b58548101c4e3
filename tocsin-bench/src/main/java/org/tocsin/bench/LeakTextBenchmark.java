package org.tocsin.bench;

import static org.tocsin.bench.Measured.heap;
import static org.tocsin.bench.Measured.say;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.classify.Classifier;
import org.tocsin.classify.DocumentClassifier;
import org.tocsin.classify.PassageClasses;
import org.tocsin.detect.Detector;
import org.tocsin.detect.table.TextTables;
import org.tocsin.detect.trait.TraitFinder;
import org.tocsin.link.Entities;
import org.tocsin.link.Entity;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Linker;
import org.tocsin.model.Fold;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * From text to links on one core, over the stored text of cases as their documents wrote it: {@code --case FOLDER,FOLDER --people N}. The
 * registry is that of the cases, filled up with invented people. Times are processor time of the measuring thread; MB are those of UTF-8.
 */
public final class LeakTextBenchmark {
    private static final int ROUNDS = 5;
    private static final int MOST_FUZZY = 20_000;

    private final List<Document> documents = new ArrayList<>();
    private final List<List<Passage>> parts = new ArrayList<>();
    private double megabytes;

    private record Document(String mediaType, List<Passage> passages) {}

    private LeakTextBenchmark() {}

    /** Runs it; the case must not be open elsewhere. */
    public static void main(String[] args) {
        int people = Integer.parseInt(Options.of(args, "--people", "1000000"));
        LeakTextBenchmark benchmark = new LeakTextBenchmark();
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        int[] known = {0};
        for (String folder : Options.of(args, "--case", "case").split(",")) {
            try (CaseStore store = CaseFolder.of(Path.of(folder)).open(KeySource.userFolder())) {
                store.registry().forEach((number, person) -> {
                    builder.add(person);
                    known[0]++;
                });
                benchmark.read(store);
            }
        }
        long before = heap();
        CompactPersonIndex index = filled(builder, known[0], people);
        say("index takes %d MB of heap", (heap() - before) >> 20);
        fuzzy(index);
        say("index and the part for similar names take %d MB", (heap() - before) >> 20);
        say("people %d, documents %d of %.2f MB", index.size(), benchmark.documents.size(), benchmark.megabytes);
        benchmark.run(index);
    }

    /** With invented people until there are so many; the time to make these up is not counted. */
    private static CompactPersonIndex filled(CompactPersonIndexBuilder builder, int known, int people) {
        InventedPeople invented = new InventedPeople(42);
        long spent = 0;
        for (int i = known; i < people; i++) {
            Person person = invented.next(i);
            long start = ThreadTime.nanos();
            builder.add(person);
            spent += ThreadTime.nanos() - start;
        }
        long start = ThreadTime.nanos();
        CompactPersonIndex index = builder.build();
        say("index loaded in %.1f s of processor time", (spent + ThreadTime.nanos() - start) / 1e9);
        return index;
    }

    /** Similar names of people of the registry, each asked once: no answer is kept from before. */
    private static void fuzzy(CompactPersonIndex index) {
        Set<String> surnames = new LinkedHashSet<>();
        for (int i = 0; i < index.size() && surnames.size() < MOST_FUZZY; i += Math.max(1, index.size() / MOST_FUZZY)) {
            surnames.add(Fold.compact(index.person(i).birthName()));
        }
        long start = ThreadTime.nanos();
        index.similarSurnames("DUPONTEL");
        say("similar names: made ready in %.1f s", (ThreadTime.nanos() - start) / 1e9);
        long begin = ThreadTime.nanos();
        surnames.forEach(index::similarSurnames);
        say("similar names: %.1f us a look-up", (ThreadTime.nanos() - begin) / 1e3 / surnames.size());
    }

    private void read(CaseStore store) {
        store.ledger().forEachContent(content -> {
            var place = content.text();
            var result = content.result();
            if (place == null || result == null) {
                return;
            }
            List<Passage> passages = new ArrayList<>();
            store.texts().read(place, (ordinal, passage) -> passages.add(passage));
            documents.add(new Document(result.mediaType(), passages));
            for (Passage passage : passages) {
                megabytes += passage.text().getBytes(StandardCharsets.UTF_8).length / 1e6;
            }
        });
    }

    private void run(CompactPersonIndex index) {
        TraitFinder traits = new TraitFinder(index);
        Detector detector = new Detector(index);
        Linker linker = new Linker(index, LinkSettings.standard());
        Classifier classifier = new Classifier();
        PassageClasses classes = new PassageClasses(classifier);
        documents.forEach(document -> parts.add(tables(document)));
        List<Passage> all = parts.stream().flatMap(List::stream).toList();
        List<Passage> rows = all.stream().filter(Passage::isRow).toList();
        List<Passage> texts = all.stream().filter(p -> !p.isRow()).toList();
        say("rows %d of %.2f MB, texts %d of %.2f MB", rows.size(), size(rows), texts.size(), size(texts));
        kind("rows", rows, traits, detector);
        kind("texts", texts, traits, detector);
        measure("tables in text", () -> documents.forEach(LeakTextBenchmark::tables));
        measure("traits", () -> each(traits::find));
        measure("traits, names, mentions", () -> each(detector::detect));
        measure("category", () -> documents.forEach(document -> category(classifier, document)));
        measure("kinds of data", () -> each(classes::of));
        List<List<Entity>> found =
                parts.stream().map(p -> entities(detector, p)).toList();
        measure("linking", () -> found.forEach(list -> list.forEach(linker::link)));
        measure(
                "all: text to links",
                () -> documents.forEach(document -> {
                    CategoryVerdict verdict = category(classifier, document);
                    List<Passage> pieces = tables(document);
                    List<Entity> entities = entities(detector, pieces);
                    pieces.forEach(piece -> classes.cues(piece, verdict.category()));
                    entities.forEach(linker::link);
                }));
        long entities = found.stream().mapToLong(List::size).sum();
        long named = found.stream()
                .filter(list -> list.stream().anyMatch(entity -> isConfirmed(linker, entity)))
                .count();
        say(
                "%d human beings to link; documents that name a confirmed person: %.1f %%",
                entities, 100.0 * named / found.size());
    }

    private static double size(List<Passage> passages) {
        return passages.stream()
                        .mapToLong(p -> p.text().getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
    }

    private static void kind(String name, List<Passage> passages, TraitFinder traits, Detector detector) {
        double size = size(passages);
        measure("traits, " + name, size, () -> passages.forEach(traits::find));
        measure("traits, names, mentions, " + name, size, () -> passages.forEach(detector::detect));
    }

    private void each(Consumer<Passage> work) {
        parts.forEach(pieces -> pieces.forEach(work));
    }

    private static CategoryVerdict category(Classifier classifier, Document document) {
        DocumentClassifier started = classifier.start(document.mediaType(), "");
        document.passages().forEach(started::add);
        return started.verdict();
    }

    private static List<Passage> tables(Document document) {
        TextTables tables = new TextTables();
        List<Passage> pieces = new ArrayList<>();
        document.passages().forEach(passage -> pieces.addAll(tables.split(passage)));
        pieces.addAll(tables.rest());
        return pieces;
    }

    private static List<Entity> entities(Detector detector, List<Passage> pieces) {
        Entities entities = new Entities(true);
        int number = 0;
        for (Passage piece : pieces) {
            for (Mention mention : detector.detect(piece)) {
                entities.add(number++, mention, piece.isRow());
            }
        }
        return entities.all();
    }

    private static boolean isConfirmed(Linker linker, Entity entity) {
        return linker.link(entity).stream().anyMatch(c -> c.status() == LinkStatus.CONFIRMED);
    }

    private void measure(String name, Runnable work) {
        measure(name, megabytes, work);
    }

    private static void measure(String name, double megabytes, Runnable work) {
        ThreadTime.warmUp(work);
        double seconds = ThreadTime.median(ROUNDS, work);
        say("%-32s %8.2f MB/s %8.1f ns a byte", name, megabytes / seconds, seconds * 1e3 / megabytes);
    }
}
