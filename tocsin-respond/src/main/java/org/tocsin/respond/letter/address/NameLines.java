package org.tocsin.respond.letter.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.registry.TermFile;

/**
 * Fits names into lines. A name that is too long is shortened in this order, as little as needed: a title (Monsieur to M), given names
 * but the first to initials from the last one on, the first one to its initial, then the line is broken before the surname if there is
 * room for another, and at last cut at the end of a word or letter. Surnames with their particles stay whole until then.
 */
final class NameLines {
    private static final Set<String> PARTICLES = TermFile.terms(NameLines.class, "particles.txt");

    private NameLines() {}

    static List<String> fit(List<String> names, int most) {
        List<String> lines = new ArrayList<>();
        List<String> clean = names.stream()
                .map(name -> name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .limit(most)
                .toList();
        for (int i = 0; i < clean.size(); i++) {
            int room = most - lines.size() - (clean.size() - i - 1);
            lines.addAll(fit(clean.get(i), room));
        }
        return lines;
    }

    private static List<String> fit(String name, int room) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
        if (tooLong(words)) {
            words.set(0, Shortening.word(words.get(0), Shortening.TITLES));
        }
        int first = Shortening.isTitle(words.get(0)) && words.size() > 1 ? 1 : 0;
        int surname = surname(words, first);
        String whole = String.join(" ", words.subList(0, surname));
        for (int i = surname - 1; i >= first && tooLong(words); i--) {
            words.set(i, initial(words.get(i)));
        }
        if (!tooLong(words)) {
            return List.of(String.join(" ", words));
        }
        // with a line for the surname alone, given names have room again
        String given = whole.length() <= AddressFormat.WIDTH ? whole : String.join(" ", words.subList(0, surname));
        String family = String.join(" ", words.subList(surname, words.size()));
        return room > 1 && !given.isEmpty() ? List.of(cut(given), cut(family)) : List.of(cut(String.join(" ", words)));
    }

    private static boolean tooLong(List<String> words) {
        return String.join(" ", words).length() > AddressFormat.WIDTH;
    }

    /** Where the surname begins: at the words in capitals behind others, else at the first particle, else at the last word. */
    private static int surname(List<String> words, int first) {
        int capitals = words.size();
        while (capitals > first && isCapitals(words.get(capitals - 1))) {
            capitals--;
        }
        if (capitals > first && capitals < words.size()) {
            return isParticle(words.get(capitals - 1)) && capitals - 1 > first ? capitals - 1 : capitals;
        }
        for (int i = first + 1; i < words.size() - 1; i++) {
            if (isParticle(words.get(i))) {
                return i;
            }
        }
        return Math.max(first, words.size() - 1);
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) && word.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** {@code Marie-Hélène} to {@code M-H}. */
    private static String initial(String given) {
        StringBuilder initials = new StringBuilder();
        for (String part : given.split("-")) {
            if (!part.isEmpty()) {
                initials.append(initials.isEmpty() ? "" : "-");
                initials.appendCodePoint(part.codePointAt(0));
            }
        }
        return initials.isEmpty() ? given : initials.toString();
    }

    private static String cut(String line) {
        if (line.length() <= AddressFormat.WIDTH) {
            return line;
        }
        int end = AddressFormat.WIDTH;
        int word = Math.max(line.lastIndexOf(' ', end), line.lastIndexOf('-', end));
        if (word > end / 2) {
            end = word;
        } else if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return withoutLastParticles(line.substring(0, end).strip());
    }

    /** What was cut never ends in the beginning of the next part of the name. */
    private static String withoutLastParticles(String line) {
        String left = line;
        for (int last = left.lastIndexOf(' ');
                last > 0 && isParticle(left.substring(last + 1));
                last = left.lastIndexOf(' ')) {
            left = left.substring(0, last);
        }
        return left;
    }
}
