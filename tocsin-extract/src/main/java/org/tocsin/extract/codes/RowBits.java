package org.tocsin.extract.codes;

import com.google.zxing.common.BitArray;

/** Turns a line of brightness across bars into black and white, by the middle between the extremes near each place. */
final class RowBits {
    private RowBits() {}

    /**
     * A line in black and white.
     *
     * @param line    brightness
     * @param window  how far extremes are looked for on either side; more than the widest bar
     * @param sharpen how much of the difference to the mean of the neighbours is added, against blur; 0 = as it is
     */
    static BitArray of(float[] line, int window, float sharpen) {
        float[] values = sharpen > 0 ? sharpened(line, Math.max(2, window / 6), sharpen) : line;
        float[] low = extremes(values, window, -1);
        float[] high = extremes(values, window, 1);
        float contrast = 0;
        for (int i = 0; i < values.length; i++) {
            contrast = Math.max(contrast, high[i] - low[i]);
        }
        BitArray bits = new BitArray(values.length);
        for (int i = 0; i < values.length; i++) {
            float range = high[i] - low[i];
            if (range > 0.22f * contrast && values[i] < (high[i] + low[i]) / 2) {
                bits.set(i);
            }
        }
        return bits;
    }

    private static float[] sharpened(float[] line, int radius, float amount) {
        float[] result = new float[line.length];
        double[] sums = new double[line.length + 1];
        for (int i = 0; i < line.length; i++) {
            sums[i + 1] = sums[i] + line[i];
        }
        for (int i = 0; i < line.length; i++) {
            int from = Math.max(0, i - radius);
            int to = Math.min(line.length, i + radius + 1);
            float mean = (float) ((sums[to] - sums[from]) / (to - from));
            result[i] = line[i] + amount * (line[i] - mean);
        }
        return result;
    }

    /** The greatest ({@code sign} 1) or least (-1) value within a window around each place, in linear time. */
    private static float[] extremes(float[] values, int window, int sign) {
        float[] result = new float[values.length];
        int[] queue = new int[values.length];
        int head = 0;
        int tail = 0;
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            for (; next < Math.min(values.length, i + window + 1); next++) {
                while (tail > head && sign * values[queue[tail - 1]] <= sign * values[next]) {
                    tail--;
                }
                queue[tail++] = next;
            }
            while (queue[head] < i - window) {
                head++;
            }
            result[i] = values[queue[head]];
        }
        return result;
    }
}
