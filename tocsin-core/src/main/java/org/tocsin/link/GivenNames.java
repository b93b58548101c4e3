package org.tocsin.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Fold;

/**
 * The given names of a registry person, folded. The first is the one by which the person is called; another of them alone, or a part
 * of a compound that equals another, is hardly more than a given name that many bear.
 *
 * @param first  the first name without spaces, and all forms that begin with it: with the second, with all of one comma, with all
 * @param called the first name, without spaces
 * @param parts  the words of a compound first name, as of {@code Jean-Michel}
 * @param others the names behind the first, without spaces, two that follow each other also together
 * @param words  all words in order
 */
record GivenNames(Set<String> first, String called, Set<String> parts, Set<String> others, List<String> words) {
    private static final String BLANKS = " \t\n\u000b\f\r";

    static GivenNames of(String written) {
        List<String> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Set<String> first = new HashSet<>();
        Set<String> others = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (String together : split(written, ",;")) {
            String whole = Fold.words(together);
            if (!whole.isEmpty()) {
                (names.isEmpty() ? first : others).add(KnownNames.compact(whole));
                words.addAll(List.of(whole.split(" ")));
                addNames(together, names, parts);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            String pair = i + 1 < names.size() ? names.get(i) + names.get(i + 1) : names.get(i);
            Set<String> forms = i == 0 ? first : others;
            forms.add(names.get(i));
            forms.add(pair);
        }
        first.addAll(parts);
        first.add(String.join("", names));
        return new GivenNames(first, names.isEmpty() ? "" : names.get(0), parts, others, words);
    }

    /** The parts between any of these characters, empty ones among them. */
    private static List<String> split(String text, String borders) {
        List<String> parts = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || borders.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    /** Adds the names of one comma, a compound with hyphens as one. */
    private static void addNames(String together, List<String> names, Set<String> parts) {
        for (String name : split(together, BLANKS)) {
            String folded = Fold.words(name);
            if (!folded.isEmpty()) {
                if (names.isEmpty() && folded.indexOf(' ') > 0) {
                    parts.addAll(List.of(folded.split(" ")));
                }
                names.add(KnownNames.compact(folded));
            }
        }
    }

    /**
     * Whether the person is called so: all of it, the first name among others, or a part of a compound first name in first place with
     * nothing behind it that belongs to another compound.
     */
    boolean agrees(List<String> shown) {
        return first.contains(String.join("", shown))
                || (called.length() > 1 && shown.contains(called))
                || (parts.contains(shown.get(0)) && shown.stream().allMatch(this::begins));
    }

    /** Whether what agrees is the first name in first place, and what follows it are names of the person too. */
    boolean agreesAsWhole(List<String> shown) {
        String all = String.join("", shown);
        if (first.contains(all)) {
            return shown.size() > 1 || !parts.contains(all);
        }
        return all.startsWith(called) && shown.stream().allMatch(w -> words.contains(w) || w.equals(called));
    }

    /** Whether each word shown begins a name of the person. */
    boolean holdsAll(List<String> shown) {
        return shown.stream().allMatch(this::begins);
    }

    /** Whether a word begins a name of the person, cut short or not. */
    private boolean begins(String shown) {
        return words.stream().anyMatch(word -> word.startsWith(shown));
    }

    /** Whether these are names of the person other than the first. */
    boolean isSecond(List<String> shown) {
        return others.contains(String.join("", shown)) || others.containsAll(shown);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "GivenNames[" + words.size() + " words]";
    }
}
