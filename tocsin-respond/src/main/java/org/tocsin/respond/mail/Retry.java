package org.tocsin.respond.mail;

import java.time.Duration;

/**
 * When a notice that a server did not take for the moment is tried again: soon at first (a server that does not know us yet wants to
 * see us come back), then every two hours, for two days. It counts attempts, not hours, so that a clock that jumps neither gives up
 * early nor waits longer than the next attempt.
 */
final class Retry {
    private static final long FIRST = Duration.ofMinutes(5).toMillis();
    private static final long LONGEST = Duration.ofHours(2).toMillis();
    private static final long PATIENCE = Duration.ofDays(2).toMillis();

    private Retry() {}

    /** Milliseconds to wait after so many attempts. */
    static long wait(int attempts) {
        return attempts > 10 ? LONGEST : Math.min(LONGEST, FIRST << Math.max(0, attempts - 1));
    }

    /** Whether so many attempts took two days. */
    static boolean isOver(int attempts) {
        long waited = 0;
        for (int i = 1; i < attempts && waited < PATIENCE; i++) {
            waited += wait(i);
        }
        return waited >= PATIENCE;
    }

    /** Milliseconds until the next attempt, by a clock that may have jumped; 0 if it is due. */
    static long left(int attempts, long lastAt, long now) {
        long wait = wait(attempts);
        return Math.max(0, Math.min(wait, lastAt + wait - now));
    }
}
