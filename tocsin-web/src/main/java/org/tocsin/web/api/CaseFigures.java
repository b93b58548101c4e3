package org.tocsin.web.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.export.CaseNumbers;
import org.tocsin.review.view.OverviewNumbers;
import org.tocsin.review.view.Pace;

/**
 * A case in numbers; maps by the words of the result tables.
 *
 * @param items     found
 * @param outcomes  items by outcome; they add up to {@code items}
 * @param reasons   items not fully read, by reason
 * @param bytes     of all items that are no duplicates
 * @param bytesRead of those that were fully read
 * @param pending   contents that no run has read to their end yet
 * @param people    with a confirmed link, by population
 * @param classes   people by data class
 * @param bands     people by band of severity
 * @param gates     people by reason to hold their notice
 * @param held      people with at least one such reason
 * @param unknown   people whom the registry does not know
 * @param registry  people in the registry
 * @param confirmed links
 * @param review    links that wait for a human
 * @param decided   human beings in documents about whom people decided
 * @param conflicts of these, those whom the system now proposes otherwise
 * @param addsUp    whether all of it reconciles
 */
public record CaseFigures(
        long items,
        Map<String, Long> outcomes,
        Map<String, Long> reasons,
        long bytes,
        long bytesRead,
        long pending,
        int releases,
        Map<String, Long> people,
        Map<String, Long> classes,
        Map<String, Long> bands,
        Map<String, Long> gates,
        long held,
        long unknown,
        int registry,
        long confirmed,
        long review,
        long decided,
        long conflicts,
        QueueFigures queue,
        boolean addsUp) {
    /**
     * The review queue.
     *
     * @param left      doubts that wait
     * @param decided   decisions so far
     * @param perHour   decisions an hour of work; left out while there are too few to say
     * @param hoursLeft hours of work until nothing waits at that pace; left out while it is unknown
     */
    public record QueueFigures(
            long left,
            long decided,
            @Nullable Double perHour,
            @Nullable Double hoursLeft) {
        static QueueFigures of(Pace pace) {
            boolean known = pace.perHour() > 0;
            return new QueueFigures(
                    pace.left(),
                    pace.decided(),
                    known ? pace.perHour() : null,
                    Double.isNaN(pace.hoursLeft()) ? null : pace.hoursLeft());
        }
    }

    static CaseFigures of(OverviewNumbers all) {
        CaseNumbers n = all.numbers();
        return new CaseFigures(
                n.found(),
                words(n.outcomes()),
                words(n.reasons()),
                n.bytes(),
                n.bytesRead(),
                n.pending(),
                n.releases(),
                words(n.people()),
                words(n.classes()),
                words(n.bands()),
                words(n.gates()),
                n.held(),
                n.unknown(),
                n.registry(),
                n.confirmed(),
                n.review(),
                n.decided(),
                n.conflicts(),
                QueueFigures.of(all.pace()),
                all.addsUp());
    }

    private static Map<String, Long> words(Map<?, Long> counts) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((kind, count) -> words.put(String.valueOf(kind).toLowerCase(Locale.ROOT), count));
        return words;
    }
}
