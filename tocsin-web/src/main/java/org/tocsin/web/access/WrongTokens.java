package org.tocsin.web.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets nobody guess tokens: after ten wrong ones within a minute an address waits until that minute has passed. */
@Component
final class WrongTokens {
    private static final int TRIES = 10;
    private static final long WINDOW_MILLIS = 60_000;

    /** Addresses kept; where there are more, all are forgotten whose minute has passed, and then all. */
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    private record Window(long ends, int wrong) {}

    WrongTokens(Clock clock) {
        this.clock = clock;
    }

    /** How long an address must wait, in seconds; 0 if it need not. */
    synchronized long secondsToWait(String address) {
        Window window = windows.get(address);
        long left = window == null || window.wrong < TRIES ? 0 : window.ends - clock.millis();
        return left <= 0 ? 0 : (left + 999) / 1_000;
    }

    /** A wrong token came from an address. */
    synchronized void one(String address) {
        long now = clock.millis();
        if (windows.size() >= MOST) {
            windows.values().removeIf(w -> w.ends <= now);
            if (windows.size() >= MOST) {
                windows.clear();
            }
        }
        Window window = windows.get(address);
        windows.put(
                address,
                window == null || window.ends <= now
                        ? new Window(now + WINDOW_MILLIS, 1)
                        : new Window(window.ends, window.wrong + 1));
    }
}
