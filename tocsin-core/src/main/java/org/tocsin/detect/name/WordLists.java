package org.tocsin.detect.name;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.registry.Hash;

/**
 * What the lists shipped say about single words, packed so that it stays in the processor's caches: most words of a text are in no list, and
 * a few bits say so. Words are told apart by 64 bits of hash, which makes a false match of two words impossible in practice.
 */
final class WordLists {
    private static final int TITLE_SHIFT = 16;
    private static final int FILTER_BITS = 1 << 16;

    private final Long2IntOpenHashMap marks = new Long2IntOpenHashMap();
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];
    private final List<String> titles = new ArrayList<>(List.of(""));

    /** Adds a list; its words get this bit. */
    void add(Set<String> words, int bit) {
        words.forEach(word -> mark(word, bit));
    }

    /** Adds words with the kind of title that each is. */
    void addTitles(Map<String, String> kinds) {
        kinds.forEach((word, kind) -> {
            if (!titles.contains(kind)) {
                titles.add(kind);
            }
            mark(word, titles.indexOf(kind) << TITLE_SHIFT);
        });
    }

    private void mark(String word, int bits) {
        long hash = Hash.of(word);
        marks.put(hash, marks.get(hash) | bits);
        filter[bit(hash) >>> 6] |= 1L << bit(hash);
    }

    private static int bit(long hash) {
        return (int) (hash >>> 32) & (FILTER_BITS - 1);
    }

    /** What the lists say of a word in capitals without accents; 0 for nothing. */
    int of(String folded) {
        return of(Hash.of(folded));
    }

    /** The same for a word whose hash is known. */
    int of(long hash) {
        return (filter[bit(hash) >>> 6] & 1L << bit(hash)) == 0 ? 0 : marks.get(hash);
    }

    /** The bits of lists among what {@link #of} said. */
    static int lists(int marks) {
        return marks & (1 << TITLE_SHIFT) - 1;
    }

    /** The kind of title among what {@link #of} said, empty for none. */
    String title(int marks) {
        return titles.get(marks >>> TITLE_SHIFT);
    }
}
