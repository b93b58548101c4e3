package org.tocsin.respond.severity;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.registry.Hash;

/**
 * What two ways to write one address have in common: its numbers with bis and ter, its last word, its postal code. {@code 12 rue des
 * Lilas} and {@code 12, R. DES LILAS} have one key, as have two streets of one code whose last words are equal; a line that ends with
 * a building has another. Read in one pass without making strings, because every row of the registry passes here.
 */
final class AddressKey {
    private static final long START = 0xcbf29ce484222325L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** Two ways to write each, as the postal norm (AFNOR XP Z10-011) has them. */
    private static final List<String> REPETITIONS = List.of("BIS", "B", "TER", "T", "QUATER", "Q");

    private final LongSet notable = new LongOpenHashSet();
    private final Long2IntMap repetitions = new Long2IntOpenHashMap();
    private long numbers;
    private long lastWord;
    private boolean noted;
    private boolean afterNumber;

    /** Notes whether one of these folded words stands in an address. */
    AddressKey(Iterable<String> notableWords) {
        notableWords.forEach(word -> notable.add(hash(word)));
        for (int i = 0; i < REPETITIONS.size(); i++) {
            repetitions.put(hash(REPETITIONS.get(i)), 1 + i / 2);
        }
    }

    /** Reads an address. */
    void read(Person person) {
        numbers = START;
        lastWord = 0;
        noted = false;
        afterNumber = false;
        String text = person.address();
        long word = START;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ended = digit;
            digit = c >= '0' && c <= '9';
            if (digit) {
                word = end(word);
                afterNumber = true;
                numbers = step(numbers, c);
            } else {
                String folded = Fold.character(c);
                word = folded.isEmpty() ? end(word) : after(word, folded);
                numbers = ended ? step(numbers, ' ') : numbers;
            }
        }
        end(word);
    }

    private long end(long word) {
        if (word != START) {
            int repetition = afterNumber ? repetitions.get(word) : 0;
            numbers += repetition;
            lastWord = repetition == 0 ? word : lastWord;
            afterNumber = false;
            noted |= notable.contains(word);
        }
        return START;
    }

    /** Whether one of the notable words stands in the address that was read. */
    boolean isNoted() {
        return noted;
    }

    /** The key of the address that was read; 0 if it has no word or no place. */
    long of(Person person) {
        String place = person.postalCode().isEmpty() ? person.city() : person.postalCode();
        if (lastWord == 0 || place.isEmpty()) {
            return 0;
        }
        return (numbers * 31 + lastWord) * 31 + Hash.of(place);
    }

    /** A hash of the folded letters and digits of a text. */
    static long hash(String text) {
        long h = START;
        for (int i = 0; i < text.length(); i++) {
            h = after(h, Fold.character(text.charAt(i)));
        }
        return h;
    }

    private static long after(long start, String folded) {
        long h = start;
        for (int i = 0; i < folded.length(); i++) {
            h = step(h, folded.charAt(i));
        }
        return h;
    }

    private static long step(long h, char c) {
        return ((h ^ c) * STEP) ^ (h >>> 29);
    }
}
