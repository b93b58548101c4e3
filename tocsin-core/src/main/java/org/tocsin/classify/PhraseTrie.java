package org.tocsin.classify;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Phrases as paths of word hashes; finds them in one pass, the longest phrase first and never overlapping, so that
 * {@code facture du laboratoire} is not also a laboratory. Read-only after it is built.
 *
 * @param <T> what a phrase stands for; a phrase may stand for several things
 */
final class PhraseTrie<T> {
    /** A phrase may run over a line break, as wrapped titles do, but not over a gap. */
    private static final int LINES_CROSSED = 2;

    private final Long2IntOpenHashMap edges = new Long2IntOpenHashMap();
    private final List<List<T>> payloads = new ArrayList<>();

    PhraseTrie() {
        edges.defaultReturnValue(-1);
        payloads.add(List.of());
    }

    /** Receives each phrase found. */
    interface Visitor<T> {
        /**
         * @param meanings what the phrase stands for
         * @param first its first token
         * @param last its last token
         */
        void found(List<T> meanings, int first, int last);
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException if it holds no word that counts
     */
    void add(String phrase, T meaning) {
        Tokens tokens = new Tokens().read(phrase, 0, phrase.length());
        if (tokens.size() == 0) {
            throw new IllegalArgumentException("vocabulary phrase without a word: " + phrase);
        }
        int node = 0;
        for (int i = 0; i < tokens.size(); i++) {
            long key = key(node, tokens.hash(i));
            int next = edges.get(key);
            if (next < 0) {
                next = payloads.size();
                payloads.add(List.of());
                edges.put(key, next);
            }
            node = next;
        }
        List<T> known = payloads.get(node);
        if (!known.contains(meaning)) {
            List<T> more = new ArrayList<>(known);
            more.add(meaning);
            payloads.set(node, List.copyOf(more));
        }
    }

    /** Reports every phrase of the tokens, in order. */
    void scan(Tokens tokens, Visitor<T> visitor) {
        int at = 0;
        while (at < tokens.size()) {
            int last = -1;
            int node = 0;
            int found = 0;
            for (int i = at; i < tokens.size() && tokens.line(i) - tokens.line(at) <= LINES_CROSSED; i++) {
                node = edges.get(key(node, tokens.hash(i)));
                if (node < 0) {
                    break;
                }
                if (!payloads.get(node).isEmpty()) {
                    last = i;
                    found = node;
                }
            }
            if (last >= 0) {
                visitor.found(payloads.get(found), at, last);
                at = last + 1;
            } else {
                at++;
            }
        }
    }

    private static long key(int node, long hash) {
        return hash ^ (node * 0x9E3779B97F4A7C15L);
    }
}
