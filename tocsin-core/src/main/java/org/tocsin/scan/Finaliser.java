package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.decide.Ruling;
import org.tocsin.decide.Rulings;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Linker;
import org.tocsin.link.Weights;
import org.tocsin.model.Category;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;

/**
 * Makes the result tables anew from ledger and findings: items and their outcomes, links, people, unknown people. Deterministic: a
 * resumed scan and an undisturbed one give the same tables. Reads no document.
 */
final class Finaliser {
    /** A document of more passages is analysed in parts, so that a table of any length needs little memory. */
    static final int LONG = 20_000;

    /** Chunks of findings in a part of a long document. */
    static final int PART = 4;

    private final CaseStore store;
    private final PersonIndex index;
    private final DocumentFindings findings;
    private final StageClock clock;
    private final Progress progress;
    private final int threads;
    private int strangers;
    private Rulings rulings = new Rulings();

    Finaliser(CaseStore store, PersonIndex index, Finder finder, StageClock clock, Progress progress, int threads) {
        this.store = store;
        this.index = index;
        this.findings = new DocumentFindings(store, finder);
        this.clock = clock;
        this.progress = progress;
        this.threads = threads;
    }

    /** What a finalise expects of its own links. */
    record Expectation(long confirmed, double wrong, double leastProbability, double thresholdNeeded) {
        boolean tooMany(LinkSettings settings) {
            return confirmed > 0 && wrong / confirmed * 10_000 > settings.wrongNoticesPer10000();
        }
    }

    /** Replaces the result tables; where more wrong notices are expected than are accepted, once more with a higher threshold. */
    Expectation run(LinkSettings settings) throws InterruptedException {
        List<ItemTree.Draft> drafts = ItemTree.of(store);
        Weights weights = new Learning(store, index, findings, clock, threads).of(drafts, settings);
        Expectation expected = attempt(drafts, settings, weights, true);
        if (!expected.tooMany(settings)) {
            return expected;
        }
        double least = Math.max(settings.leastProbability(), expected.thresholdNeeded());
        return attempt(drafts, settings.withLeastProbability(least), weights, false);
    }

    /** Fills the tables; commits them unless they would be filled again with a higher threshold. */
    private Expectation attempt(List<ItemTree.Draft> drafts, LinkSettings settings, Weights weights, boolean mayRepeat)
            throws InterruptedException {
        try (ResultStore.Writer writer = store.results().replace()) {
            Expectation expected = pass(drafts, new Linker(index, settings, weights), settings, writer);
            if (!mayRepeat || !expected.tooMany(settings)) {
                writer.model(model(settings, weights, expected).encoded());
                writer.commit(turn -> decideLate(turn, settings));
            }
            return expected;
        }
    }

    private FinalModel model(LinkSettings settings, Weights weights, Expectation expected) {
        List<List<Integer>> same = new ArrayList<>();
        for (int person = 0; person < index.size(); person++) {
            int[] rows = index.rowsOf(person);
            if (rows.length > 1 && rows[0] == person) {
                same.add(Arrays.stream(rows).boxed().toList());
            }
        }
        return new FinalModel(
                settings.wrongNoticesPer10000(),
                expected.leastProbability(),
                settings.useNir(),
                expected.confirmed(),
                expected.wrong(),
                findings.countries(),
                weights.encoded(),
                strangers,
                same);
    }

