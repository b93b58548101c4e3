package org.tocsin.web.api;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.respond.report.AuthorityClock;

/**
 * The hours in which the authority is to be told.
 *
 * @param hours      that the law gives
 * @param awareAt    when the organisation became aware; left out while nobody said
 * @param notifiedAt when the authority was told; left out while it was not
 * @param reference  under which the authority keeps it, or empty
 * @param due        when the time ends; left out while nobody said when it began
 * @param secondsLeft from now, or from the notification, to the end; negative behind it; left out while that is unknown
 * @param source     where the deadline stands
 * @param verified   the day on which somebody last looked whether it still does, as an ISO date
 */
public record AuthorityFigures(
        AuthorityClock.State state,
        long hours,
        @Nullable Instant awareAt,
        @Nullable Instant notifiedAt,
        String reference,
        @Nullable Instant due,
        @Nullable Long secondsLeft,
        String source,
        String verified) {
    static AuthorityFigures of(AuthorityClock clock, Locale locale) {
        return new AuthorityFigures(
                clock.state(),
                clock.deadline().time().toHours(),
                clock.known().awareAt(),
                clock.known().notifiedAt(),
                clock.known().reference(),
                clock.due(),
                clock.due() == null ? null : clock.left().toSeconds(),
                clock.deadline().source(locale),
                clock.deadline().verified().toString());
    }

    /** Tells nothing of the reference. */
    @Override
    public String toString() {
        return "AuthorityFigures[" + state + "]";
    }
}
