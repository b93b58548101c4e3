package org.tocsin.respond.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseSettings.ToAuthority;

/**
 * How much time is left to notify the authority (GDPR, Article 33(1)).
 *
 * @param state    how it stands
 * @param deadline what applies
 * @param known    what was said about the case
 * @param due      when the time ends; null while nobody said when the organisation became aware
 * @param left     from now, or from the notification, to the end; negative behind it; zero while that is unknown
 */
public record AuthorityClock(
        State state,
        Deadline deadline,
        ToAuthority known,
        @Nullable Instant due,
        Duration left) {
    /** How the notification stands. */
    public enum State {
        /** Nobody said when the organisation became aware. */
        UNKNOWN,
        RUNNING,
        OVERDUE,
        /** The authority was told in time. */
        DONE,
        /** The authority was told, after the deadline: the reasons for the delay go with it. */
        DONE_LATE
    }

    /** The clock of a case at this moment. */
    public static AuthorityClock of(ToAuthority known, Instant now) {
        Instant aware = known.awareAt();
        Deadline deadline = Deadline.of(Deadline.AUTHORITY, aware == null ? now : aware);
        if (aware == null) {
            return new AuthorityClock(State.UNKNOWN, deadline, known, null, Duration.ZERO);
        }
        Instant due = aware.plus(deadline.time());
        Instant told = known.notifiedAt();
        Duration left = Duration.between(told == null ? now : told, due);
        boolean late = left.isNegative();
        State state = told == null ? (late ? State.OVERDUE : State.RUNNING) : late ? State.DONE_LATE : State.DONE;
        return new AuthorityClock(state, deadline, known, due, left);
    }

    /** Whole hours of {@link #left}, without sign: what is left is rounded down, what has passed too. */
    public long hours() {
        return left.abs().toHours();
    }

    /** The minutes beside the whole hours. */
    public int minutes() {
        return left.abs().toMinutesPart();
    }
}
