package org.tocsin.web.api;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.review.view.ItemList;
import org.tocsin.review.view.Page;

/**
 * An item of a list.
 *
 * @param id           as in the exports
 * @param path         safe to show, people's data masked; left out for accounts that may not open documents, since paths name people
 * @param outcomeWords outcome and reason in words
 * @param advice       what to do where it was not fully read, else empty
 * @param size         in bytes
 */
public record ListedItem(
        String id,
        int release,
        @Nullable String path,
        Outcome outcome,
        @Nullable Reason reason,
        String outcomeWords,
        String advice,
        @Nullable Category category,
        String categoryWords,
        long size,
        int pages,
        int people) {
    static Page<ListedItem> of(Page<ItemList.Row> page, boolean paths) {
        return new Page<>(page.rows().stream().map(row -> of(row, paths)).toList(), page.from(), page.total());
    }

    private static ListedItem of(ItemList.Row row, boolean paths) {
        return new ListedItem(
                row.id(),
                row.release(),
                paths ? row.path() : null,
                row.outcome(),
                row.reason(),
                row.outcomeWords(),
                row.advice(),
                row.category(),
                row.categoryWords(),
                row.size(),
                row.pages(),
                row.people());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ListedItem[" + id + "]";
    }
}
