package org.tocsin.registry;

/** Optimal string alignment: insert, delete, replace or swap two neighbours, each one edit. */
final class EditDistance {
    private EditDistance() {}

    /** The distance, or {@code limit + 1} if it is more than the limit. */
    static int of(CharSequence a, CharSequence b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
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
