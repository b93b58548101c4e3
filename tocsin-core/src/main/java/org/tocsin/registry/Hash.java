package org.tocsin.registry;

/** 64-bit hashes of short texts. Every hit is verified against the record, so a collision costs time, never truth. */
public final class Hash {
    private static final long START = 0xcbf29ce484222325L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** The hash of one text. */
    public static long of(CharSequence text) {
        return mix(add(START, text, 0, text.length()));
    }

    /** The hash of several texts in order; (AB, C) differs from (A, BC). */
    static long of(CharSequence first, CharSequence second) {
        return after(start(first), second);
    }

    /** What the hash of several texts begins with where this is the first. */
    static long start(CharSequence first) {
        return step(add(START, first, 0, first.length()), '\0');
    }

    /** The hash of two texts of which the first gave this beginning. */
    static long after(long start, CharSequence second) {
        return mix(add(start, second, 0, second.length()));
    }

    /** The hash of a text without the characters at two offsets; -1 leaves none out. */
    static long without(CharSequence text, int first, int second) {
        long h = START;
        for (int i = 0; i < text.length(); i++) {
            if (i != first && i != second) {
                h = step(h, text.charAt(i));
            }
        }
        return mix(h);
    }

    private static long add(long start, CharSequence text, int from, int to) {
        long h = start;
        for (int i = from; i < to; i++) {
            h = step(h, text.charAt(i));
        }
        return h;
    }

    private static long step(long h, char c) {
        return ((h ^ c) * STEP) ^ (h >>> 29);
    }

    // the finaliser of SplittableRandom (Stafford variant 13): every input bit reaches the high bits
    private static long mix(long h) {
        long z = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
