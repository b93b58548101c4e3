package org.tocsin.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments as pages show them: the server's time zone, ISO order, to the second. */
@Component("times")
public final class Times {
    private final DateTimeFormatter format;

    Times(Clock clock) {
        format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(clock.getZone());
    }

    /** A moment in milliseconds since 1970. */
    public String of(long millis) {
        return format.format(Instant.ofEpochMilli(millis));
    }

    /** A moment to the minute. */
    public String minute(Instant moment) {
        return of(moment.toEpochMilli()).substring(0, 16);
    }

    /** A moment as fields of forms hold it, or nothing. */
    public String field(@Nullable Instant moment) {
        return moment == null ? "" : minute(moment).replace(' ', 'T');
    }
}
