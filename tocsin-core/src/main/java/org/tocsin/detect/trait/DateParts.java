package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import org.jspecify.annotations.Nullable;

/** Reads day, month and year one after the other, each in any writing. */
final class DateParts {
    private static final Long2IntOpenHashMap MONTHS = Words.numbers("months.txt");
    private static final Long2IntOpenHashMap ROMAN = roman();
    private static final long ER = Tokens.hash("ER");
    private static final long E = Tokens.hash("E");
    private static final int LONGEST_MONTH = 11;
    private static final int WIDEST_GAP = 4;

    private final Reading reading;
    private final Tokens tokens;
    private final int limit;
    private final int referenceYear;

    DateParts(Reading reading, int limit, int referenceYear) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.limit = limit;
        this.referenceYear = referenceYear;
    }

    /**
     * A date; a part that is written 00 is 0.
     *
     * @param unusual  whether the ordinary forms do not cover it
     * @param repaired whether damaged characters were put right
     */
    record Read(int day, int month, int year, int end, boolean unusual, boolean repaired) {
        /** Names no person: a birth date is hidden. */
        @Override
        public String toString() {
            return "Read[-" + end + "]";
        }
    }

    /** A number or month and where the next part begins. */
    private record Part(int value, int next, boolean unusual, boolean repaired) {}

    private static Long2IntOpenHashMap roman() {
        Long2IntOpenHashMap map = new Long2IntOpenHashMap();
        String[] numerals = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
        for (int i = 0; i < numerals.length; i++) {
            map.put(Tokens.hash(numerals[i]), i + 1);
        }
        return map;
    }

    @Nullable
    Read at(int token) {
        Part day = day(token);
        Part month = day == null ? null : month(day.next);
        Part year = month == null ? null : year(month.next);
        if (day == null || month == null || year == null) {
            return null;
        }
        int end = tokens.end(year.next - 1);
        if (end > limit || Reading.isWord(reading.at(end))) {
            return null;
        }
        boolean repaired = month.repaired || year.repaired;
        boolean yearFirst = day.value > 31;
        boolean zero = day.value == 0 || month.value == 0;
        boolean unusual = day.unusual || month.unusual || year.unusual || repaired || yearFirst || zero;
        int first = yearFirst ? shortYear(day.value) : year.value;
        int last = yearFirst ? year.value % 100 : day.value;
        if (yearFirst && (tokens.length(year.next - 1) != 2 || last > 31)) {
            return null;
        }
        return new Read(month.value == 0 ? 0 : last, month.value, first, end, unusual, repaired);
    }

    /** {@code 1954} behind a word such as {@code vers}. */
    @Nullable
    Read yearAlone(int token) {
        if (!isDigits(token, 4) || tokens.end(token) > limit || reading.isCut(tokens.start(token), tokens.end(token))) {
            return null;
        }
        return new Read(0, 0, tokens.number(token), tokens.end(token), true, false);
    }

    /** {@code né en mil neuf cent cinquante}. */
    @Nullable
    Read yearInWords(int token) {
        NumberWords.Spelled spelled = NumberWords.at(tokens, token, 2100);
        return spelled.value() < 1850
                ? null
                : new Read(0, 0, spelled.value(), tokens.end(spelled.next() - 1), true, false);
    }

    private boolean isDigits(int token, int length) {
        return token < tokens.count() && tokens.isDigits(token) && tokens.length(token) == length;
    }

    private boolean isJoined(int token) {
        return token == 0
                || (tokens.gapAfter(token - 1) <= WIDEST_GAP && isGap(tokens.end(token - 1), tokens.start(token)));
    }

    private boolean isGap(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = reading.at(i);
            if (c != ',' && c != '|' && !NumberSpan.isSeparator(c)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Part day(int token) {
        if (isDigits(token, 1) || isDigits(token, 2)) {
            int next = token + 1;
            boolean ordinal = next < tokens.count() && tokens.gapAfter(token) <= 1 && isOrdinal(next);
            return new Part(tokens.number(token), ordinal ? next + 1 : next, false, false);
        }
        NumberWords.Spelled spelled = NumberWords.at(tokens, token, 31);
        return spelled.value() < 1 ? null : new Part(spelled.value(), spelled.next(), true, false);
    }

    private boolean isOrdinal(int token) {
        return tokens.length(token) <= 2 && (tokens.hash(token) == ER || tokens.hash(token) == E);
    }

    private @Nullable Part month(int token) {
        if (token >= tokens.count() || !isJoined(token)) {
            return null;
        }
        if (tokens.isDigits(token)) {
            boolean number = tokens.length(token) <= 2 && tokens.number(token) <= 12;
            boolean comma = reading.at(tokens.end(token)) == ',';
            return number ? new Part(tokens.number(token), token + 1, comma, false) : damaged(token);
        }
        if (MONTHS.containsKey(tokens.hash(token))) {
            return new Part(MONTHS.get(tokens.hash(token)), token + 1, false, false);
        }
        if (ROMAN.containsKey(tokens.hash(token)) && reading.at(tokens.end(token)) != ' ') {
            return new Part(ROMAN.get(tokens.hash(token)), token + 1, true, false);
        }
        return damaged(token);
    }

    /** {@code rnars}, {@code a0ût}, {@code ju1llet}: the run of letters and digits read as a month. */
    private @Nullable Part damaged(int token) {
        int from = tokens.start(token);
        int last = token;
        while (last + 1 < tokens.count()
                && tokens.gapAfter(last) == 0
                && tokens.end(last + 1) - from <= LONGEST_MONTH) {
            last++;
        }
        String run = reading.text().substring(from, tokens.end(last));
        String put = run.replace("rn", "m").replace("RN", "M").replace('0', 'o').replace('5', 's');
        int month = MONTHS.get(Tokens.hash(put.replace('1', 'i')));
        if (month == 0) {
            month = MONTHS.get(Tokens.hash(put.replace('1', 'l')));
        }
        return month == 0 ? null : new Part(month, last + 1, true, true);
    }

    private @Nullable Part year(int token) {
        if (token >= tokens.count() || !isJoined(token)) {
            return null;
        }
        if (!tokens.isDigits(token)) {
            NumberWords.Spelled spelled = NumberWords.at(tokens, token, 2100);
            return spelled.value() < 1850 ? null : new Part(spelled.value(), spelled.next(), true, false);
        }
        if (tokens.length(token) == 4) {
            return new Part(tokens.number(token), token + 1, false, false);
        }
        Part torn = torn(token);
        if (torn != null) {
            return torn;
        }
        return tokens.length(token) == 2 ? new Part(shortYear(tokens.number(token)), token + 1, false, false) : null;
    }

    /** {@code 19 54}, or {@code 1} and {@code 954} over a line end. */
    private @Nullable Part torn(int token) {
        int next = token + 1;
        if (next >= tokens.count() || !tokens.isDigits(next) || tokens.gapAfter(token) != 1) {
            return null;
        }
        char gap = reading.at(tokens.end(token));
        if (tokens.length(token) + tokens.length(next) != 4 || !(gap == '\n' || NumberSpan.isSpace(gap))) {
            return null;
        }
        boolean halves = tokens.length(token) == 2;
        if (halves && (gap == '\n' || isFollowedByWord(next))) {
            return null;
        }
        int year = Integer.parseInt(tokens.string(token) + tokens.string(next));
        boolean century = year >= referenceYear - 125 && year <= referenceYear;
        return century ? new Part(year, next + 1, true, false) : null;
    }

    /** A number before a word counts something: {@code 12/03/19 54 ans}. */
    private boolean isFollowedByWord(int token) {
        return token + 1 < tokens.count()
                && tokens.gapAfter(token) <= 2
                && !tokens.isDigits(token + 1)
                && reading.newlines(tokens.end(token), tokens.start(token + 1)) == 0;
    }

    private int shortYear(int twoDigits) {
        int year = referenceYear / 100 * 100 + twoDigits;
        return twoDigits > 99 ? twoDigits : year > referenceYear ? year - 100 : year;
    }
}
