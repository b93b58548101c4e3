package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Numbers written in French words: {@code trente et un}, {@code mil neuf cent quatre-vingt-dix-neuf}. */
final class NumberWords {
    private static final Long2IntOpenHashMap VALUES = Words.numbers("number-words.txt");
    private static final long ET = Tokens.hash("ET");
    private static final int WIDEST_GAP = 3;

    private NumberWords() {}

    /**
     * A number and the token after its last word.
     *
     * @param value -1 if there is none
     */
    record Spelled(int value, int next) {}

    /** The number that begins with this token and is no greater than a limit. */
    static Spelled at(Tokens tokens, int token, int most) {
        int total = 0;
        int part = 0;
        int next = token;
        for (int i = token; i < tokens.count() && (i == token || tokens.gapAfter(i - 1) <= WIDEST_GAP); i++) {
            boolean joint = i > token && tokens.hash(i) == ET;
            if (!joint) {
                if (tokens.isDigits(i) || !VALUES.containsKey(tokens.hash(i))) {
                    break;
                }
                int value = VALUES.get(tokens.hash(i));
                int grown = grown(part, value);
                int whole = value == 1000 ? Math.max(1, part) * 1000 : total + grown;
                if (grown < 0 || whole > most || (value == 1000 && total > 0)) {
                    break;
                }
                total = value == 1000 ? whole : total;
                part = value == 1000 ? 0 : grown;
                next = i + 1;
            }
        }
        return new Spelled(next == token ? -1 : total + part, next);
    }

    /** What a number below a thousand becomes with one more word; -1 if the word cannot follow. */
    private static int grown(int part, int value) {
        if (value == 100 || value == 1000) {
            return part < 10 || value == 1000 ? Math.max(1, part) * (value == 100 ? 100 : 0) : -1;
        }
        int below = part % 100;
        if (value == 20 && below == 4) {
            return part - 4 + 80;
        }
        boolean tens = below >= 20 && below % 10 == 0;
        boolean fits = below == 0
                || (tens && value < 10)
                || ((below == 60 || below == 80) && value < 20)
                || (below == 10 && value >= 7 && value < 10)
                || ((below == 70 || below == 90) && value >= 7 && value < 10);
        return fits ? part + value : -1;
    }
}
