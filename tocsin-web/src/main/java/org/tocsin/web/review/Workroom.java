package org.tocsin.web.review;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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
import org.tocsin.review.view.MaskedPaths;
import org.tocsin.review.view.PageViews;
import org.tocsin.review.view.PersonSearch;
import org.tocsin.scan.Explainer;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;
import org.tocsin.web.Serving;
import org.tocsin.web.access.Member;

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
    private static final String A_NAME = "martin";

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
        desk = Desk.of(store, serving.secondPerson() ? Terms.withSecondPerson() : Terms.standard())
                .withReadings(() -> ready().explainer.readings());
        tools();
    }

    /**
     * What is made of the registry alone.
     *
     * @param version of the registry it was made from
     * @param nir     whether people may be found by their NIR: not where the last finalise was told to do without
     */
    private record People(
            long version,
            boolean nir,
            CompactPersonIndex index,
            Queue queue,
            Households households,
            PersonSearch search) {}

    /** What is in memory. */
    public static final class Tools {
        private final People people;
        private final long results;
        private final Explainer explainer;
        private final DoubtViews doubts;
        private final DocumentViews documents;
        private final MaskedPaths paths;
        private final PageViews pages;

        private Tools(CaseStore store, People people, long results) {
            this.people = people;
            this.results = results;
            explainer = Explainer.of(store, people.index);
            doubts = new DoubtViews(store, explainer);
            documents = new DocumentViews(store, explainer);
            paths = new MaskedPaths(explainer);
            pages = new PageViews(store, explainer);
        }

        /** The registry. */
        public CompactPersonIndex index() {
            return people.index;
        }

        /** The doubts that are left. */
        public Queue queue() {
            return people.queue;
        }

        /** People of the registry by name. */
        public PersonSearch search() {
            return people.search;
        }

        /** Views of doubts. */
        public DoubtViews doubts() {
            return doubts;
        }

        /** Paths as lists show them. */
        public MaskedPaths paths() {
            return paths;
        }

        /** Views of documents. */
        public DocumentViews documents() {
            return documents;
        }

        /** Views of the pictures of pages. */
        public PageViews pages() {
            return pages;
        }
    }

    /** Where decisions are made. */
    public Desk desk() {
        return desk;
    }

    /**
     * What is in memory; null while the registry is being read. After a scan the earlier results still serve until the new ones are
     * ready, but a household that the registry knows now must not be met by an earlier one.
     */
    public @Nullable Tools tools() {
        Tools now = tools;
        long results = store.results().version();
        boolean known = now != null && now.people.version == store.registry().version();
        boolean fresh = known && now != null && now.results == results;
        if (!fresh && wanted.getAndSet(results) != results) {
            maker.execute(() -> make(now));
        }
        return known ? now : null;
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
            boolean nir = Explainer.usesNir(store);
            People known = before == null ? null : before.people;
            if (known == null || known.version != registry || known.nir != nir) {
                known = people(registry, nir);
            }
            tools = new Tools(store, known, results);
            // the first search would wait until all similar names are known
            known.search.find(A_NAME, 0, 1, Locale.ROOT);
            // and the first look at patterns until all that was ever decided is counted
            desk.patterns();
        } catch (RuntimeException e) {
            serving.told()
                    .accept("the registry could not be made ready: "
                            + e.getClass().getSimpleName());
        } finally {
            wanted.set(-1);
        }
    }

    private People people(long version, boolean nir) {
        CompactPersonIndex index = Registries.index(store.registry(), nir, Progress.SILENT);
        return new People(
                version, nir, index, Queue.of(desk, index), Households.of(index), new PersonSearch(index, clock));
    }

    /**
     * This account as a reviewer. Nobody meets themselves, their household or the colleagues who review too; a category is reserved as
     * soon as one account is named for it.
     */
    public Reviewer reviewer(Authentication who, Tools with) {
        int account = Member.required(who).account();
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
        return new Reviewer(account, Exclusions.of(own, colleagues, with.people.households), reserved, false);
    }

    /** Ends what is being made. */
    @Override
    public void close() {
        maker.shutdownNow();
    }
}
