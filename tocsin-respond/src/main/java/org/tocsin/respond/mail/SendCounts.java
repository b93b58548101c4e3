package org.tocsin.respond.mail;

import java.util.EnumMap;
import java.util.Map;

/** How many attempts ended how. Safe for many threads. */
final class SendCounts {
    private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    private final SendProgress progress;

    SendCounts(SendProgress progress) {
        this.progress = progress;
    }

    void count(Fate fate) {
        synchronized (counts) {
            counts.merge(fate, 1L, Long::sum);
        }
        progress.ended(fate);
    }

    long of(Fate fate) {
        synchronized (counts) {
            return counts.getOrDefault(fate, 0L);
        }
    }
}
