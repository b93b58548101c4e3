package org.tocsin.registry.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One way to write dates, such as {@code dd/MM/yyyy} or {@code yyyyMMdd}. A month or day written as zeros is unknown.
 * Reads to the number yyyymmdd.
 */
public final class DateFormat {
    /** ISO 8601: year, year and month, or a full date; a time after it is left out. */
    static final DateFormat ISO = new DateFormat(
            "ISO 8601", Pattern.compile("(?<y>\\d{4})(?:-(?<m>\\d{2})(?:-(?<d>\\d{2})(?:[T ][0-9:.,+Z-]*)?)?)?"));

    private static final Pattern PART =
            Pattern.compile("yyyy|uuuu|yy|uu|MM|M|dd|d|HH|H|mm|ss|'([^']*)'|([^A-Za-z'])|(.)");

    private final String written;
    private final Pattern pattern;

    private DateFormat(String written, Pattern pattern) {
        this.written = written;
        this.pattern = pattern;
    }

    /**
     * Reads a pattern of {@code yyyy}, {@code yy}, {@code MM}, {@code M}, {@code dd}, {@code d}, times {@code HH:mm:ss} and
     * punctuation.
     *
     * @throws IllegalArgumentException if it holds anything else or no year
     */
    public static DateFormat of(String written) {
        StringBuilder regex = new StringBuilder();
        Matcher parts = PART.matcher(written);
        while (parts.find()) {
            if (parts.group(3) != null) {
                throw new IllegalArgumentException("letter " + parts.group(3) + " has no meaning in a date format");
            }
            regex.append(partOf(parts));
        }
        if (regex.indexOf("<y>") < 0) {
            throw new IllegalArgumentException("a date format needs a year");
        }
        try {
            return new DateFormat(written, Pattern.compile(regex.toString()));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("a part occurs twice", e);
        }
    }

    private static String partOf(Matcher parts) {
        return switch (parts.group()) {
            case "yyyy", "uuuu" -> "(?<y>\\d{4})";
            case "yy", "uu" -> "(?<y>\\d{2})";
            case "MM" -> "(?<m>\\d{2})";
            case "M" -> "(?<m>\\d{1,2})";
            case "dd" -> "(?<d>\\d{2})";
            case "d" -> "(?<d>\\d{1,2})";
            case "HH", "mm", "ss" -> "\\d{2}";
            case "H" -> "\\d{1,2}";
            default -> Pattern.quote(parts.group(1) != null ? parts.group(1) : parts.group());
        };
    }

    /**
     * The date as yyyymmdd; empty if the text is not written so or is no day of the calendar.
     *
     * @param today decides the century of two-digit years: no date lies after it
     */
    public OptionalInt read(String text, LocalDate today) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int month = part(matcher, "m");
        int day = part(matcher, "d");
        int year = part(matcher, "y");
        if (matcher.group("y").length() == 2) {
            year += today.getYear() / 100 * 100;
            year -= year * 10000 + month * 100 + day > number(today) ? 100 : 0;
        }
        return exists(year, month, day) ? OptionalInt.of(year * 10000 + month * 100 + day) : OptionalInt.empty();
    }

    private int part(Matcher matcher, String name) {
        if (!pattern.pattern().contains("<" + name + ">") || matcher.group(name) == null) {
            return 0;
        }
        return Integer.parseInt(matcher.group(name));
    }

    private static int number(LocalDate date) {
        return date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private static boolean exists(int year, int month, int day) {
        if (year < 1850 || year > 2150 || month > 12 || (month == 0 && day != 0)) {
            return false;
        }
        return day == 0 || YearMonth.of(year, month).isValidDay(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateFormat that && written.equals(that.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    /** The format as written. */
    @Override
    public String toString() {
        return written;
    }
}
