package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.FoundDate;
import org.tocsin.model.FoundDate.Form;
import org.tocsin.model.FoundDate.Kind;

/** Reads the date that begins with a token, in any French, English or ISO form. */
final class DateScanner {
    private static final Long2IntOpenHashMap MONTHS = Words.numbers("months.txt");
    private static final LongOpenHashSet ORDINALS = Words.hashes("ER", "ST", "ND", "RD", "TH", "OF", "E");
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    private final Reading reading;
    private final Tokens tokens;
    private final int pivot;

    /** @param pivot the last year that two digits can mean */
    DateScanner(Reading reading, int pivot) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.pivot = pivot;
    }

    /** The date that begins with this token, null if none does. */
    @Nullable
    FoundDate at(int token) {
        if (!tokens.isDigits(token)) {
            return MONTHS.containsKey(tokens.hash(token)) ? monthFirst(token) : null;
        }
        return switch (tokens.length(token)) {
            case 1, 2 -> dayFirst(token);
            case 4 -> yearFirst(token);
            case 6, 8 -> glued(token);
            case 12, 14 -> stamp(token);
            default -> null;
        };
    }

    private boolean has(int token) {
        return token < tokens.count();
    }

    private boolean isDigits(int token, int least, int most) {
        return has(token) && tokens.isDigits(token) && tokens.length(token) >= least && tokens.length(token) <= most;
    }

    /** The separator between a token and the next: one of {@code / . - | space}, or 0 if it is none of a date. */
    private char separator(int token) {
        int from = tokens.end(token);
        int to = has(token + 1) ? tokens.start(token + 1) : from;
        if (to == from || to - from > 3) {
            return 0;
        }
        char found = ' ';
        for (int i = from; i < to; i++) {
            char c = reading.at(i);
            char mark = NumberSpan.isHyphen(c) ? '-' : c;
            if (mark == '/' || mark == '.' || mark == '-' || mark == '|' || mark == '\\') {
                if (found != ' ') {
                    return 0;
                }
                found = mark;
            } else if (!NumberSpan.isSpace(c) && c != '\n') {
                return 0;
            }
        }
        return found;
    }

    private @Nullable FoundDate dayFirst(int token) {
        FoundDate named = dayThenName(token);
        if (named != null) {
            return named;
        }
        char first = separator(token);
        if (first == 0 || !isDigits(token + 1, 1, 4) || !within(token, token + 1)) {
            return null;
        }
        if (first == '/' && isDigits(token + 1, 4, 4) && !joined(token, token + 1)) {
            return loose(token, token + 1, tokens.number(token + 1), tokens.number(token), 0);
        }
        if (separator(token + 1) != first || !isDigits(token + 2, 2, 4) || tokens.length(token + 2) == 3) {
            return exploded(token);
        }
        if (tokens.length(token + 1) > 2 || joined(token, token + 2)) {
            return null;
        }
        boolean shortYear = tokens.length(token + 2) == 2;
        boolean spaces = first == ' ' || first == '|';
        Form form = shortYear ? Form.SHORT_YEAR : Form.FULL;
        return date(
                token,
                token + 2,
                year(token + 2),
                tokens.number(token + 1),
                tokens.number(token),
                spaces && (shortYear || tokens.length(token) + tokens.length(token + 1) < 4) ? Form.LOOSE : form);
    }

    /** Whether the same kind of separator and more digits stand before or after: part of a longer number. */
    private boolean joined(int first, int last) {
        char separator = separator(first);
        boolean before =
                first > 0 && tokens.isDigits(first - 1) && separator(first - 1) == separator && sameLine(first - 1);
        boolean after = isDigits(last + 1, 1, 99)
                && separator(last) == separator
                && separator != '|'
                && sameLine(last)
                && !(separator == ' ' && tokens.length(last) == 4);
        boolean touched = reading.isCut(tokens.start(first), tokens.end(last))
                && reading.at(tokens.end(last)) != 'T'
                && !nameFollows(first, last);
        return (before && separator != '|') || after || touched;
    }

    /** {@code né le 26/01/1981FRADIN Raymonde}: a change that was tracked, or a cell, ended between the year and a word. */
    private boolean nameFollows(int first, int last) {
        int end = tokens.end(last);
        return tokens.length(last) == 4
                && !Reading.isWord(reading.at(tokens.start(first) - 1))
                && has(last + 1)
                && !tokens.isDigits(last + 1)
                && tokens.start(last + 1) == end
                && tokens.length(last + 1) >= 3
                && Character.isUpperCase(reading.at(end));
    }

    private boolean sameLine(int token) {
        return !has(token + 1) || reading.newlines(tokens.end(token), tokens.start(token + 1)) == 0;
    }

    private boolean within(int first, int last) {
        return tokens.end(last) <= reading.limit(tokens.start(first));
    }

    /** {@code 12 mars 1967}, {@code 1er janv. 50}, {@code 12-MARS-67}, {@code 3rd of May 1950}. */
    private @Nullable FoundDate dayThenName(int token) {
        int month = token + 1;
        while (has(month) && month <= token + 2 && isOrdinal(month)) {
            month++;
        }
        if (!has(month) || !isMonth(month) || tokens.start(month) - tokens.end(token) > 8) {
            return null;
        }
        int year = month + 1;
        if (!has(year) || !tokens.isDigits(year) || tokens.gapAfter(month) > 4 || !within(token, year)) {
            return null;
        }
        int length = tokens.length(year);
        if (length != 4 && (length != 2 || isTime(year))) {
            return null;
        }
        Form form = length == 4 ? Form.FULL : Form.SHORT_YEAR;
        return date(token, year, year(year), MONTHS.get(tokens.hash(month)), tokens.number(token), form);
    }

    private boolean isTime(int token) {
        char after = reading.at(tokens.end(token));
        return after == 'h' || after == 'H' || after == ':';
    }

    private boolean isOrdinal(int token) {
        return tokens.length(token) <= 2 && ORDINALS.contains(tokens.hash(token));
    }

    private boolean isMonth(int token) {
        return !tokens.isDigits(token) && MONTHS.containsKey(tokens.hash(token));
    }

    /** {@code March 12, 1967} or, loosely, {@code mars 1967}. */
    private @Nullable FoundDate monthFirst(int token) {
        int month = MONTHS.get(tokens.hash(token));
        if (!isDigits(token + 1, 1, 4) || tokens.gapAfter(token) > 2 || !within(token, token + 1)) {
            return null;
        }
        if (tokens.length(token + 1) == 4) {
            return loose(token, token + 1, tokens.number(token + 1), month, 0);
        }
        int year = has(token + 2) && isOrdinal(token + 2) ? token + 3 : token + 2;
        if (!isDigits(year, 4, 4) || tokens.start(year) - tokens.end(token + 1) > 4) {
            return null;
        }
        return date(token, year, tokens.number(year), month, tokens.number(token + 1), Form.FULL);
    }

    /** {@code 1967-03-12}, also with a time after it. */
    private @Nullable FoundDate yearFirst(int token) {
        char first = separator(token);
        boolean iso = (first == '-' || first == '/' || first == '.')
                && isDigits(token + 1, 2, 2)
                && isDigits(token + 2, 2, 2)
                && separator(token + 1) == first;
        if (!iso || joined(token, token + 2) || !within(token, token + 2)) {
            return null;
        }
        return date(
                token, token + 2, tokens.number(token), tokens.number(token + 1), tokens.number(token + 2), Form.FULL);
    }

    /** {@code 12031967}, {@code 19670312} or {@code 120367}. */
    private @Nullable FoundDate glued(int token) {
        if (reading.isCut(tokens.start(token), tokens.end(token)) && reading.at(tokens.end(token)) != 'T') {
            return null;
        }
        int number = tokens.number(token);
        if (tokens.length(token) == 6) {
            return loose(token, token, century(number % 100), number / 100 % 100, number / 10_000);
        }
        FoundDate dayFirst = loose(token, token, number % 10_000, number / 10_000 % 100, number / 1_000_000);
        return dayFirst != null ? dayFirst : loose(token, token, number / 10_000, number / 100 % 100, number % 100);
    }

    /** {@code 19670312000000}: an HL7 time stamp. */
    private @Nullable FoundDate stamp(int token) {
        String digits = tokens.string(token);
        int number = Integer.parseInt(digits.substring(0, 8));
        return loose(token, token, number / 10_000, number / 100 % 100, number % 100);
    }

    /** {@code 1 2 0 3 1 9 6 7}: digits that a PDF file sets one by one. */
    private @Nullable FoundDate exploded(int token) {
        NumberSpan span = NumberSpan.of(reading, token, 8);
        if (span == null || !span.isExploded()) {
            return null;
        }
        int number = Integer.parseInt(span.digits());
        int last = tokens.at(span.end() - 1);
        return loose(token, last, number % 10_000, number / 10_000 % 100, number / 1_000_000);
    }

    private int year(int token) {
        int number = tokens.number(token);
        return tokens.length(token) == 2 ? century(number) : number;
    }

    private int century(int twoDigits) {
        int year = pivot / 100 * 100 + twoDigits;
        return year > pivot ? year - 100 : year;
    }

    private @Nullable FoundDate loose(int first, int last, int year, int month, int day) {
        return date(first, last, year, month, day, Form.LOOSE);
    }

    private @Nullable FoundDate date(int first, int last, int year, int month, int day, Form form) {
        boolean dayless = day == 0 && form == Form.LOOSE && first != last;
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || (day < 1 && !dayless)) {
            return null;
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return new FoundDate(tokens.start(first), tokens.end(last), year, month, day, Kind.UNKNOWN, form);
    }
}
