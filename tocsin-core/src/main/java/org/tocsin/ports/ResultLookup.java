package org.tocsin.ports;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;

/** Small questions to the result tables, for screens: bounded answers, and passes that open nothing sealed. */
public interface ResultLookup {
    /** The links of an item that are confirmed or wait for review, in order of their mentions, at most so many. */
    List<ResultStore.LinkRow> links(int item, int most);

    /** The links between an item and a person that are confirmed or wait for review, in order of their mentions, at most so many. */
    List<ResultStore.LinkRow> linksBetween(int item, int person, int most);

    /** The links of a person that are confirmed or wait for review, in order of item and mention. */
    List<ResultStore.LinkRow> linksOfPerson(int person, int from, int count);

    /** How many links a person has, by status. */
    Map<LinkStatus, Integer> countLinks(int person);

    /** How many links there are. */
    LinkCounts countLinks();

    /**
     * Links counted.
     *
     * @param review      links that wait for a human
     * @param reviewItems items with such a link
     */
    record LinkCounts(long confirmed, long review, long reviewItems) {}

    /** What the confirmed links of a person show, in order of their items; nothing sealed is opened for it. */
    List<ResultStore.ExposureRow> exposures(int person);

    /** Numbers of the items that are duplicates of this one, at most so many. */
    List<Integer> duplicatesOf(int item, int most);

    /** All items in order of their number, without what is sealed. */
    void items(Consumer<ItemOutline> visitor);

    /** All unknown people in order of their number, without what is sealed. */
    void unknown(Consumer<UnknownOutline> visitor);

    /** The unknown person with this number. */
    ResultStore.UnknownRow unknown(int number);

    /**
     * An item without its path and id.
     *
     * @param category of a document, else null
     * @param people   how many people are linked (confirmed or review)
     */
    record ItemOutline(
            int number,
            int release,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable Category category,
            long size,
            int pages,
            int linksOf,
            int people) {}

    /** An unknown person without name and birth date. */
    record UnknownOutline(int number, int roles, int documents, int dataClasses) {}
}
