package org.tocsin.synth.people;

import java.util.List;

/**
 * A small seeded source of chance (SplitMix64, Steele, Lea and Flood 2014). Its sequence is fixed by this code, not by
 * a Java version, so that a seed means the same bytes everywhere.
 */
public final class Dice {
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** A die for one thing in one stream; equal arguments give equal sequences. */
    public static Dice of(long seed, long stream, long index) {
        return new Dice(mix(seed * 0x9E3779B97F4A7C15L + mix(stream * 0xD1B54A32D192ED03L + mix(index))));
    }

    /** Scrambles 64 bits. */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** A number from 0 to {@code bound} - 1. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(nextLong() >>> 1, bound);
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** A number from 0 (included) to 1 (excluded). */
    public double unit() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of a list ordered by frequency, with density 1/(rank + {@code flat}): Zipf with a flattened head. */
    public <T> T pickRanked(List<T> from, double flat) {
        double x = flat * (Math.pow(1 + from.size() / flat, unit()) - 1);
        return from.get(Math.min(from.size() - 1, (int) x));
    }

    /** {@code count} random decimal digits. */
    public String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + below(10)));
        }
        return text.toString();
    }

    /** {@code count} random bytes. */
    public byte[] bytes(int count) {
        byte[] out = new byte[count];
        for (int i = 0; i < count; i++) {
            out[i] = (byte) nextLong();
        }
        return out;
    }
}
