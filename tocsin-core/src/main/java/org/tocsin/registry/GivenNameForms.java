package org.tocsin.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.model.Fold;

/**
 * The forms under which someone's given names may appear, written without spaces so that {@code Jean-Pierre},
 * {@code JEAN PIERRE} and {@code JEANPIERRE} are equal.
 */
public final class GivenNameForms {
    private static final Pattern COMMA = Pattern.compile("[,;/|]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern HYPHEN = Pattern.compile("[-\\u2010-\\u2015]");

    private static final String BETWEEN = ",;/| ";

    private GivenNameForms() {}

    /**
     * Each given name, the compounds of one cell part ({@code Jean Pierre}), the first half of a hyphenated name, the first
     * two names together and all names together.
     */
    public static Set<String> of(String givenNames) {
        Set<String> forms = new LinkedHashSet<>();
        StringBuilder all = new StringBuilder();
        int names = 0;
        for (String part : COMMA.split(givenNames)) {
            add(Fold.compact(part), forms);
            for (String name : SPACE.split(part.strip())) {
                String compact = Fold.compact(name);
                if (!compact.isEmpty()) {
                    add(compact, forms);
                    addFirstHalf(name, compact, forms);
                    all.append(compact);
                    if (++names == 2) {
                        add(all.toString(), forms);
                    }
                }
            }
        }
        add(all.toString(), forms);
        return forms;
    }

    /** Whether {@link #of} holds this form. */
    static boolean has(String givenNames, String form) {
        int start = 0;
        for (int i = 0; i <= givenNames.length(); i++) {
            if (i == givenNames.length() || BETWEEN.indexOf(givenNames.charAt(i)) >= 0) {
                if (Fold.isPlain(givenNames, start, i, form)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return of(givenNames).contains(form);
    }

    /** The tokens that count as given names: each word, and each hyphenated name without its hyphen. */
    static Set<String> tokens(String givenNames) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String part : COMMA.split(givenNames)) {
            for (String name : SPACE.split(part)) {
                add(Fold.compact(name), tokens);
                for (String word : Fold.words(name).split(" ")) {
                    add(word, tokens);
                }
            }
        }
        return tokens;
    }

    /** The forms of the first given name alone: its first word and, where a cell part has several words, the part. */
    static Set<String> first(String givenNames) {
        Set<String> forms = new LinkedHashSet<>();
        for (String part : COMMA.split(givenNames)) {
            String compact = Fold.compact(part);
            if (!compact.isEmpty()) {
                add(Fold.compact(SPACE.split(part.strip(), 2)[0]), forms);
                forms.add(compact);
                return forms;
            }
        }
        return forms;
    }

    /**
     * What to look up for given names that a text shows, folded: all together, and the first two where there are more; if
     * nobody bears these, the first alone.
     */
    static List<String> shownTogether(String folded) {
        if (folded.indexOf(' ') < 0) {
            return List.of(folded);
        }
        String[] words = folded.strip().split(" ");
        String all = String.join("", words);
        return words.length > 2 ? List.of(all, words[0] + words[1]) : List.of(all);
    }

    private static void addFirstHalf(String name, String compact, Set<String> forms) {
        // a plain name is as long as its folded form; only a ligature could hide a hyphen from this
        if (name.length() != compact.length() || name.indexOf('-') >= 0) {
            add(Fold.compact(HYPHEN.split(name, 2)[0]), forms);
        }
    }

    private static void add(String form, Set<String> forms) {
        if (!form.isEmpty()) {
            forms.add(form);
        }
    }
}
