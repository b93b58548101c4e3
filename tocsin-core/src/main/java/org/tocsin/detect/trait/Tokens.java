package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.tocsin.model.Fold;

/**
 * A text cut into runs of letters and runs of digits, each with a hash of its folded form, so that words are compared without
 * making strings. 64 bits make a false match of two words of a text impossible in practice.
 */
final class Tokens {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final CharSequence text;
    private final IntArrayList starts;
    private final IntArrayList ends;
    private final LongArrayList hashes;

    private Tokens(CharSequence text) {
        this.text = text;
        int guess = Math.max(8, text.length() / 6);
        starts = new IntArrayList(guess);
        ends = new IntArrayList(guess);
        hashes = new LongArrayList(guess);
    }

    static Tokens of(CharSequence text) {
        Tokens tokens = new Tokens(text);
        int i = 0;
        while (i < text.length()) {
            i = tokens.cut(i);
        }
        return tokens;
    }

    private int cut(int from) {
        char first = text.charAt(from);
        boolean digits = isDigit(first);
        if (!digits && !isLetter(first)) {
            return from + 1;
        }
        long hash = SEED;
        int i = from;
        while (i < text.length() && (digits ? isDigit(text.charAt(i)) : isWordPart(text.charAt(i)))) {
            hash = mix(hash, text.charAt(i));
            i++;
        }
        starts.add(from);
        ends.add(i);
        hashes.add(hash);
        return i;
    }

    private static long mix(long hash, char c) {
        if (c < 0x80) {
            return (hash ^ upper(c)) * PRIME;
        }
        long mixed = hash;
        String folded = Fold.character(c);
        for (int k = 0; k < folded.length(); k++) {
            mixed = (mixed ^ folded.charAt(k)) * PRIME;
        }
        return mixed;
    }

    private static int upper(char c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    /** The hash that a token has whose folded form is this word. */
    static long hash(CharSequence word) {
        long hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = mix(hash, word.charAt(i));
        }
        return hash;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Letters; the ordinal signs of "n°" and "1ª" are none. */
    static boolean isLetter(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : c != 'º' && c != 'ª' && Character.isLetter(c);
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || (c >= 0x300 && c < 0x370);
    }

    int count() {
        return starts.size();
    }

    int start(int token) {
        return starts.getInt(token);
    }

    int end(int token) {
        return ends.getInt(token);
    }

    int length(int token) {
        return end(token) - start(token);
    }

    long hash(int token) {
        return hashes.getLong(token);
    }

    boolean isDigits(int token) {
        return isDigit(text.charAt(start(token)));
    }

    /** The characters of a token. */
    String string(int token) {
        return text.subSequence(start(token), end(token)).toString();
    }

    /** The folded characters of a token. */
    String folded(int token) {
        return Fold.compact(text.subSequence(start(token), end(token)));
    }

    /** The first token that ends after this offset; {@link #count} if there is none. */
    int at(int offset) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The characters between a token and the next; 0 if they touch, -1 if it is the last. */
    int gapAfter(int token) {
        return token + 1 < count() ? start(token + 1) - end(token) : -1;
    }

    CharSequence text() {
        return text;
    }

    /** The number that a token of digits writes, -1 if it has more than nine. */
    int number(int token) {
        if (length(token) > 9) {
            return -1;
        }
        int value = 0;
        for (int i = start(token); i < end(token); i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
