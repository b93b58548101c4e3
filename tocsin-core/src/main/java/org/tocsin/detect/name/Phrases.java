package org.tocsin.detect.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of phrases with a key each, found in tokens: the longest phrase wins. */
public final class Phrases {
    private static final int FILTER_BITS = 1 << 13;

    private final Node root = new Node();
    /** One bit for each first word: most words of a text begin no phrase, and this says so at once. */
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];

    /** A place in the tree of words; the key of the phrase that ends here. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private @Nullable String key;
    }

    /**
     * A phrase found.
     *
     * @param key   the key of the phrase
     * @param first number of its first token
     * @param end   number after its last token
     */
    public record Hit(String key, int first, int end) {}

    /** Phrases from lines {@code KEY words of the phrase}; the first key of a phrase counts. */
    public Phrases(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            Node node = root;
            for (int i = 1; i < words.length; i++) {
                node = node.next.computeIfAbsent(words[i], word -> new Node());
            }
            if (node.key == null) {
                node.key = words[0];
            }
            if (words.length > 1) {
                int bit = bit(words[1].hashCode());
                filter[bit >>> 6] |= 1L << bit;
            }
        }
    }

    /** The longest phrase that begins at token {@code i}. */
    public Optional<Hit> at(Tokens tokens, int i) {
        int bit = bit(tokens.get(i).word().hash());
        if ((filter[bit >>> 6] & (1L << bit)) == 0) {
            return Optional.empty();
        }
        Node node = root.next.get(tokens.get(i).folded());
        if (node == null) {
            return Optional.empty();
        }
        Hit longest = null;
        int k = i + 1;
        while (node != null) {
            if (node.key != null) {
                longest = new Hit(node.key, i, k);
            }
            node = node.next.isEmpty() || k == tokens.size() || !near(tokens, k)
                    ? null
                    : node.next.get(tokens.get(k).folded());
            k++;
        }
        return Optional.ofNullable(longest);
    }

    private static int bit(int hash) {
        return (hash ^ (hash >>> 13)) & (FILTER_BITS - 1);
    }

    /** Whether token {@code k} follows the one before it in the same phrase. */
    private static boolean near(Tokens tokens, int k) {
        int from = tokens.get(k - 1).end();
        int to = tokens.get(k).start();
        if (to - from > 3) {
            return false;
        }
        for (int at = from; at < to; at++) {
            char c = tokens.at(at);
            if (c == '\n' || c == '\t' || c == '|' || c == ':' || c == ';' || c == '<' || c == '>' || c == '"') {
                return false;
            }
        }
        return true;
    }
}
