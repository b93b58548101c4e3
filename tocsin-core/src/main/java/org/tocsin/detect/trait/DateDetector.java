package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.FoundDate;
import org.tocsin.model.FoundDate.Form;
import org.tocsin.model.FoundDate.Kind;

/** Finds every date of a text and says, from the label or heading beside it, what it is about. */
public final class DateDetector {
    static final Kinds BIRTH = Kinds.of(Label.BIRTH_DATE);
    private static final Kinds DEATH = Kinds.of(Label.DEATH_DATE);
    private static final Kinds DATES = Kinds.of(Label.BIRTH_DATE, Label.DEATH_DATE, Label.OTHER_DATE);
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int NE_REACH = 90;
    private static final LongOpenHashSet BORN = Words.hashes("NE", "NEE", "NES", "NEES", "BORN", "NAISSANCE");
    /** What happens to somebody who was born: the date behind is that of this. */
    private static final LongOpenHashSet AFTER_BIRTH = Words.hashes(
            "DECEDE",
            "DECEDEE",
            "MORT",
            "MORTE",
            "VU",
            "VUE",
            "ADMIS",
            "ADMISE",
            "ENTRE",
            "ENTREE",
            "SORTI",
            "SORTIE",
            "OPERE",
            "OPEREE",
            "HOSPITALISE",
            "HOSPITALISEE",
            "EXAMINE",
            "EXAMINEE",
            "CONSULTE",
            "MARIEE");

    private static final LongOpenHashSet INTRODUCTIONS = Words.hashes("LE", "ON", "EN");

    private final int referenceYear;

    /** @param clock tells the current year: nobody is born after it, and two-digit years end with it */
    public DateDetector(Clock clock) {
        this.referenceYear = Year.now(clock).getValue();
    }

    int referenceYear() {
        return referenceYear;
    }

    /** All dates of a text in order of offset; loose forms only where a label announces a date. */
    public List<FoundDate> dates(CharSequence text) {
        return dates(Reading.of(text.toString()));
    }

    List<FoundDate> dates(Reading reading) {
        DateScanner scanner = new DateScanner(reading, referenceYear);
        Tokens tokens = reading.tokens();
        List<FoundDate> dates = new ArrayList<>();
        int i = 0;
        while (i < tokens.count()) {
            if (!tokens.isDigits(i) && !(i + 1 < tokens.count() && tokens.isDigits(i + 1))) {
                i++;
                continue;
            }
            FoundDate date = scanner.at(i);
            if (date == null || (date = accepted(reading, date)) == null) {
                date = lone(reading, i);
            }
            if (date == null) {
                i++;
            } else {
                dates.add(date);
                i = tokens.at(date.end());
            }
        }
        return dates;
    }

    private static @Nullable FoundDate accepted(Reading reading, FoundDate date) {
        boolean sure = date.form() != Form.LOOSE
                || reading.support(date.start(), DATES) != null
                || bornBefore(reading, date.start())
                || isWholeCell(reading, date);
        return sure ? date.as(kind(reading, date)) : null;
    }

    /** Eight glued digits that fill a cell without heading may be a date. */
    private static boolean isWholeCell(Reading reading, FoundDate date) {
        Columns.Column column = reading.columns().at(date.start());
        return column != null
                && column.kinds().isEmpty()
                && date.day() > 0
                && date.end() - date.start() == 8
                && reading.standsAlone(date.start(), date.end());
    }

    /** "né en 1954", or a year alone in a column of birth dates. */
    private static @Nullable FoundDate lone(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        if (!tokens.isDigits(token) || tokens.length(token) < 4 || tokens.length(token) > 5) {
            return null;
        }
        int start = tokens.start(token);
        if (tokens.length(token) == 5) {
            return serial(reading, token);
        }
        int end = tokens.end(token);
        int year = tokens.number(token);
        boolean apart = !reading.isCut(start, end) && !Tokens.isDigit(reading.at(end + 1));
        if (!apart || year < 1890 || year > 2100 || reading.support(start, BIRTH) == null) {
            return null;
        }
        return new FoundDate(start, end, year, 0, 0, Kind.BIRTH, Form.YEAR);
    }

    /** A spreadsheet's day number, such as 24543 for 12 March 1967, that fills a cell of birth dates. */
    private static @Nullable FoundDate serial(Reading reading, int token) {
        int start = reading.tokens().start(token);
        int end = reading.tokens().end(token);
        int days = reading.tokens().number(token);
        if (days < 10_000
                || days > 60_000
                || !"column".equals(reading.support(start, BIRTH))
                || !reading.standsAlone(start, end)) {
            return null;
        }
        LocalDate date = SPREADSHEET_EPOCH.plusDays(days);
        return new FoundDate(
                start, end, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), Kind.BIRTH, Form.FULL);
    }

    private static Kind kind(Reading reading, FoundDate date) {
        int start = date.start();
        if (StreetDates.isName(reading, date)) {
            return Kind.STREET;
        }
        if (reading.support(start, BIRTH) != null || bornBefore(reading, start)) {
            return Kind.BIRTH;
        }
        if (reading.support(start, DEATH) != null) {
            return Kind.DEATH;
        }
        return reading.contradicts(start, BIRTH) ? Kind.OTHER : Kind.UNKNOWN;
    }

    /** "née MARTIN le 12 mars 1967", "né à Évry (91) le 12/03/1967": born, then words, then "le" and the date. */
    private static boolean bornBefore(Reading reading, int start) {
        Tokens tokens = reading.tokens();
        int last = tokens.at(start) - 1;
        if (last < 1 || !introduces(tokens, last)) {
            return false;
        }
        for (int i = last; i >= 0 && start - tokens.start(i) <= NE_REACH; i--) {
            if (!tokens.isDigits(i) && tokens.length(i) <= 9 && BORN.contains(tokens.hash(i))) {
                return true;
            }
            boolean number = tokens.isDigits(i);
            boolean date = number && i > 0 && tokens.isDigits(i - 1);
            boolean other =
                    number ? tokens.length(i) != 2 && tokens.length(i) != 5 : AFTER_BIRTH.contains(tokens.hash(i));
            if (date || other || endsSentence(reading, i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean introduces(Tokens tokens, int token) {
        return tokens.length(token) <= 2 && INTRODUCTIONS.contains(tokens.hash(token));
    }

    private static boolean endsSentence(Reading reading, int token) {
        char after = reading.at(reading.tokens().end(token));
        return after == ';' || (after == '.' && reading.tokens().length(token) > 3);
    }
}
