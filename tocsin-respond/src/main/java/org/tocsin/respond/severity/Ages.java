package org.tocsin.respond.severity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.tocsin.respond.severity.Traits.Age;

/** Ages on a fixed day. A birth date of which only year or month is known counts as the youngest that it can be. */
final class Ages {
    private final LocalDate day;
    private final int major;
    private final int around;

    /**
     * Ages on this day.
     *
     * @param major  years from which somebody is of age
     * @param around days before and after that birthday that count as around it
     */
    Ages(LocalDate day, int major, int around) {
        this.day = day;
        this.major = major;
        this.around = around;
    }

    /** Whether somebody born on yyyymmdd, unknown parts as 00, is of age. */
    Age of(int birthDate) {
        if (birthDate <= 0) {
            return Age.UNKNOWN;
        }
        return latest(birthDate).plusYears(major).isAfter(day) ? Age.MINOR : Age.ADULT;
    }

    /** Whether somebody comes of age around the day, or may or may not be of age because the day of birth is not known. */
    boolean aroundMajority(int birthDate) {
        if (birthDate <= 0) {
            return false;
        }
        long first = ChronoUnit.DAYS.between(day, earliest(birthDate).plusYears(major));
        long last = ChronoUnit.DAYS.between(day, latest(birthDate).plusYears(major));
        return first <= around && last >= -around;
    }

    private static LocalDate earliest(int date) {
        return date(date, Math.max(1, date / 100 % 100), Math.max(1, date % 100));
    }

    private static LocalDate latest(int date) {
        int month = date / 100 % 100;
        return date(date, month == 0 ? 12 : month, date % 100 == 0 ? 31 : date % 100);
    }

    private static LocalDate date(int date, int month, int dayOfMonth) {
        YearMonth in = YearMonth.of(date / 10000, Math.min(12, month));
        return in.atDay(Math.min(in.lengthOfMonth(), dayOfMonth));
    }
}
