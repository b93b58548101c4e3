package org.tocsin.link;

/** Edit distance with exchange of neighbours (optimal string alignment; Damerau 1964), bounded. */
public final class Edits {
    private Edits() {}

    /**
     * How many single-letter insertions, deletions, replacements or exchanges of neighbours lead from one word to the other.
     *
     * @param limit the largest distance of interest; anything larger gives {@code limit + 1}
     */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int best = fillRow(a, b, i, beforeLast, last, current);
            if (best > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    private static int fillRow(String a, String b, int i, int[] beforeLast, int[] last, int[] current) {
        current[0] = i;
        int best = i;
        for (int j = 1; j <= b.length(); j++) {
            int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            int value = Math.min(Math.min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
            boolean exchanged =
                    i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            if (exchanged) {
                value = Math.min(value, beforeLast[j - 2] + 1);
            }
            current[j] = value;
            best = Math.min(best, value);
        }
        return best;
    }

    /** Whether two names differ by one mistyped letter (two from nine letters on); short names must be equal. */
    public static boolean mistyped(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4) {
            return false;
        }
        int limit = shorter >= 9 ? 2 : 1;
        return distance(a, b, limit) <= limit;
    }
}
