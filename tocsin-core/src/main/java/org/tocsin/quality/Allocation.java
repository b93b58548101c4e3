package org.tocsin.quality;

import java.util.Arrays;

/** How a sample is divided among strata. */
public final class Allocation {
    private Allocation() {}

    /**
     * Power allocation (Bankier, Power allocations: determining sample sizes for subnational areas, The American Statistician 42, 1988):
     * each stratum gets a part that grows with its size to a power, at least one and at most its size. Power 1 serves the whole best,
     * power 0 serves every stratum alike.
     *
     * @param sizes members of each stratum
     * @param wanted how many are to be drawn
     * @return how many to draw from each; their sum is {@code wanted} unless the strata hold fewer or are more than that
     */
    public static int[] of(long[] sizes, int wanted, double power) {
        int[] drawn = new int[sizes.length];
        boolean[] full = new boolean[sizes.length];
        double[] shares = Arrays.stream(sizes)
                .mapToDouble(s -> s == 0 ? 0 : Math.pow((double) s, power))
                .toArray();
        long left = wanted;
        // whoever would get all its members does, and the others divide the rest anew
        for (boolean again = true; again; ) {
            again = false;
            double sum = 0;
            for (int i = 0; i < sizes.length; i++) {
                sum += full[i] ? 0 : shares[i];
            }
            for (int i = 0; i < sizes.length && !again; i++) {
                if (!full[i] && sizes[i] > 0 && shares[i] / sum * left >= sizes[i]) {
                    full[i] = true;
                    drawn[i] = (int) sizes[i];
                    left -= sizes[i];
                    again = true;
                }
            }
            if (!again) {
                divide(sizes, shares, full, left, sum, drawn);
            }
        }
        return drawn;
    }

    /** Rounds down, at least one each; what is left over goes to the largest remainders, earlier strata first. */
    private static void divide(long[] sizes, double[] shares, boolean[] full, long left, double sum, int[] drawn) {
        double[] remainders = new double[sizes.length];
        long rest = left;
        for (int i = 0; i < sizes.length; i++) {
            remainders[i] = -1;
            if (!full[i] && sizes[i] > 0) {
                double exact = shares[i] / sum * Math.max(0, left);
                drawn[i] = Math.max(1, (int) exact);
                remainders[i] = exact - drawn[i];
                rest -= drawn[i];
            }
        }
        while (rest != 0) {
            int best = best(remainders, drawn, sizes, full, rest > 0);
            if (best < 0) {
                return;
            }
            drawn[best] += rest > 0 ? 1 : -1;
            remainders[best] += rest > 0 ? -1 : 1;
            rest += rest > 0 ? -1 : 1;
        }
    }

    private static int best(double[] remainders, int[] drawn, long[] sizes, boolean[] full, boolean more) {
        int best = -1;
        for (int i = 0; i < sizes.length; i++) {
            boolean may = !full[i] && sizes[i] > 0 && (more ? drawn[i] < sizes[i] : drawn[i] > 1);
            if (may && (best < 0 || (more ? remainders[i] > remainders[best] : remainders[i] < remainders[best]))) {
                best = i;
            }
        }
        return best;
    }
}
