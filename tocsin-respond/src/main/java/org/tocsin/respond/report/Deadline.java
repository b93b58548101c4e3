package org.tocsin.respond.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tocsin.registry.TermFile;

/**
 * A deadline of the law, from dated data.
 *
 * @param what     what must be done: {@link #AUTHORITY}
 * @param time     how long one has
 * @param from     the day from which it applies
 * @param verified the day on which somebody last looked whether it still does
 * @param source   where it stands, in English
 * @param french   where it stands, in French
 */
public record Deadline(String what, Duration time, LocalDate from, LocalDate verified, String source, String french) {
    /** To notify the supervisory authority of a breach. */
    public static final String AUTHORITY = "authority";

    private static final String FILE = "deadlines.txt";

    /** The deadline that applied at this moment; the first known one for what came before it. */
    static Deadline of(String what, Instant moment) {
        LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
        List<Deadline> known = TermFile.lines(Deadline.class, FILE).stream()
                .map(Deadline::parse)
                .filter(deadline -> deadline.what.equals(what))
                .sorted(Comparator.comparing(Deadline::from))
                .toList();
        return known.stream()
                .filter(deadline -> !deadline.from.isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> known.get(0));
    }

    private static Deadline parse(String line) {
        String[] cells = line.split("\\|", -1);
        return new Deadline(
                cells[0],
                Duration.ofHours(Long.parseLong(cells[1])),
                LocalDate.parse(cells[2]),
                LocalDate.parse(cells[3]),
                cells[4],
                cells[5]);
    }

    /** Where it stands, in French for a French locale, else in English. */
    public String source(Locale language) {
        return language.getLanguage().equals("fr") ? french : source;
    }
}
