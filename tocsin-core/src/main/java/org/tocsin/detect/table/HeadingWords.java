package org.tocsin.detect.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.Headings;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Fold;
import org.tocsin.registry.EditDistance;

/** The vocabulary of the column headings of lists. */
final class HeadingWords {
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_DAMAGED = 5;
    /** From this length on two letters may be wrong. */
    private static final int LONG_DAMAGED = 9;

    private static final TreeMap<String, Meaning> PHRASES = new TreeMap<>();
    /** The words with which phrases begin: most words of a text begin none. */
    private static final Set<String> FIRST = new HashSet<>();

    private static final Set<String> WORDS = new HashSet<>(List.of("DE", "LA", "DU", "LE", "ET", "AU"));

    static {
        for (String line : Vocabulary.lines(HeadingWords.class, "headings.txt")) {
            int space = line.indexOf(' ');
            String phrase = line.substring(space + 1);
            PHRASES.putIfAbsent(phrase, Meaning.valueOf(line.substring(0, space)));
            FIRST.add(phrase.split(" ")[0]);
            Arrays.stream(phrase.split(" ")).filter(w -> w.length() > 1).forEach(WORDS::add);
        }
    }

    /** Phrases without blanks: recognition of a picture drops and adds them. */
    private static final Map<String, String> COMPACT = new TreeMap<>();

    static {
        PHRASES.keySet().forEach(phrase -> COMPACT.putIfAbsent(phrase.replace(" ", ""), phrase));
    }

    private static final Set<String> NEVER_PART = Set.of("NE", "NEE", "N", "DU", "AU", "LE", "CH", "DN", "AIDE");

    private HeadingWords() {}

    /** What a heading says; {@link Meaning#UNKNOWN} where its words are not known. */
    static Meaning of(String heading) {
        String folded = Headings.words(heading);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return Meaning.UNKNOWN;
        }
        List<String> words = List.of(folded.split(" "));
        if (words.size() > MOST_WORDS) {
            return Meaning.UNKNOWN;
        }
        BitSet begins = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            begins.set(i, FIRST.contains(words.get(i)));
        }
        for (int n = begins.isEmpty() ? 0 : words.size(); n > 0; n--) {
            for (int from = 0; from + n <= words.size(); from++) {
                Meaning known = begins.get(from) ? PHRASES.get(String.join(" ", words.subList(from, from + n))) : null;
                if (known != null) {
                    return owned(known, words, from, n);
                }
            }
        }
        return Meaning.UNKNOWN;
    }

    /** {@code DDN mère} and {@code Prénom du médecin} speak of the other one; one word of a longer text says little. */
    private static Meaning owned(Meaning known, List<String> words, int from, int n) {
        for (int i = 0; i < words.size(); i++) {
            boolean outside = i < from || i >= from + n;
            Meaning other = outside ? PHRASES.get(words.get(i)) : null;
            if (other == Meaning.KIN || other == Meaning.STAFF) {
                boolean named = known == Meaning.NAME || known == Meaning.SUBJECT;
                return named ? other : known == Meaning.GIVEN || known == Meaning.BIRTH ? known : Meaning.OTHER;
            }
        }
        // "DUPONT Marie née MARTIN" and "Prise en charge des patients" are no headings of these kinds
        boolean partly = n * 2 < words.size() || (n < words.size() && NEVER_PART.contains(words.get(from)));
        return !partly ? known : from == 0 ? Meaning.OTHER : Meaning.UNKNOWN;
    }

    /**
     * The heading that recognition of a picture damaged, such as {@code [Néejle} for {@code Né(e) le} or {@code 1PP} for {@code IPP}; null
     * where no heading is near, or where those that are mean different things. For lines whose other cells are headings.
     */
    static @Nullable String damaged(String heading) {
        String seen = Fold.words(heading.replaceAll("[1|\\[\\]!]", "I")).replace(" ", "");
        String bare = Fold.words(heading.replaceAll("[|\\[\\]!]", " ")).replace(" ", "");
        String alike = COMPACT.getOrDefault(seen, COMPACT.get(bare));
        if (alike != null || bare.length() < SHORTEST_DAMAGED || bare.length() > LONGEST) {
            return alike;
        }
        int most = bare.length() < LONG_DAMAGED ? 1 : 2;
        String nearest = null;
        for (Map.Entry<String, String> known : COMPACT.entrySet()) {
            boolean near = known.getKey().length() >= SHORTEST_DAMAGED
                    && Math.abs(known.getKey().length() - bare.length()) <= most
                    && EditDistance.of(known.getKey(), bare, most) <= most;
            if (near && nearest != null && PHRASES.get(nearest) != PHRASES.get(known.getValue())) {
                return null;
            }
            nearest = near ? known.getValue() : nearest;
        }
        return nearest;
    }

    /** Whether the column says how people are related: the rows are a family and not people of their own. */
    static boolean kinship(String heading) {
        String folded = Headings.words(heading);
        return folded.equals("LIEN") || folded.startsWith("LIEN ") || folded.endsWith("PARENTE");
    }

    /** Whether a single word in capitals without accents is part of some heading. */
    static boolean word(String folded) {
        return WORDS.contains(folded);
    }

    /**
     * The heading that was cut off in its last word, as databases do that allow eight or ten letters a name; null where none
     * begins so, or where those that do mean different things.
     */
    static @Nullable String completed(String folded) {
        NavigableMap<String, Meaning> longer = PHRASES.subMap(folded, false, folded + Character.MAX_VALUE, false);
        String shortest = null;
        for (Map.Entry<String, Meaning> phrase : longer.entrySet()) {
            if (phrase.getValue() != longer.firstEntry().getValue()) {
                return null;
            }
            boolean shorter = shortest == null || phrase.getKey().length() < shortest.length();
            shortest = shorter ? phrase.getKey() : shortest;
        }
        return shortest;
    }
}
