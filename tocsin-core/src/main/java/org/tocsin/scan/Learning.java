package org.tocsin.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tocsin.link.Entity;
import org.tocsin.link.Estimation;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Linker;
import org.tocsin.link.PatternCounts;
import org.tocsin.link.RegistrySize;
import org.tocsin.link.Weights;
import org.tocsin.model.Outcome;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.registry.PersonIndex;

/**
 * Estimates the weights of evidence from a sample of the documents, spread evenly over the releases and bounded, so that it costs the
 * same in a large case as in a middling one. Which documents are in it depends on their order in the releases alone.
 */
final class Learning {
    private static final int DOCUMENTS = 2_000;
    private static final int PASSAGES = 40_000;
    private static final int LEAST_PASSAGES = 200;

    private final CaseStore store;
    private final PersonIndex index;
    private final DocumentFindings findings;
    private final StageClock clock;
    private final int threads;

    Learning(CaseStore store, PersonIndex index, DocumentFindings findings, StageClock clock, int threads) {
        this.store = store;
        this.index = index;
        this.findings = findings;
        this.clock = clock;
        this.threads = threads;
    }

    Weights of(List<ItemTree.Draft> drafts, LinkSettings settings) throws InterruptedException {
        List<ItemTree.Draft> documents = drafts.stream()
                .filter(d -> d.content() != 0 && d.original() == 0)
                .toList();
        int stride = Math.max(1, (documents.size() + DOCUMENTS - 1) / DOCUMENTS);
        int sampled = Math.max(1, documents.size() / stride);
        int most = Math.max(LEAST_PASSAGES, PASSAGES / sampled);
        Linker linker = new Linker(index, settings);
        PatternCounts counts = new PatternCounts();
        ExecutorService pool = Executors.newFixedThreadPool(threads, r -> new Thread(r, "learn"));
        try {
            Deque<Future<PatternCounts>> window = new ArrayDeque<>();
            for (int i = 0; i < documents.size(); i += stride) {
                ItemTree.Draft draft = documents.get(i);
                Ledger.ContentRow content = store.ledger().content(draft.content());
                window.add(pool.submit(() -> count(content, draft, most, linker)));
                if (window.size() > 4 * threads) {
                    counts.add(get(window.remove()));
                }
            }
            while (!window.isEmpty()) {
                counts.add(get(window.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
        return Estimation.of(counts, RegistrySize.of(index));
    }

    private PatternCounts count(Ledger.ContentRow content, ItemTree.Draft draft, int most, Linker linker) {
        PatternCounts counts = new PatternCounts();
        ReadResult result = content.result();
        if (result != null && result.outcome() != Outcome.CONTAINER) {
            try (StageClock.Span span = clock.span(StageClock.Kind.BUSY)) {
                for (Entity entity :
                        findings.some(content, draft, most, linker.useNir()).entities()) {
                    linker.count(entity, counts);
                }
            }
        }
        return counts;
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
}
