package org.tocsin.web.lists;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
 * The lists of a case in memory. They are made when first asked for, and made anew after a finalise at once and after decisions at most
 * twice a minute: a list that is some seconds old serves until then.
 */
@Component
public final class Lists {
    private static final long OLD_MILLIS = 30_000;

    private final CaseStore store;
    private final Workroom room;
    private final Clock clock;
    private @Nullable Made made;

    Lists(CaseStore store, Workroom room, Clock clock) {
        this.store = store;
        this.room = room;
        this.clock = clock;
    }

    /** What was made. */
    public record Made(
            long results,
            long decisions,
            long at,
            PeopleList people,
            PersonViews persons,
            ItemList items,
            UnknownList unknown,
            OverviewNumbers numbers) {}

    /** The lists, as of now or some seconds ago. */
    public synchronized Made now() {
        Made last = made;
        long results = store.results().version();
        long decisions = store.decisions().last();
        boolean stale = last == null
                || last.results != results
                || (last.decisions != decisions && clock.millis() - last.at > OLD_MILLIS);
        if (last == null || stale) {
            last = make(results, decisions);
            made = last;
        }
        return last;
    }

    private Made make(long results, long decisions) {
        Workroom.Tools tools = room.ready();
        Assessment ratings = Assessment.whole(store);
        PeopleList people = new PeopleList(store, tools.index(), ratings);
        PersonViews.Reasons reasons = (person, locale) -> new Explanation(store, ratings, locale).of(person);
        return new Made(
                results,
                decisions,
                clock.millis(),
                people,
                new PersonViews(store, tools.index(), ratings, reasons),
                new ItemList(store),
                new UnknownList(store),
                OverviewNumbers.of(
                        store, tools.index(), ratings, people, tools.queue().size()));
    }
}
