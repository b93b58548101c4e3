package org.tocsin.detect.name;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What headings mean, worked out once for those that come again with every row of a table. Bounded: headings beyond the first
 * thousands, and very long ones, are worked out each time. Safe for many threads.
 *
 * @param <T> the meaning
 */
public final class PerHeading<T> {
    private static final int MOST = 2000;
    private static final int LONGEST = 100;

    private final Function<String, T> meaning;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** Remembers what this function says; it must depend on nothing but the heading. */
    public PerHeading(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /** What this heading means. */
    public T of(String heading) {
        T before = known.get(heading);
        if (before != null) {
            return before;
        }
        T now = meaning.apply(heading);
        if (known.size() < MOST && heading.length() <= LONGEST) {
            known.put(heading, now);
        }
        return now;
    }
}
