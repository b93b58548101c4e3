package org.tocsin.registry;

import org.tocsin.model.TraitType;

/**
 * How the identifiers of a registry begin and how long they are, a few bits for all: most numbers of a text are none of them by that alone.
 * What is in here may still be held by nobody.
 */
final class IdentifierShapes {
    private static final int BITS = 1 << 15;
    private static final int SPREAD = 0x9E3779B9;

    private final long[] seen = new long[BITS / Long.SIZE];

    void add(TraitType type, String normal) {
        int bit = bit(type, normal);
        seen[bit >>> 6] |= 1L << bit;
    }

    /** Whether an identifier of this kind may be of this form. */
    boolean has(TraitType type, String normal) {
        int bit = bit(type, normal);
        return (seen[bit >>> 6] & 1L << bit) != 0;
    }

    private static int bit(TraitType type, String normal) {
        int length = normal.length();
        int first = length > 0 ? normal.charAt(0) : 0;
        int second = length > 1 ? normal.charAt(1) : 0;
        int shape = ((type.name().hashCode() * 31 + length) * 31 + first) * 131 + second;
        return (shape * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
    }
}
