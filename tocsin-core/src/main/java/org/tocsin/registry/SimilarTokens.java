package org.tocsin.registry;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds tokens that differ by few edits: a delete-neighbourhood index (each token under itself and under itself without one
 * letter, from seven letters on also without two), as int arrays of hash buckets. Built at the first question. The answers to the last
 * questions are kept: a few names are those of most people.
 */
final class SimilarTokens {
    private static final int SHORTEST = 4;
    private static final int NUMBER_BITS = 24;
    private static final int KEPT = 1 << 13;

    private final TokenTable tokens;
    private final Answers<List<String>> answers = new Answers<>(KEPT);
    /** The bits of a posting that number a token: all where there are so many tokens that no room is left beside. */
    private int numberBits = -1;

    private int[] starts = {};
    private int[] postings = {};
    private int[] letters = {};
    private volatile boolean built;

    SimilarTokens(TokenTable tokens) {
        this.tokens = tokens;
    }

    /** The tokens within one edit (two from nine letters on) of this one, without itself: nearest first, then by alphabet. */
    List<String> near(String token) {
        if (token.length() < SHORTEST) {
            return List.of();
        }
        return answers.of(token, this::search);
    }

    private List<String> search(String token) {
        if (!built) {
            buildOnce();
        }
        int edits = token.length() >= EditDistance.TWO_EDITS_FROM ? 2 : 1;
        return verified(token, edits, candidates(token, edits));
    }

    private record Near(String token, int distance) {}

    /** The numbers of the tokens in the buckets of a question that its letters do not rule out, some of them repeated. */
    private IntArrayList candidates(String token, int edits) {
        IntArrayList found = new IntArrayList(64);
        int asked = letters(token);
        int mask = buckets() - 1;
        neighbourhood(token, edits, hash -> {
            int bucket = (int) hash & mask;
            int tag = tag(hash);
            for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
                if ((postings[i] & ~numberBits) != tag) {
                    continue;
                }
                int number = postings[i] & numberBits;
                boolean near = Integer.bitCount(asked & ~letters[number]) <= edits
                        && Integer.bitCount(letters[number] & ~asked) <= edits
                        && Math.abs(tokens.length(number) - token.length()) <= edits;
                if (near) {
                    found.add(number);
                }
            }
        });
        return found;
    }

    private List<String> verified(String token, int edits, IntArrayList candidates) {
        candidates.unstableSort(null);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int number = candidates.getInt(i);
            if (i > 0 && candidates.getInt(i - 1) == number) {
                continue;
            }
            int distance = EditDistance.of(token, tokens.sequence(number), edits);
            if (distance > 0 && distance <= edits) {
                near.add(new Near(tokens.token(number), distance));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::token));
        return near.stream().map(Near::token).toList();
    }

    /** One bit for each of 32 kinds of character that a token has: each edit changes one character at most. */
    private static int letters(CharSequence token) {
        int letters = 0;
        for (int i = 0; i < token.length(); i++) {
            letters |= 1 << token.charAt(i);
        }
        return letters;
    }

    private synchronized void buildOnce() {
        if (!built) {
            build();
            built = true;
        }
    }

    private void build() {
        numberBits = tokens.size() <= 1 << NUMBER_BITS ? (1 << NUMBER_BITS) - 1 : -1;
        int mask = buckets() - 1;
        int[] counts = new int[mask + 2];
        for (int number = 0; number < tokens.size(); number++) {
            String token = tokens.token(number);
            neighbourhood(token, deletes(token), hash -> counts[((int) hash & mask) + 1]++);
        }
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        int[] filled = new int[counts[counts.length - 1]];
        int[] next = Arrays.copyOf(counts, counts.length - 1);
        starts = counts;
        int[] present = new int[tokens.size()];
        for (int number = 0; number < tokens.size(); number++) {
            int current = number;
            String token = tokens.token(number);
            present[number] = letters(token);
            neighbourhood(token, deletes(token), hash -> filled[next[(int) hash & mask]++] = current | tag(hash));
        }
        postings = filled;
        letters = present;
    }

    /** Eight bits of a hash beside its bucket: most tokens that share a bucket by chance are told apart by these. */
    private int tag(long hash) {
        return (int) (hash >>> 32) & ~numberBits;
    }

    private int buckets() {
        return Integer.highestOneBit(Math.max(1, tokens.size())) << 4;
    }

    // a question of nine letters may be answered by a token of seven
    private static int deletes(String token) {
        return token.length() >= EditDistance.TWO_EDITS_FROM - 2 ? 2 : 1;
    }

    private interface Sink {
        void accept(long hash);
    }

    private void neighbourhood(String token, int edits, Sink sink) {
        sink.accept(Hash.of(token));
        for (int i = 0; i < token.length(); i++) {
            if (i > 0 && token.charAt(i) == token.charAt(i - 1)) {
                continue; // leaving out either of two equal neighbours gives the same word
            }
            sink.accept(Hash.without(token, i, -1));
            for (int j = i + 1; edits > 1 && j < token.length(); j++) {
                sink.accept(Hash.without(token, i, j));
            }
        }
    }
}
