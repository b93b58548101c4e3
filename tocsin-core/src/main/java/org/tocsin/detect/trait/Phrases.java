package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/** Sequences of words with a meaning, found longest first. */
final class Phrases<T> {
    private static final int WIDEST_GAP = 3;
    private static final int FILTER_BITS = 1 << 14;

    private final Node<T> root = new Node<>();
    /** One bit for each first word: most words of a text begin no phrase, and this says so at once. */
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];

    /** A phrase that was found: its meaning and the token after it. */
    record Match<T>(T meaning, int next) {}

    private static final class Node<T> {
        private final Long2ObjectOpenHashMap<Node<T>> next = new Long2ObjectOpenHashMap<>();
        private @Nullable T meaning;
    }

    /** The meaning stored under a phrase, null if there is none yet. */
    @Nullable
    T get(String phrase) {
        return node(phrase).meaning;
    }

    void put(String phrase, T meaning) {
        node(phrase).meaning = meaning;
    }

    private Node<T> node(String phrase) {
        Tokens words = Tokens.of(phrase);
        Node<T> node = root;
        for (int i = 0; i < words.count(); i++) {
            node = node.next.computeIfAbsent(words.hash(i), hash -> new Node<>());
        }
        if (words.count() > 0) {
            filter[bit(words.hash(0)) >>> 6] |= 1L << bit(words.hash(0));
        }
        return node;
    }

    private static int bit(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (FILTER_BITS - 1);
    }

    private boolean mayBegin(long hash) {
        return (filter[bit(hash) >>> 6] & (1L << bit(hash))) != 0;
    }

    /** The longest phrase that begins with this token; its words stand close together, over one line break at most. */
    @Nullable
    Match<T> at(Tokens tokens, int from) {
        if (!mayBegin(tokens.hash(from))) {
            return null;
        }
        Node<T> node = root;
        Match<T> best = null;
        for (int i = from; i < tokens.count(); i++) {
            node = node.next.get(tokens.hash(i));
            if (node == null) {
                break;
            }
            T meaning = node.meaning;
            if (meaning != null) {
                best = new Match<>(meaning, i + 1);
            }
            if (tokens.gapAfter(i) > WIDEST_GAP) {
                break;
            }
        }
        return best;
    }
}
