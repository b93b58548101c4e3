package org.tocsin.web.review;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.model.Category;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.review.Desk;
import org.tocsin.review.Exclusions;
import org.tocsin.review.Households;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.review.view.DoubtViews;
import org.tocsin.review.view.PersonSearch;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;
import org.tocsin.web.Serving;

/**
 * What deciding needs in memory: the registry's index, the queue, the views. It is made in the background, since a million people take
 * some seconds, and made anew when the registry changed or results were replaced; until then the old one serves.
 */
@Component
public final class Workroom implements AutoCloseable {
    private final CaseStore store;
    private final Clock clock;
    private final Serving serving;
    private final Desk desk;
    private final AtomicLong wanted = new AtomicLong(-1);
    private final ExecutorService maker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "workroom");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Tools tools;

    Workroom(CaseStore store, Serving serving, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.serving = serving;
        desk = Desk.of(store, serving.secondPerson() ? Terms.withSecondPerson() : Terms.standard());
        tools();
    }

    /**
     * What is in memory.
     *
     * @param registry version of the registry it was made from
     * @param results  version of the results it was made from
     */
    public record Tools(
            long registry,
            long results,
            CompactPersonIndex index,
            Queue queue,
            Households households,
            PersonSearch search,
            DoubtViews doubts,
            DocumentViews documents) {}

    /** Where decisions are made. */
    public Desk desk() {
        return desk;
    }

    /** What is in memory; null while it is being made for the first time. */
    public @Nullable Tools tools() {
        Tools now = tools;
        long results = store.results().version();
        boolean fresh = now != null
                && now.results == results
                && now.registry == store.registry().version();
        if (!fresh && wanted.getAndSet(results) != results) {
            maker.execute(() -> make(now));
        }
        return now;
    }

    /**
     * The same where nothing can be done without it.
     *
     * @throws ResponseStatusException if it is still being made
     */
    public Tools ready() {
        Tools now = tools();
        if (now == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return now;
    }

    private void make(@Nullable Tools before) {
        try {
            long registry = store.registry().version();
            long results = store.results().version();
            Tools base = before != null && before.registry == registry ? before : onRegistry(registry);
            Explainer explainer = Explainer.of(store, base.index);
            DoubtViews doubts = new DoubtViews(store, explainer);
            DocumentViews documents = new DocumentViews(store, explainer);
            tools = new Tools(
                    registry, results, base.index, base.queue, base.households, base.search, doubts, documents);
        } catch (RuntimeException e) {
            serving.told()
                    .accept("the registry could not be made ready: "
                            + e.getClass().getSimpleName());
        } finally {
            wanted.set(-1);
        }
    }

    private Tools onRegistry(long version) {
        CompactPersonIndex index = Registries.index(store.registry(), true, Progress.SILENT);
        Explainer explainer = Explainer.of(store, index);
        return new Tools(
                version,
                -1,
                index,
                Queue.of(desk, index),
                Households.of(index),
                new PersonSearch(index, clock),
                new DoubtViews(store, explainer),
                new DocumentViews(store, explainer));
    }

    /**
     * This account as a reviewer. Nobody meets themselves, their household or the colleagues who review too; a category is reserved as
     * soon as one account is named for it.
     */
    public Reviewer reviewer(int account, Tools with) {
        Set<Integer> own = Set.of();
        Set<Integer> colleagues = new LinkedHashSet<>();
        Set<Category> reserved = EnumSet.noneOf(Category.class);
        Set<String> allowed = Set.of();
        for (Account each : store.accounts().all()) {
            each.reserved().forEach(word -> reserved.add(Category.of(word)));
            if (each.number() == account) {
                own = each.persons();
                allowed = each.reserved();
            } else {
                colleagues.addAll(each.persons());
            }
        }
        Set<String> mine = allowed;
        reserved.removeIf(category -> mine.contains(category.word()));
        return new Reviewer(account, Exclusions.of(own, colleagues, with.households), reserved, false);
    }

    /** Ends what is being made. */
    @Override
    public void close() {
        maker.shutdownNow();
    }
}
