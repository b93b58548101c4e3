package org.tocsin.extract.mail;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;

/** Times of mail stores, which hold instants, as they are written. */
final class StoredDates {
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private StoredDates() {}

    /** As in the header of a message, universal time. */
    static String mail(Date date) {
        return MAIL.format(date.toInstant().atOffset(ZoneOffset.UTC));
    }

    /** A meeting, in the time of France. */
    static String minute(Date date) {
        return MINUTE.format(date.toInstant().atZone(ZoneId.of("Europe/Paris")));
    }

    /** A birthday: stored as midnight of the owner's own zone, so the nearest midnight of universal time is meant. */
    static String day(Date date) {
        return date.toInstant()
                .plusSeconds(12 * 3600)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }
}
