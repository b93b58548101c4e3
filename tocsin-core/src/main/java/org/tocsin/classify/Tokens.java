package org.tocsin.classify;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import org.tocsin.model.Fold;

/**
 * The words of a stretch of text as 64-bit hashes of their folded, lightly stemmed form, with their offsets and lines.
 * Function words are left out, letters that OCR reads as digits are put back, and l e t t e r - s p a c e d titles are
 * joined, so that one vocabulary entry covers the ways a title is really printed. Linear in the text; not thread-safe.
 */
final class Tokens {
    private static final int LONGEST = 64;
    private static final LongOpenHashSet STOP = new LongOpenHashSet();
    /** The folded form of each letter and digit of ASCII, 0 for all other characters of it. */
    private static final char[] ASCII = new char[128];

    static {
        for (char c = '0'; c <= 'z'; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? Character.toUpperCase(c) : 0;
        }
        for (String word : "DE DU DES D L LA LE LES AU AUX UN UNE ET OF THE AND".split(" ")) {
            STOP.add(hash(word.toCharArray(), word.length()));
        }
    }

    private final char[] word = new char[LONGEST + 2];
    private int size;
    private int lines;
    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] lineOf = new int[64];

    /** Replaces the content by the words of {@code text} between two offsets. */
    Tokens read(CharSequence text, int from, int to) {
        size = 0;
        lines = 0;
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && text.charAt(end) != '\n') {
                end++;
            }
            readLine(text, at, end);
            lines++;
            at = end + 1;
        }
        return this;
    }

    private void readLine(CharSequence text, int from, int to) {
        int first = size;
        int single = words(text, from, to, false);
        if (single >= 6 && single * 10 >= (size - first) * 7) {
            size = first;
            words(text, from, to, true);
        }
    }

    /** Adds the words of one line and returns how many of them are a single letter: digits stand alone in values. */
    private int words(CharSequence text, int from, int to, boolean joinSpaced) {
        int single = 0;
        int at = from;
        while (at < to) {
            int start = at;
            int length = 0;
            int end = at;
            while (at < to) {
                char c = text.charAt(at);
                if (c < ASCII.length && ASCII[c] != 0 && length <= LONGEST) {
                    length = put(ASCII[c], length);
                    end = ++at;
                    continue;
                }
                int grown = append(c, length);
                if (grown == length && !joins(text, at, to, joinSpaced, length)) {
                    break;
                }
                if (grown > length) {
                    end = at + 1;
                }
                length = grown;
                at++;
            }
            if (length > 0) {
                single += length == 1 && word[0] > '9' ? 1 : 0;
                add(length, start, end);
            } else {
                at++;
            }
        }
        return single;
    }

    private static boolean joins(CharSequence text, int at, int to, boolean joinSpaced, int length) {
        char c = text.charAt(at);
        if (c > 127 && Character.getType(c) == Character.NON_SPACING_MARK) {
            return length > 0;
        }
        return joinSpaced && length > 0 && c == ' ' && at + 1 < to && !Character.isWhitespace(text.charAt(at + 1));
    }

    private int append(char c, int length) {
        if (c < ASCII.length) {
            return length;
        }
        String folded = Fold.character(c);
        int grown = length;
        for (int i = 0; i < folded.length(); i++) {
            grown = put(folded.charAt(i), grown);
        }
        return grown;
    }

    private int put(char c, int length) {
        // a "word" of thousands of letters is no word: its tail does not matter, but it stays one token
        word[Math.min(length, LONGEST)] = c;
        return Math.min(length + 1, LONGEST + 1);
    }

    private void add(int length, int start, int end) {
        mendDigits(length);
        int stem = length;
        if (stem > 4 && (word[stem - 1] == 'S' || word[stem - 1] == 'X')) {
            stem--;
        }
        while (stem > 4 && word[stem - 1] == 'E') {
            stem--;
        }
        long hash = hash(word, stem);
        if (length <= 3 && STOP.contains(hash)) {
            return;
        }
        if (size == hashes.length) {
            int room = size * 2;
            hashes = Arrays.copyOf(hashes, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            lineOf = Arrays.copyOf(lineOf, room);
        }
        hashes[size] = hash;
        starts[size] = start;
        ends[size] = end;
        lineOf[size++] = lines;
    }

    /** {@code C0MPTE} is COMPTE, {@code OP6RATOIRE} is OPERATOIRE: digits inside a long word are letters misread. */
    private void mendDigits(int length) {
        int digits = 0;
        for (int i = 0; i < length; i++) {
            digits += word[i] <= '9' ? 1 : 0;
        }
        if (digits == 0 || digits > 2 || length - digits < 4) {
            return;
        }
        for (int i = 0; i < length; i++) {
            word[i] = switch (word[i]) {
                case '0' -> 'O';
                case '1' -> 'I';
                case '5' -> 'S';
                case '6' -> 'E';
                default -> word[i];
            };
        }
    }

    private static long hash(char[] word, int length) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < length; i++) {
            h = (h ^ word[i]) * 0x100000001B3L;
        }
        h ^= h >>> 29;
        return h * 0xBF58476D1CE4E5B9L;
    }

    int size() {
        return size;
    }

    /** How many lines were read, blank ones included. */
    int lines() {
        return lines;
    }

    long hash(int token) {
        return hashes[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int line(int token) {
        return lineOf[token];
    }
}
