package org.tocsin.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.tocsin.model.Fold;

/**
 * Finds people by words of their names in any order: whole words, beginnings, mistyped words, initials. Works on the tokens of the
 * index and keeps nothing of its own; a question costs one pass over a byte a person and word. Safe for many threads.
 */
public final class NameSearch {
    /** How well a word fits, best first. */
    private static final int WHOLE = 9;

    private static final int BEGINNING = 6;
    private static final int NEAR = 4;

    /** For a surname and another word that is a given name. */
    private static final int BOTH = 3;

    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_BEGINNING = 2;

    private final CompactPersonIndex index;

    /** A search over the people of this index. */
    public NameSearch(CompactPersonIndex index) {
        this.index = index;
    }

    /** A person whose name fits; the higher the score the better. */
    public record Hit(int person, int score) {}

    /**
     * The people whose names fit best, best first, then in the order of the registry. Of several words one may be missed where nobody
     * fits all.
     *
     * @param query words of the name, in any order and writing
     * @param most  how many at most
     */
    public List<Hit> find(String query, int most) {
        List<byte[]> words = words(query);
        List<Hit> all = best(words, words.size(), most);
        return all.isEmpty() && words.size() > 1 ? best(words, words.size() - 1, most) : all;
    }

    /** Those of these people whose names fit at least one word, best first. */
    public List<Hit> among(String query, int[] people) {
        List<byte[]> words = words(query);
        List<Hit> hits = new ArrayList<>();
        for (int person : people) {
            int score = score(words, person, 1);
            if (score > 0) {
                hits.add(new Hit(person, score));
            }
        }
        hits.sort(BEST_FIRST);
        return hits;
    }

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt((Hit hit) -> -hit.score).thenComparingInt(Hit::person);

    private List<byte[]> words(String query) {
        String folded = Fold.words(query);
        List<byte[]> words = new ArrayList<>();
        if (!folded.isEmpty()) {
            for (String word : folded.split(" ", MOST_WORDS + 1)) {
                if (words.size() < MOST_WORDS) {
                    words.add(marked(word));
                }
            }
        }
        return words;
    }

    /** For each person how well the word fits a surname (low half) and a given name (high half). */
    private byte[] marked(String word) {
        byte[] fits = new byte[index.size()];
        if (word.length() >= SHORTEST_BEGINNING) {
            index.similarSurnames(word).forEach(near -> mark(fits, index.bySurnameToken(near), NEAR));
            index.similarGivenNames(word).forEach(near -> mark(fits, index.byGivenToken(near), NEAR << 4));
            index.surnamesBeginning(word, people -> mark(fits, people, BEGINNING));
            mark(fits, index.bySurnameToken(word), WHOLE);
        }
        index.givenNamesBeginning(word, people -> mark(fits, people, BEGINNING << 4));
        mark(fits, index.byGivenToken(word), WHOLE << 4);
        return fits;
    }

    /** Words come from the weakest kind of fit to the strongest, so that the last one stands. */
    private static void mark(byte[] fits, int[] people, int score) {
        int other = score < 16 ? 0xf0 : 0x0f;
        for (int person : people) {
            fits[person] = (byte) ((fits[person] & other) | score);
        }
    }

    private List<Hit> best(List<byte[]> words, int least, int most) {
        PriorityQueue<Hit> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int person = 0; person < (words.isEmpty() ? 0 : index.size()); person++) {
            int score = score(words, person, least);
            // of equal ones the first stays
            boolean full = worstFirst.size() == most;
            if (score > 0 && !(full && score <= worstFirst.element().score)) {
                if (full) {
                    worstFirst.remove();
                }
                worstFirst.add(new Hit(person, score));
            }
        }
        List<Hit> hits = new ArrayList<>(worstFirst);
        hits.sort(BEST_FIRST);
        return hits;
    }

    /** The sum over all words, 0 if too few of them fit. */
    private static int score(List<byte[]> words, int person, int least) {
        int sum = 0;
        int fitting = 0;
        int surnames = 0;
        int givens = 0;
        for (byte[] word : words) {
            int fit = word[person];
            if (fit != 0) {
                int surname = fit & 15;
                int given = (fit >> 4) & 15;
                fitting++;
                sum += Math.max(surname, given);
                surnames += surname > 0 ? 1 : 0;
                givens += given > 0 ? 1 : 0;
            }
        }
        boolean both = surnames > 0 && givens > 0 && fitting > 1;
        return fitting < least ? 0 : sum + (both ? BOTH : 0);
    }
}
