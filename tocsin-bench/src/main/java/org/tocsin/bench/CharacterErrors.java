package org.tocsin.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many characters were read wrongly, whatever the order of the words: equal words are taken away, those left are paired with the
 * most similar one left, and what finds no pair counts with its whole length. So a reader is not judged by the order of blocks.
 */
final class CharacterErrors {
    private CharacterErrors() {}

    /** Wrong characters per character of the truth. */
    static double rate(String truth, String read) {
        List<String> wanted = words(truth);
        long letters = wanted.stream().mapToLong(String::length).sum();
        List<String> found = words(read);
        removeEqual(wanted, found);
        long wrong = 0;
        for (String word : wanted) {
            int best = -1;
            int least = word.length();
            for (int i = 0; i < found.size(); i++) {
                int distance = distance(word, found.get(i));
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
            wrong += least;
            if (best >= 0) {
                found.remove(best);
            }
        }
        wrong += found.stream().mapToLong(String::length).sum();
        return (double) wrong / Math.max(1, letters);
    }

    private static List<String> words(String text) {
        String plain = text.replace('’', '\'').replace('—', '-').replace('–', '-');
        return new ArrayList<>(
                Arrays.stream(plain.split("\\s+")).filter(w -> !w.isEmpty()).toList());
    }

    private static void removeEqual(List<String> wanted, List<String> found) {
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(word -> counts.merge(word, 1, Integer::sum));
        wanted.removeIf(word -> {
            Integer left = counts.computeIfPresent(word, (w, n) -> n - 1);
            boolean equal = left != null && left >= 0;
            if (equal) {
                found.remove(word);
            }
            return equal;
        });
    }

    /** Levenshtein's distance. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int swap = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
