package org.tocsin.portal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of sites that imitate genuine ones: letters that look alike, a letter more or less, the genuine name inside a longer one. */
final class LookAlike {
    /** Shorter labels are in too many names to mean anything. */
    private static final int TELLING = 5;

    private static final int LONG = 9;

    private final List<SiteName> genuine;

    LookAlike(List<SiteName> genuine) {
        this.genuine = List.copyOf(genuine);
    }

    /** Whether it belongs to the owner of a genuine one. */
    boolean isGenuine(SiteName name) {
        return genuine.stream().anyMatch(one -> one.registered().equals(name.registered()));
    }

    /** The genuine name that this one imitates; null if none, or if it is itself genuine. */
    @Nullable
    String imitated(SiteName name) {
        return isGenuine(name)
                ? null
                : genuine.stream()
                        .filter(one -> imitates(name, one))
                        .map(SiteName::registered)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean imitates(SiteName name, SiteName one) {
        String eyes = Folding.eyes(name.main());
        String right = Folding.eyes(one.main());
        boolean telling = one.main().length() >= TELLING;
        return Folding.eyes(name.registered()).equals(Folding.eyes(one.registered()))
                || inside(name, one)
                || (telling && (eyes.equals(right) || words(name).containsAll(words(right)) || near(eyes, right)));
    }

    /** The genuine name as a part of a longer one: ch-valmont.fr.evil.com, ch-valmont-fr.com. */
    private static boolean inside(SiteName name, SiteName one) {
        String whole = "." + Folding.eyes(name.whole()) + ".";
        String right = Folding.eyes(one.registered());
        return whole.contains("." + right + ".")
                || (one.main().length() >= TELLING && whole.contains("." + right.replace('.', '-') + "."));
    }

    /** The words of all labels but the ending. */
    private static Set<String> words(SiteName name) {
        String labels =
                name.whole().substring(0, name.whole().length() - name.ending().length());
        return words(Folding.eyes(labels));
    }

    private static Set<String> words(String label) {
        return Arrays.stream(label.split("[.-]"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean near(String one, String other) {
        int most = other.length() >= LONG ? 2 : 1;
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    /** Letters to change, add or leave out, and neighbours to swap (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int step(int[][] table, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
