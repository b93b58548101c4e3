package org.tocsin.respond.severity;

import java.time.LocalDate;
import org.tocsin.respond.severity.Traits.Age;

/** Ages on a fixed day, counted on dates as yyyymmdd. A birth date of which only year or month is known counts as the youngest. */
final class Ages {
    private final int lastOfAge;
    private final int firstAround;
    private final int lastAround;

    /**
     * Ages on this day.
     *
     * @param major  years from which somebody is of age
     * @param around days before and after that birthday that count as around it
     */
    Ages(LocalDate day, int major, int around) {
        lastOfAge = born(day, major);
        firstAround = born(day.minusDays(around), major);
        lastAround = born(day.plusDays(around), major);
    }

    private static int born(LocalDate majority, int years) {
        return (majority.getYear() - years) * 10000 + majority.getMonthValue() * 100 + majority.getDayOfMonth();
    }

    /** Whether somebody born on yyyymmdd, unknown parts as 00, is of age. */
    Age of(int birthDate) {
        if (birthDate <= 0) {
            return Age.UNKNOWN;
        }
        return latest(birthDate) > lastOfAge ? Age.MINOR : Age.ADULT;
    }

    /** Whether somebody comes of age around the day, or may or may not be of age because the day of birth is not known. */
    boolean aroundMajority(int birthDate) {
        return birthDate > 0 && birthDate <= lastAround && latest(birthDate) >= firstAround;
    }

    private static int latest(int date) {
        int month = date / 100 % 100;
        int day = date % 100;
        return date / 10000 * 10000 + (month == 0 ? 12 : month) * 100 + (day == 0 ? 31 : day);
    }
}
