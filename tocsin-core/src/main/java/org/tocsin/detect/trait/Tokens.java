package org.tocsin.detect.trait;

import java.util.Arrays;
import org.tocsin.model.Fold;

/**
 * A text cut into runs of letters and runs of digits, each with a hash of its folded form, so that words are compared without
 * making strings. 64 bits make a false match of two words of a text impossible in practice.
 */
final class Tokens {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte[] ASCII = new byte[0x80];

    static {
        Arrays.fill(ASCII, 'A', 'Z' + 1, LETTER);
        Arrays.fill(ASCII, 'a', 'z' + 1, LETTER);
        Arrays.fill(ASCII, '0', '9' + 1, DIGIT);
    }

    private final String text;
    private final char[] chars;
    private int count;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private int numberCount;
    private int[] numbers;

    private Tokens(String text) {
        this.text = text;
        chars = text.toCharArray();
        int guess = Math.max(8, chars.length / 5);
        starts = new int[guess];
        ends = new int[guess];
        hashes = new long[guess];
        numbers = new int[Math.max(8, guess / 4)];
    }

    static Tokens of(CharSequence text) {
        Tokens tokens = new Tokens(text.toString());
        int i = 0;
        while (i < tokens.chars.length) {
            char first = tokens.chars[i];
            if (isDigit(first)) {
                i = tokens.cutNumber(i);
            } else {
                i = isLetter(first) ? tokens.cutWord(i) : i + 1;
            }
        }
        return tokens;
    }

    private int cutNumber(int from) {
        long hash = SEED;
        int i = from;
        while (i < chars.length && isDigit(chars[i])) {
            hash = (hash ^ chars[i]) * PRIME;
            i++;
        }
        if (numberCount == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numberCount);
        }
        numbers[numberCount++] = count;
        add(from, i, hash);
        return i;
    }

    private int cutWord(int from) {
        long hash = SEED;
        int i = from;
        while (i < chars.length) {
            char c = chars[i];
            if (c >= 0x80 ? !isWordPart(c) : ASCII[c] != LETTER) {
                break;
            }
            hash = mix(hash, c);
            i++;
        }
        add(from, i, hash);
        return i;
    }

    private void add(int start, int end, long hash) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count++] = hash;
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
        return c < 0x80 ? ASCII[c] == LETTER : c != 'º' && c != 'ª' && Character.isLetter(c);
    }

    /** Whether this is a letter or digit of ASCII. */
    static boolean isAscii(char c) {
        return c < 0x80 && ASCII[c] != 0;
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || (c >= 0x300 && c < 0x370);
    }

    int count() {
        return count;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int length(int token) {
        return ends[token] - starts[token];
    }

    long hash(int token) {
        return hashes[token];
    }

    boolean isDigits(int token) {
        return isDigit(chars[starts[token]]);
    }

    /** How many tokens are digits. */
    int numberCount() {
        return numberCount;
    }

    /** The token that is the nth of those that are digits. */
    int nthNumber(int n) {
        return numbers[n];
    }

    /** The characters of a token. */
    String string(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The folded characters of a token. */
    String folded(int token) {
        return Fold.compact(string(token));
    }

    /** The first token that ends after this offset; {@link #count} if there is none. */
    int at(int offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The characters between a token and the next; 0 if they touch, -1 if it is the last. */
    int gapAfter(int token) {
        return token + 1 < count ? starts[token + 1] - ends[token] : -1;
    }

    String text() {
        return text;
    }

    /** The characters of the text; only to be read. */
    char[] chars() {
        return chars;
    }

    /** The number that a token of digits writes, -1 if it has more than nine. */
    int number(int token) {
        if (length(token) > 9) {
            return -1;
        }
        int value = 0;
        for (int i = starts[token]; i < ends[token]; i++) {
            value = value * 10 + (chars[i] - '0');
        }
        return value;
    }
}
