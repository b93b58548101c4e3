package org.tocsin.respond.letter.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.model.Fold;
import org.tocsin.registry.TermFile;

/** Shortens words as the norm's lists do, from the left and no more than needed. */
final class Shortening {
    static final Map<String, String> TITLES = TermFile.pairs(Shortening.class, "titles.txt");
    static final Map<String, String> STREET = TermFile.pairs(Shortening.class, "street-words.txt");
    static final Map<String, String> CITY = Map.of("SAINT", "ST", "SAINTE", "STE", "SAINTS", "STS");
    private static final Set<String> SHORT_TITLES =
            TITLES.values().stream().map(Fold::words).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ARTICLES =
            Set.of("DE", "DU", "DES", "D", "LE", "LA", "LES", "L", "ET", "A", "AU", "AUX");

    private Shortening() {}

    static boolean isTitle(String word) {
        String folded = Fold.words(word);
        return TITLES.containsKey(folded) || SHORT_TITLES.contains(folded);
    }

    /** The short form of a word, or the word. */
    static String word(String word, Map<String, String> shortForms) {
        return shortForms.getOrDefault(Fold.words(word), word);
    }

    /** A line with as many words shortened as it needs to fit. */
    static String of(String line, int width, Map<String, String> shortForms) {
        String[] words = line.split(" ");
        for (int i = 0; i < words.length && length(Arrays.asList(words)) > width; i++) {
            words[i] = word(words[i], shortForms);
        }
        return String.join(" ", words);
    }

    /**
     * A line of a street without as many articles as it needs to fit, then with as many initials for words between its kind and the
     * last one; numbers stay.
     */
    static String harder(String line, int width) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        int kind = 0;
        while (kind < words.size() && !STREET.containsValue(words.get(kind)) && !STREET.containsKey(words.get(kind))) {
            kind++;
        }
        for (int i = kind + 1; i < words.size() && length(words) > width; ) {
            if (ARTICLES.contains(words.get(i))) {
                words.remove(i);
            } else {
                i++;
            }
        }
        for (int i = kind + 1; i < words.size() - 1 && length(words) > width; i++) {
            String word = words.get(i);
            if (!STREET.containsValue(word) && word.chars().noneMatch(Character::isDigit)) {
                words.set(i, word.substring(0, word.offsetByCodePoints(0, 1)));
            }
        }
        return String.join(" ", words);
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum() + words.size() - 1;
    }
}