    private Expectation pass(
            List<ItemTree.Draft> drafts, Linker linker, LinkSettings settings, ResultStore.Writer writer)
            throws InterruptedException {
        progress.stage("link", drafts.size());
        DocumentAnalyst analyst = new DocumentAnalyst(linker, new Prints(store.sealer()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, r -> new Thread(r, "link"));
        try {
            Duplicates duplicates = new Duplicates(drafts, findings);
            Tables tables = new Tables(
                    writer,
                    index.size(),
                    repeated(drafts),
                    settings.useNir(),
                    standing(drafts, duplicates),
                    DrawnLinks.effect(index::sameHuman));
            Deque<Pending> window = new ArrayDeque<>();
            for (ItemTree.Draft draft : drafts) {
                window.add(start(draft, duplicates, analyst, pool));
                if (window.size() > 4 * threads) {
                    finish(window.remove(), analyst, tables, pool);
                }
            }
            while (!window.isEmpty()) {
                finish(window.remove(), analyst, tables, pool);
            }
            tables.people();
            tables.unknown();
            tables.gone();
            strangers = tables.strangersFound();
            double needed = tables.thresholdFor(settings.wrongNoticesPer10000());
            return new Expectation(tables.confirmed(), tables.wrong(), settings.leastProbability(), needed);
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }

    /** All decisions, read anew for every drawing: people decide while it runs. */
    private Standing standing(List<ItemTree.Draft> drafts, Duplicates duplicates) {
        rulings = Rulings.of(store.decisions());
        Map<String, ItemTree.Draft> byId = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        rulings.mentions().forEach(mention -> wanted.add(mention.item()));
        drafts.stream().filter(d -> wanted.contains(d.id())).forEach(d -> byId.put(d.id(), d));
        return new Standing(rulings, id -> {
            ItemTree.Draft draft = byId.get(id);
            if (draft == null || draft.content() == 0) {
                return draft == null ? 0 : draft.number();
            }
            return repeats(draft, store.ledger().content(draft.content()), duplicates)
                    ? draft.original()
                    : draft.number();
        });
    }

    /** What was decided through other servers while the tables were drawn. */
    private void decideLate(DecisionStore.Turn turn, LinkSettings settings) {
        Set<DecisionStore.MentionKey> late = new LinkedHashSet<>();
        Map<DecisionStore.MentionKey, Ruling> before = new HashMap<>();
        List<DecisionStore.Decision> events = new ArrayList<>();
        turn.forEach(rulings.last(), events::add);
        for (DecisionStore.Decision event : events) {
            List<DecisionStore.MentionKey> about = rulings.concerned(event);
            about.forEach(key -> before.putIfAbsent(key, rulings.of(key)));
            late.addAll(about);
            rulings.add(event);
        }
        Redraw redraw = new Redraw(index::sameHuman, strangers, settings.useNir());
        Redraw.Changes changes = redraw.in(turn);
        for (DecisionStore.MentionKey key : late) {
            Ruling was = before.get(key);
            DecisionStore.Decision deciding = was == null ? null : was.deciding();
            Redraw.Found found = redraw.find(turn, key, -1, deciding == null ? 0 : deciding.number());
            changes.settle(found, deciding, rulings.of(key));
        }
        changes.finish();
    }

    /** Whether an item has the links of its original. */
    private static boolean repeats(ItemTree.Draft draft, Ledger.ContentRow content, Duplicates duplicates) {
        return draft.original() != 0 && !(isDocument(content) && duplicates.nameOthers(draft));
    }

    private static boolean isDocument(Ledger.ContentRow content) {
        ReadResult result = content.result();
        return result != null && result.outcome() != Outcome.CONTAINER;
    }

    /** Items of which a later one is a duplicate. */
    private static IntSet repeated(List<ItemTree.Draft> drafts) {
        IntSet repeated = new IntOpenHashSet();
        for (ItemTree.Draft draft : drafts) {
            if (draft.original() != 0) {
                repeated.add(draft.original());
            }
        }
        return repeated;
    }

    /**
     * An item on its way.
     *
     * @param repeats whether it has the links of its original
     */
    private record Pending(
            ItemTree.Draft draft,
            Ledger.@Nullable ContentRow content,
            boolean repeats,
            @Nullable Future<InOnePart> analysed) {}

    /** What was found in a document that is analysed in one part. */
    private record InOnePart(CategoryVerdict verdict, DocumentAnalyst.Analysis analysis) {}

    private Pending start(ItemTree.Draft draft, Duplicates duplicates, DocumentAnalyst analyst, ExecutorService pool) {
        if (draft.content() == 0) {
            return new Pending(draft, null, false, null);
        }
        Ledger.ContentRow content = store.ledger().content(draft.content());
        boolean repeats = repeats(draft, content, duplicates);
        if (!isDocument(content) || repeats || isLong(content)) {
            return new Pending(draft, content, repeats, null);
        }
        return new Pending(draft, content, false, pool.submit(() -> {
            try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
                return analyseShort(draft, content, analyst);
            }
        }));
    }

    /** Whether a document is analysed in parts. */
    static boolean isLong(Ledger.ContentRow content) {
        return content.text() != null && content.text().passages() > LONG;
    }

    private InOnePart analyseShort(ItemTree.Draft draft, Ledger.ContentRow content, DocumentAnalyst analyst) {
        List<FoundPassage> passages = new ArrayList<>();
        CategoryVerdict verdict = findings.read(content, draft, passages::add);
        Category category = verdict.category();
        FoundPassage path = findings.path(draft, category);
        passages.add(0, path);
        // a birth date in the path is none of the document
        CategoryVerdict known = path.showsBirth(verdict.dated()) ? verdict.of(0) : verdict;
        return new InOnePart(known, analyst.analyse(passages, category));
    }

    private void finish(Pending pending, DocumentAnalyst analyst, Tables tables, ExecutorService pool)
            throws InterruptedException {
        ItemTree.Draft draft = pending.draft;
        Ledger.ContentRow content = pending.content;
        ReadResult result = content == null ? null : content.shown();
        if (pending.repeats) {
            tables.duplicate(draft, result);
        } else if (content == null || result == null) {
            Reason reason = draft.reason() == null ? Reason.CRASHED : draft.reason();
            tables.item(draft, new ReadResult(Outcome.UNREADABLE, reason, "", 0, 0, ""), null, 0);
        } else if (pending.analysed != null) {
            InOnePart found = get(pending.analysed);
            tables.document(draft.number(), found.analysis, found.verdict.category(), 0, true);
            tables.item(draft, result, found.verdict.category(), found.verdict.dated());
        } else if (isLong(content)) {
            tables.item(draft, result, new LongDocument(draft, analyst, tables, pool).analyse(content), 0);
        } else {
            tables.item(draft, result, null, 0);
        }
        clock.items(1);
        progress.advance(1, 0);
    }

    private static <T> T get(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Analyses a long document part by part, many parts at once, and writes them in order. */
    private final class LongDocument {
        private final ItemTree.Draft draft;
        private final DocumentAnalyst analyst;
        private final Tables tables;
        private final Ordered<DocumentAnalyst.Analysis> ordered;
        private List<byte[]> chunks = new ArrayList<>();
        private boolean begun;
        private Category category = Category.OTHER;
        private int mentions;
        private long passages;
        private long done;

        LongDocument(ItemTree.Draft draft, DocumentAnalyst analyst, Tables tables, ExecutorService pool) {
            this.draft = draft;
            this.analyst = analyst;
            this.tables = tables;
            ordered = new Ordered<>(pool, 2 * threads + 1, this::write);
        }

        Category analyse(Ledger.ContentRow content) {
            passages = content.text() == null ? 0 : content.text().passages();
            try (ordered) {
                store.findings().read(content.number(), this::add);
                submit();
                ordered.end();
            }
            return category;
        }

        private void add(byte[] chunk) {
            FindingsCodec.verdictOf(chunk, verdict -> category = verdict.category());
            chunks.add(chunk);
            if (chunks.size() >= PART) {
                submit();
            }
        }

        private void submit() {
            List<byte[]> part = chunks;
            boolean first = !begun;
            chunks = new ArrayList<>();
            begun = true;
            ordered.add(() -> {
                try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
                    return analysed(part, first);
                }
            });
        }

        private DocumentAnalyst.Analysis analysed(List<byte[]> part, boolean first) {
            List<FoundPassage> passages = new ArrayList<>();
            if (first) {
                passages.add(findings.path(draft, category));
            }
            part.forEach(chunk -> FindingsCodec.passagesOf(chunk, passages::add));
            return analyst.analyse(passages, category);
        }

        private void write(DocumentAnalyst.Analysis analysis) {
            try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
                tables.document(draft.number(), analysis, category, mentions, false);
                mentions += analysis.mentions();
            }
            done = Math.min(passages, done + (long) PART * Finder.CHUNK);
            progress.passages(done, passages);
        }
    }
}
