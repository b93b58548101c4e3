package org.tocsin.detect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.model.FoundDate;

/** Dates of eight digits without separators behind names in paths: {@code DUPONT Marie 12031967.pdf}. */
final class CompactDate {
    private static final int DIGITS = 8;
    private static final int GAP = 3;

    private CompactDate() {}

    /** The date behind this offset, day first or year first, if the digits make one between the years given. */
    static Optional<FoundDate> behind(String text, int end, int oldest, int newest) {
        int start = end;
        while (start < text.length() && start - end < GAP && " _-(,".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int stop = start;
        while (stop < text.length() && Character.isDigit(text.charAt(stop)) && stop - start <= DIGITS) {
            stop++;
        }
        if (stop - start != DIGITS || start == end) {
            return Optional.empty();
        }
        int from = start;
        int number = Integer.parseInt(text.substring(start, stop));
        return date(number % 10_000, number / 10_000 % 100, number / 1_000_000, oldest, newest)
                .or(() -> date(number / 10_000, number / 100 % 100, number % 100, oldest, newest))
                .map(d -> new FoundDate(
                        from,
                        from + DIGITS,
                        d.getYear(),
                        d.getMonthValue(),
                        d.getDayOfMonth(),
                        FoundDate.Kind.UNKNOWN,
                        FoundDate.Form.LOOSE));
    }

    private static Optional<LocalDate> date(int year, int month, int day, int oldest, int newest) {
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(d -> year >= oldest && year <= newest);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
