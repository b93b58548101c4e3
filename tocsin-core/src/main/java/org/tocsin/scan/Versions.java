package org.tocsin.scan;

/** Versions of the parts whose output is stored: a part that changes its output raises its number. */
public final class Versions {
    /** What the readers of hostile files produce. */
    public static final int READER = 3;

    /** What detection and classification produce. */
    public static final int FINDER = 2;

    private Versions() {}
}
