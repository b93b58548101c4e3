package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.Fold;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** Postal code and city: after a street line, at the beginning of a line, labelled, or in columns of their own. */
final class PostalCity {
    private static final Kinds KINDS = Kinds.of(Label.POSTAL_CODE, Label.CITY, Label.ADDRESS);
    private static final LongOpenHashSet UNITS = Words.set("units.txt");
    private static final int STRONG = 67;
    private static final int WEAK = 58;
    private static final int LAST_DEPARTMENT = 98;

    private final PersonIndex index;

    PostalCity(PersonIndex index) {
        this.index = index;
    }

    /** A code with its city. */
    private record Found(String value, int start, int end) {}

    /** All that stand by themselves. */
    void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n);
            Found found = at(reading, i);
            if (found == null) {
                continue;
            }
            String support = reading.support(found.start, KINDS);
            if (support != null || (opens(reading, found.start) && !namesSomeone(found.value))) {
                add(findings, found, support == null ? "printed" : support, support == null ? WEAK : STRONG);
            }
        }
        columns(reading, findings);
        labelledCity(reading, findings);
    }

    /** The one that follows a street line, over other address lines of a few words. */
    void after(Reading reading, int end, Findings findings) {
        int token = next(reading, end);
        Found found = token < 0 ? null : at(reading, token);
        if (found != null) {
            add(findings, found, "printed", STRONG);
        }
    }

    /** Whether one follows this offset. */
    boolean follows(Reading reading, int end) {
        int token = next(reading, end);
        return token >= 0 && at(reading, token) != null;
    }

    /** Where the first one between two offsets begins; the second offset if there is none. */
    int startIn(Reading reading, int from, int to) {
        Tokens tokens = reading.tokens();
        for (int i = tokens.at(from); i < tokens.count() && tokens.end(i) <= to; i++) {
            if (tokens.isDigits(i) && at(reading, i) != null) {
                return tokens.start(i);
            }
        }
        return to;
    }

    private static int next(Reading reading, int end) {
        Tokens tokens = reading.tokens();
        for (int i = tokens.at(end); i < tokens.count() && tokens.start(i) - end < 70; i++) {
            if (reading.newlines(end, tokens.start(i)) > 2) {
                return -1;
            }
            boolean code = tokens.isDigits(i)
                    && (tokens.length(i) == 5
                            || (tokens.length(i) == 2
                                    && i + 1 < tokens.count()
                                    && tokens.isDigits(i + 1)
                                    && tokens.length(i + 1) == 3));
            if (code) {
                return i;
            }
        }
        return -1;
    }

    private static void add(Findings findings, Found found, String rule, int strength) {
        findings.add(TraitType.POSTAL_CITY, found.value, found.start, found.end, Check.NONE, rule, strength);
    }

    private @Nullable Found at(Reading reading, int token) {
        int last = lastOfCode(reading, token);
        if (last < 0) {
            return null;
        }
        Tokens tokens = reading.tokens();
        int start = tokens.start(token);
        int department = (reading.at(start) - '0') * 10 + reading.at(start + 1) - '0';
        if (department < 1 || department > LAST_DEPARTMENT) {
            return null;
        }
        int city = last + 1;
        boolean near = city < tokens.count() && isNear(reading, tokens.end(last), tokens.start(city));
        PlaceName name = near && !UNITS.contains(tokens.hash(city)) ? PlaceName.at(reading, city, true) : null;
        if (name == null) {
            return null;
        }
        String code = tokens.string(token) + (last > token ? tokens.string(last) : "");
        return new Found(code + " " + name.value(), start, name.end());
    }

    /** The last token of a code printed {@code 91100} or {@code 91 100}; -1 if there is none. */
    private static int lastOfCode(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int start = tokens.start(token);
        boolean apart = !Reading.isWord(reading.at(start - 1))
                && !(Tokens.isDigit(reading.at(start - 2))
                        && (reading.at(start - 1) == '.'
                                || reading.at(start - 1) == ','
                                || reading.at(start - 1) == '/'));
        if (tokens.length(token) == 5) {
            return apart && !Reading.isWord(reading.at(tokens.end(token))) ? token : -1;
        }
        boolean split = tokens.length(token) == 2
                && token + 1 < tokens.count()
                && tokens.isDigits(token + 1)
                && tokens.length(token + 1) == 3
                && NumberSpan.isSpace(reading.at(tokens.end(token)))
                && tokens.gapAfter(token) == 1;
        boolean continued = NumberSpan.isSpace(reading.at(start - 1)) && Tokens.isDigit(reading.at(start - 2));
        return apart && split && !continued ? token + 1 : -1;
    }

    private static boolean isNear(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = reading.at(i);
            if (!NumberSpan.isSpace(c) && c != ',' && c != '-' && c != '–') {
                return false;
            }
        }
        return to > from && to - from <= 3;
    }

    /** Whether the span begins a line or a part of one, and the city is written with capitals. */
    private static boolean opens(Reading reading, int start) {
        int i = start - 1;
        while (NumberSpan.isSpace(reading.at(i)) && start - i < 4) {
            i--;
        }
        char before = reading.at(i);
        boolean country = before == '-' && (reading.at(i - 1) == 'F' || reading.at(i - 1) == 'f');
        boolean opening = before == '\n'
                || before == ','
                || before == '-'
                || before == '–'
                || before == '|'
                || before == '('
                || before == '\t';
        int city = reading.tokens().at(start);
        while (city < reading.tokens().count() && reading.tokens().isDigits(city)) {
            city++;
        }
        return (country || opening) && PlaceName.isCapital(reading, city);
    }

    /** A number and a name of the registry are a line of a list, not a town. */
    private boolean namesSomeone(String value) {
        String[] words = value.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (index.surnameCount(words[i]) == 0 && index.givenNameCount(words[i]) == 0) {
                return false;
            }
        }
        return true;
    }

    private static void columns(Reading reading, Findings findings) {
        List<Columns.Column> all = reading.columns().all();
        for (int i = 0; i < all.size(); i++) {
            boolean code = all.get(i).kinds().contains(Label.POSTAL_CODE);
            boolean city = all.get(i).kinds().contains(Label.CITY);
            if (code && i + 1 < all.size() && all.get(i + 1).kinds().contains(Label.CITY)) {
                pair(reading, all.get(i), all.get(i + 1), all.get(i), all.get(i + 1), findings);
                i++;
            } else if (city && i + 1 < all.size() && all.get(i + 1).kinds().contains(Label.POSTAL_CODE)) {
                pair(reading, all.get(i + 1), all.get(i), all.get(i), all.get(i + 1), findings);
                i++;
            } else if (code || city) {
                pair(reading, all.get(i), all.get(i), all.get(i), all.get(i), findings);
            }
        }
    }

    private static void pair(
            Reading reading,
            Columns.Column code,
            Columns.Column city,
            Columns.Column first,
            Columns.Column last,
            Findings findings) {
        String digits = Fold.compact(text(reading, code));
        String name = withoutCedex(Fold.words(text(reading, city)));
        String padded = digits.length() == 4 && IdText.digits(digits) == 4 ? "0" + digits : digits;
        String value = code.equals(city)
                ? padded.equals(name) || IdText.digits(padded) == 5 ? padded : name
                : padded + " " + name;
        if (!value.isBlank() && !name.isEmpty()) {
            add(
                    findings,
                    new Found(value.strip(), first.field().start(), last.field().end()),
                    "column",
                    WEAK + 1);
        }
    }

    private static String withoutCedex(String city) {
        int cedex = city.indexOf(" CEDEX");
        return cedex < 0 ? city : city.substring(0, cedex);
    }

    private static String text(Reading reading, Columns.Column column) {
        return reading.text().substring(column.field().start(), column.field().end());
    }

    private static void labelledCity(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(Kinds.of(Label.CITY), 48)) {
            int start = slot.rule().equals("label") ? reading.valueAt(slot) : -1;
            PlaceName name =
                    start < 0 ? null : PlaceName.at(reading, reading.tokens().at(start), false);
            if (name != null) {
                add(findings, new Found(name.value(), start, name.end()), slot.rule(), WEAK - 1);
            }
        }
    }
}
