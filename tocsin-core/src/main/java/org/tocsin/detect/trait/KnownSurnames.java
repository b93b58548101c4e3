package org.tocsin.detect.trait;

import java.util.concurrent.atomic.AtomicLongArray;
import org.tocsin.registry.PersonIndex;

/** Which words are surnames of the registry, the answers of late kept in a table of fixed size. Safe for many threads. */
final class KnownSurnames {
    private static final int SLOTS = 1 << 15;
    /** The bit of a hash in whose place the answer stands. */
    private static final long YES = 1;

    private final PersonIndex index;
    private final AtomicLongArray kept = new AtomicLongArray(SLOTS);

    KnownSurnames(PersonIndex index) {
        this.index = index;
    }

    /** Whether somebody has this token in a surname. */
    boolean has(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        int slot = (int) (hash ^ (hash >>> 32)) & (SLOTS - 1);
        long known = kept.getPlain(slot);
        if ((known | YES) == (hash | YES) && known != 0) {
            return (known & YES) != 0;
        }
        boolean has = index.surnameCount(tokens.folded(token)) > 0;
        kept.setPlain(slot, has ? hash | YES : hash & ~YES);
        return has;
    }
}
