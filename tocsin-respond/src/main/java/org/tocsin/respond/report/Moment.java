package org.tocsin.respond.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Moments as people write them: {@code 2026-11-22T20:15}, with a blank for the T, with seconds or an offset if they like. */
public final class Moment {
    private Moment() {}

    /** The moment; empty if it is none. Without an offset it is meant in this zone. */
    public static Optional<Instant> parse(String written, ZoneId zone) {
        String text = written.strip().replaceFirst("(?<=\\d) +(?=\\d)", "T");
        try {
            boolean hasOffset = text.matches(".*T.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)");
            return Optional.of(
                    hasOffset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
