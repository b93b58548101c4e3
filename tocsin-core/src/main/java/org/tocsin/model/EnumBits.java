package org.tocsin.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sets of the product's words as bits, as result tables keep them: one bit a constant, by its place in the list. Lists that are a
 * contract grow only at their end, so a bit keeps its meaning.
 */
public final class EnumBits {
    private EnumBits() {}

    /** The bit of one constant. */
    @SuppressWarnings("EnumOrdinal")
    public static int of(Enum<?> constant) {
        return 1 << constant.ordinal();
    }

    /** The bits of a set. */
    public static int of(Set<? extends Enum<?>> set) {
        int bits = 0;
        for (Enum<?> constant : set) {
            bits |= of(constant);
        }
        return bits;
    }

    /** The constants whose bits are set, in the order of the list. */
    public static <E extends Enum<E>> List<E> among(E[] constants, int bits) {
        List<E> found = new ArrayList<>();
        for (E constant : constants) {
            if ((bits & of(constant)) != 0) {
                found.add(constant);
            }
        }
        return found;
    }
}
