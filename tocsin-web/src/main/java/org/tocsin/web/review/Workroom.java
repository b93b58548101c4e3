package org.tocsin.web.review;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.model.Category;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;
import org.tocsin.registry.PersonIndex;
import org.tocsin.review.Desk;
import org.tocsin.review.Exclusions;
import org.tocsin.review.Households;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.review.view.DoubtViews;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;
import org.tocsin.web.Serving;

/**
 * What deciding needs in memory: the registry's index, the queue, the views. It is made in the background, since a million people take
 * some seconds, and made anew when the registry changed or results were replaced; until then the old one serves.
 */
@Component
public final class Workroom {
    private final CaseStore store;
    private final Desk desk;
    private final AtomicLong wanted = new AtomicLong(-1);
    private volatile @Nullable Tools tools;

    Workroom(CaseStore store, Serving serving) {
        this.store = store;
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
            long registry, long results, PersonIndex index, Queue queue, Households households, DoubtViews doubts) {}

    /** Where decisions are made. */
    public Desk desk() {
        return desk;
    }

    /** What is in memory; null while it is being made for the first time. */
    public @Nullable Tools tools() {
        Tools now = tools;
        long results = store.results().version();
        boolean fresh = now != null && now.results == results && now.registry == store.registry().version();
        if (!fresh && wanted.getAndSet(results) != results) {
            CompletableFuture.runAsync(() -> make(now));
        }
        return now;
    }

    private void make(@Nullable Tools before) {
        try {
            long registry = store.registry().version();
            long results = store.results().version();
            boolean same = before != null && before.registry == registry;
            PersonIndex index = same ? before.index : Registries.index(store.registry(), true, Progress.SILENT);
            Queue queue = same ? before.queue : Queue.of(desk, index);
            Households households = same ? before.households : Households.of(index);
            DoubtViews doubts = new DoubtViews(store, Explainer.of(store, index));
            tools = new Tools(registry, results, index, queue, households, doubts);
        } finally {
            wanted.set(-1);
        }
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
}
