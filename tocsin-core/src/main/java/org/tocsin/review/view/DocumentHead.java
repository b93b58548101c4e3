package org.tocsin.review.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;

/**
 * Which document it is.
 *
 * @param number        of the item
 * @param id            of the item, as in the exports
 * @param path          the part of its path that speaks of it, other people's data masked
 * @param category      what kind of document it is, null where that is unknown
 * @param categoryWords the same in words
 * @param because       the vocabulary phrases that decided it
 * @param dated         its day as {@code yyyy-mm-dd}; empty where it has none, and where data is masked: it could be a birthday
 */
public record DocumentHead(
        int number,
        String id,
        List<Span> path,
        @Nullable Category category,
        String categoryWords,
        List<String> because,
        String mediaType,
        String dated) {
    public DocumentHead {
        path = List.copyOf(path);
        because = List.copyOf(because);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "DocumentHead[" + id + "]";
    }
}
