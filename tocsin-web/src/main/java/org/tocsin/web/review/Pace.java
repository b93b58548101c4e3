package org.tocsin.web.review;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.ports.DecisionStore.Decision;

/** How fast somebody decides. */
@Component
final class Pace {
    private static final int LOOKED_AT = 60;
    private static final long HOUR = 3_600_000;

    private final Workroom room;
    private final Clock clock;

    Pace(Workroom room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    /** Decisions an hour, from those of the last hour; 0 where there are too few to say. */
    int of(int account) {
        long now = clock.millis();
        List<Decision> recent = room.desk().decisions(account, LOOKED_AT).stream()
                .filter(d -> now - d.at() < HOUR)
                .toList();
        if (recent.size() < 5) {
            return 0;
        }
        long span = Math.max(1, now - recent.get(recent.size() - 1).at());
        return (int) Math.min(9_999, recent.size() * HOUR / span);
    }
}
