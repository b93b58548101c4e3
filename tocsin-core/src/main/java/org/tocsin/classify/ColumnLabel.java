package org.tocsin.classify;

import java.util.Arrays;
import java.util.Set;
import org.tocsin.model.Fold;

/** Column headings as programs write them. */
final class ColumnLabel {
    private static final Set<String> PARENTS = Set.of("MERE", "PERE", "MAMAN", "PARENT", "MOTHER", "FATHER");
    private static final Set<String> OWN = Set.of(
            "NOM",
            "NAME",
            "SURNAME",
            "PATIENT",
            "PATIENTE",
            "ENFANT",
            "NOUVEAU",
            "BEBE",
            "IPP",
            "IDENTITE",
            "NIR",
            "ASSURE");

    private ColumnLabel() {}

    /** Whether the column holds a parent: where a list has no other people, the parent is the one it is about. */
    static boolean parent(String label) {
        return any(label, PARENTS);
    }

    /** Whether the column names the person that a row is about, who is no parent of another. */
    static boolean own(String label) {
        return any(spaced(label), OWN) && !parent(spaced(label));
    }

    private static boolean any(String label, Set<String> words) {
        return Arrays.stream(Fold.words(label).split(" ")).anyMatch(words::contains);
    }

    /** {@code dateRdv}, {@code DATE_RDV} and {@code Date RDV} as separate words. */
    static String spaced(String label) {
        StringBuilder out = new StringBuilder(label.length() + 8);
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(label.charAt(i - 1))) {
                out.append(' ');
            }
            out.append(c);
        }
        return out.toString();
    }
}
