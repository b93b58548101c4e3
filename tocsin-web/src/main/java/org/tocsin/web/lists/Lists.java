package org.tocsin.web.lists;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.respond.severity.Explanation;
import org.tocsin.review.view.ItemList;
import org.tocsin.review.view.OverviewNumbers;
import org.tocsin.review.view.PeopleList;
import org.tocsin.review.view.PersonViews;
import org.tocsin.review.view.UnknownList;
import org.tocsin.web.review.Workroom;

/**
 * The lists of a case in memory. They are made when first asked for and made anew after a finalise, for which readers wait; after
 * decisions they are made anew beside the readers, who see what was known some time ago.
 */
@Component
public final class Lists {
    private static final long OLD_MILLIS = 30_000;

    /** Making them takes at most this part of the time of one processor while people decide. */
    private static final int PART_OF_TIME = 10;

    /** What a reader waits for lists that are not ready: the lists of a small case are. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final CaseStore store;
    private final Workroom room;
    private final Clock clock;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lists");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Made made;
    private @Nullable Future<Made> making;

    Lists(CaseStore store, Workroom room, Clock clock) {
        this.store = store;
        this.room = room;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param at   when it was ready, in milliseconds since 1970
     * @param took milliseconds
     */
    public record Made(
            long results,
            long decisions,
            long at,
            long took,
            PeopleList people,
            PersonViews persons,
            ItemList items,
            UnknownList unknown,
            OverviewNumbers numbers) {}

    /**
     * The lists, as of now or some time ago.
     *
     * @throws ResponseStatusException if they are still being made
     */
    public Made now() {
        Made last = made;
        boolean serves = last != null && last.results == store.results().version();
        if (last == null || !serves) {
            return waited(begun());
        }
        long age = clock.millis() - last.at;
        if (last.decisions != store.decisions().last() && age > Math.max(OLD_MILLIS, PART_OF_TIME * last.took)) {
            begin();
        }
        return last;
    }

    /** Begins to make them, unless that is under way. */
    private synchronized void begin() {
        if (making == null || making.isDone()) {
            Workroom.Tools tools = room.ready();
            making = maker.submit(() -> make(tools));
        }
    }

    private synchronized Future<Made> begun() {
        begin();
        return Objects.requireNonNull(making);
    }

    private static Made waited(Future<Made> making) {
        try {
            return making.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Made make(Workroom.Tools tools) {
        long began = clock.millis();
        long results = store.results().version();
        long decisions = store.decisions().last();
        Assessment ratings = Assessment.whole(store);
        PeopleList people = new PeopleList(store, tools.index(), ratings);
        PersonViews.Reasons reasons = (person, locale) -> new Explanation(store, ratings, locale).of(person);
        PersonViews persons = new PersonViews(store, tools.index(), ratings, reasons);
        ItemList items = new ItemList(store);
        UnknownList unknown = new UnknownList(store);
        OverviewNumbers numbers = OverviewNumbers.of(
                store, tools.index(), ratings, people, tools.queue().size());
        long at = clock.millis();
        Made ready = new Made(results, decisions, at, at - began, people, persons, items, unknown, numbers);
        made = ready;
        return ready;
    }

    @PreDestroy
    void end() {
        maker.shutdownNow();
    }
}
