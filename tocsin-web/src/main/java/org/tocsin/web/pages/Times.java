package org.tocsin.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments as pages show them: the server's time zone, to the second; day first in French, ISO order in English. */
@Component("times")
public final class Times {
    private final DateTimeFormatter iso;
    private final DateTimeFormatter french;

    Times(Clock clock) {
        iso = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(clock.getZone());
        french = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(clock.getZone());
    }

    /** A moment in milliseconds since 1970. */
    public String of(long millis) {
        return (isFrench() ? french : iso).format(Instant.ofEpochMilli(millis));
    }

    private static boolean isFrench() {
        return LocaleContextHolder.getLocale().getLanguage().equals("fr");
    }

    /** A day. */
    public String day(LocalDate day) {
        return isFrench()
                ? DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(day)
                : day.toString();
    }

    /** A moment to the minute. */
    public String minute(Instant moment) {
        return of(moment.toEpochMilli()).substring(0, 16);
    }

    /** A moment as fields of forms hold it, or nothing. */
    public String field(@Nullable Instant moment) {
        return moment == null ? "" : iso.format(moment).substring(0, 16).replace(' ', 'T');
    }
}
