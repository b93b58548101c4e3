package org.tocsin.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Fold;

/**
 * The forms under which a surname may appear, written without spaces so that {@code LE GOFF} equals {@code LEGOFF}: the
 * whole, each full part of a compound, and both without leading particles.
 */
public final class SurnameForms {
    private static final Set<String> PARTICLES = TermFile.terms(TermFile.class, "particles.txt");
    private static final Set<String> GLUED = TermFile.terms(TermFile.class, "glued-prefixes.txt");
    private static final Set<String> JOINTS = TermFile.terms(TermFile.class, "surname-joints.txt");
    private static final int SHORTEST_PART = 3;

    private SurnameForms() {}

    /** All forms of a surname as written; the whole comes first; empty if it has no letter. */
    public static Set<String> of(String surname) {
        List<String> words = words(surname);
        Set<String> forms = new LinkedHashSet<>();
        if (words.isEmpty()) {
            return forms;
        }
        forms.add(String.join("", words));
        if (words.size() == 1) {
            return forms;
        }
        addWithoutParticles(words, forms);
        for (List<String> part : parts(words)) {
            addLongEnough(String.join("", part), forms);
            addWithoutParticles(part, forms);
        }
        return forms;
    }

    /**
     * All forms of a person's two surnames, and both together in either order: {@code DUPONT-MARTIN} for someone born MARTIN who
     * uses DUPONT.
     */
    static Set<String> of(String birthName, String usedName) {
        Set<String> forms = of(birthName);
        String birth = whole(birthName);
        String used = whole(usedName);
        if (!used.isEmpty() && !used.equals(birth)) {
            forms.addAll(of(usedName));
            if (!birth.isEmpty()) {
                forms.add(birth + used);
                forms.add(used + birth);
            }
        }
        return forms;
    }

    /** Whether {@link #of(String, String)} holds this form. */
    static boolean has(String birthName, String usedName, String form) {
        return Fold.isPlain(birthName, 0, birthName.length(), form)
                || Fold.isPlain(usedName, 0, usedName.length(), form)
                || of(birthName, usedName).contains(form);
    }

    /** The whole surname without spaces, {@code ST} written out; empty if it has no letter. */
    public static String whole(String surname) {
        List<String> words = words(surname);
        return words.size() == 1 ? words.get(0) : String.join("", words);
    }

    private static List<String> words(String surname) {
        String folded = Fold.words(surname);
        if (folded.isEmpty()) {
            return List.of();
        }
        if (folded.indexOf(' ') < 0) {
            return List.of(writtenOut(folded));
        }
        List<String> words = new ArrayList<>(4);
        for (String word : folded.split(" ")) {
            words.add(writtenOut(word));
        }
        return words;
    }

    private static String writtenOut(String word) {
        return word.equals("ST") ? "SAINT" : word.equals("STE") ? "SAINTE" : word;
    }

    /** The surnames of a compound: a new one begins after each word that is no particle or prefix. */
    private static List<List<String>> parts(List<String> words) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : words) {
            if (!JOINTS.contains(word)) {
                part.add(word);
            }
            if (!PARTICLES.contains(word) && !GLUED.contains(word) && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        return parts;
    }

    private static void addWithoutParticles(List<String> words, Set<String> forms) {
        for (int i = 1; i < words.size() && PARTICLES.contains(words.get(i - 1)); i++) {
            addLongEnough(String.join("", words.subList(i, words.size())), forms);
        }
    }

    private static void addLongEnough(String form, Set<String> forms) {
        if (form.length() >= SHORTEST_PART) {
            forms.add(form);
        }
    }
}
