package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of phrases with a key each, found in tokens: the longest phrase wins. */
public final class Phrases {
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private record Phrase(String[] words, String key) {}

    /**
     * A phrase found.
     *
     * @param key   the key of the phrase
     * @param first number of its first token
     * @param end   number after its last token
     */
    public record Hit(String key, int first, int end) {}

    /** Phrases from lines {@code KEY words of the phrase}. */
    public Phrases(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            String[] phrase = java.util.Arrays.copyOfRange(words, 1, words.length);
            byFirst.computeIfAbsent(phrase[0], k -> new ArrayList<>()).add(new Phrase(phrase, words[0]));
        }
        byFirst.values()
                .forEach(l -> l.sort(
                        Comparator.comparingInt((Phrase p) -> p.words().length).reversed()));
    }

    /** The longest phrase that begins at token {@code i}. */
    public Optional<Hit> at(Tokens tokens, int i) {
        List<Phrase> candidates = byFirst.get(tokens.get(i).folded());
        if (candidates == null) {
            return Optional.empty();
        }
        for (Phrase p : candidates) {
            if (matches(tokens, i, p.words())) {
                return Optional.of(new Hit(p.key(), i, i + p.words().length));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Tokens tokens, int i, String[] words) {
        if (i + words.length > tokens.size()) {
            return false;
        }
        for (int k = 1; k < words.length; k++) {
            Token t = tokens.get(i + k);
            if (!t.folded().equals(words[k])
                    || !near(tokens, tokens.get(i + k - 1).end(), t.start())) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(Tokens tokens, int from, int to) {
        if (to - from > 3) {
            return false;
        }
        for (int k = from; k < to; k++) {
            char c = tokens.at(k);
            if (c == '\n' || c == '\t' || c == '|' || c == ':' || c == ';' || c == '<' || c == '>' || c == '"') {
                return false;
            }
        }
        return true;
    }
}
