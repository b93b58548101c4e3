package org.tocsin.extract.codes;

/**
 * How much may be tried on one picture, in pixels that are looked at: a count and no clock, so that a busy machine finds what
 * an idle one finds.
 */
final class Work {
    private long left;

    Work(long pixels) {
        this.left = pixels;
    }

    /** Whether so much may still be done; it then counts as done. */
    boolean take(double pixels) {
        if (pixels > left) {
            return false;
        }
        left -= (long) pixels;
        return true;
    }
}
