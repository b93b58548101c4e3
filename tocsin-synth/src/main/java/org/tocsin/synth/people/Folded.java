package org.tocsin.synth.people;

import java.text.Normalizer;
import java.util.Locale;

/** Names as a careful human compares them: no case, accents, hyphens, apostrophes or spaces. */
public final class Folded {
    private Folded() {}

    public static String of(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String plain = name.replace("œ", "oe").replace("Œ", "oe").replace("ß", "ss");
        String text = Normalizer.normalize(plain, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i) < 128 ? name.charAt(i) : ' ';
            if (!Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** Number of single-letter changes between two texts (Levenshtein), at most {@code limit} + 1. */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(row[b.length()], limit + 1);
    }
}
