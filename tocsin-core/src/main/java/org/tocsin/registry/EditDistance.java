package org.tocsin.registry;

/**
 * Optimal string alignment (Damerau 1964): insert, delete, replace or swap two neighbours, each one edit. Also says how many edits leave
 * a name recognisable, for all who compare names or look for those alike.
 */
public final class EditDistance {
    /** From this length on two mistyped letters are no more than one is in a shorter name. */
    static final int TWO_EDITS_FROM = 9;

    /** From this length on a name with two mistyped letters is still recognisable. */
    static final int RECOGNISABLE_FROM = 6;

    private static final int SHORTEST = 4;

    /** Up to so many edits trying each is faster than the table. */
    private static final int FEW = 2;

    private EditDistance() {}

    /** Whether two names differ by one mistyped letter (two from nine letters on); short names must be equal. */
    public static boolean mistyped(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int limit = shorter >= TWO_EDITS_FROM ? 2 : 1;
        return shorter >= SHORTEST && of(a, b, limit) <= limit;
    }

    /** Whether two names of at least six letters differ by two mistyped letters at most. */
    public static boolean recognisable(String a, String b) {
        return Math.min(a.length(), b.length()) >= RECOGNISABLE_FROM && of(a, b, 2) <= 2;
    }

    /** The distance, or {@code limit + 1} if it is more than the limit. */
    public static int of(CharSequence a, CharSequence b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        if (limit <= FEW) {
            return ofRests(a, 0, b, 0, limit);
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fill(row, last, before, a, b, i) > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    /** The distance of what is left of two words, or one more than the limit: equal beginnings cost nothing, then each edit is tried. */
    private static int ofRests(CharSequence a, int fromA, CharSequence b, int fromB, int limit) {
        int i = fromA;
        int j = fromB;
        while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
            i++;
            j++;
        }
        int restOfA = a.length() - i;
        int restOfB = b.length() - j;
        if (restOfA == 0 || restOfB == 0 || limit == 0 || Math.abs(restOfA - restOfB) > limit) {
            return Math.min(Math.max(restOfA, restOfB), limit + 1);
        }
        int best = ofRests(a, i + 1, b, j + 1, limit - 1);
        if (best > 0) {
            best = Math.min(best, ofRests(a, i + 1, b, j, limit - 1));
        }
        if (best > 0) {
            best = Math.min(best, ofRests(a, i, b, j + 1, limit - 1));
        }
        boolean swapped =
                restOfA > 1 && restOfB > 1 && a.charAt(i) == b.charAt(j + 1) && a.charAt(i + 1) == b.charAt(j);
        return 1 + (best > 0 && swapped ? Math.min(best, ofRests(a, i + 2, b, j + 2, limit - 1)) : best);
    }

    /** Fills one row of the table and gives its least value. */
    private static int fill(int[] row, int[] last, int[] before, CharSequence a, CharSequence b, int i) {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.length(); j++) {
            boolean same = a.charAt(i - 1) == b.charAt(j - 1);
            int cost = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                cost = Math.min(cost, before[j - 2] + 1);
            }
            row[j] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }
}
