package org.tocsin.extract.image;

/** Which old pixels, with which weights, make each new pixel along one direction. Weights are in 1/16384. */
final class Taps {
    private static final int ONE = 1 << 14;

    private final int[] first;
    private final int[][] weights;
    private final int widest;

    private Taps(int[] first, int[][] weights, int widest) {
        this.first = first;
        this.weights = weights;
        this.widest = widest;
    }

    /** Weights of a line of {@code from} pixels that becomes one of {@code to} pixels. */
    static Taps of(int from, int to) {
        int[] first = new int[to];
        int[][] weights = new int[to][];
        double step = (double) from / to;
        double reach = Math.max(1, step);
        int widest = 1;
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * step - 0.5;
            int low = (int) Math.max(0, Math.ceil(centre - reach));
            int high = (int) Math.min(from - 1, Math.floor(centre + reach));
            low = Math.min(low, high);
            first[i] = low;
            weights[i] = triangle(low, high, centre, reach);
            widest = Math.max(widest, weights[i].length);
        }
        return new Taps(first, weights, widest + 1);
    }

    private static int[] triangle(int low, int high, double centre, double reach) {
        double[] shares = new double[high - low + 1];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.max(0, 1 - Math.abs(low + i - centre) / reach);
            sum += shares[i];
        }
        int[] weights = new int[shares.length];
        int left = ONE;
        for (int i = 0; i < shares.length; i++) {
            weights[i] = sum == 0 ? 0 : (int) (shares[i] / sum * ONE);
            left -= weights[i];
        }
        weights[weights.length / 2] += left;
        return weights;
    }

    int widest() {
        return widest;
    }

    int count(int to) {
        return weights[to].length;
    }

    int first(int to) {
        return first[to];
    }

    int weight(int to, int tap) {
        return weights[to][tap];
    }

    /** A row of a picture in the new width, in 1/16384 of a grey value. */
    int[] row(GreyImage image, int y, int @org.jspecify.annotations.Nullable [] into) {
        int[] row = into == null ? new int[first.length] : into;
        byte[] pixels = image.pixels();
        int start = y * image.width();
        for (int x = 0; x < row.length; x++) {
            int[] taps = weights[x];
            int at = start + first[x];
            int sum = 0;
            for (int tap : taps) {
                sum += (pixels[at++] & 0xff) * tap;
            }
            row[x] = sum;
        }
        return row;
    }
}
