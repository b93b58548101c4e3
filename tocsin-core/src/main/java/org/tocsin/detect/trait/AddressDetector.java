package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.Fold;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** Street lines: number, street type and name, also over a line break; named places and whole cells where they are announced. */
final class AddressDetector implements Detector {
    static final Kinds KINDS = Kinds.of(Label.ADDRESS);
    private static final Phrases<Boolean> TYPES = types();
    private static final Phrases<Boolean> PLACES = places();
    private static final LongOpenHashSet CIVILITIES =
            Words.hashes("M", "MR", "MME", "MLLE", "MM", "MONSIEUR", "MADAME", "MADEMOISELLE");
    private static final int LONGEST = 80;

    private final PostalCity postal;

    AddressDetector(PersonIndex index) {
        this.postal = new PostalCity(index);
    }

    private static Phrases<Boolean> types() {
        Phrases<Boolean> types = new Phrases<>();
        Words.lines("streets.txt").forEach(line -> types.put(line, line.endsWith("!")));
        return types;
    }

    private static Phrases<Boolean> places() {
        Phrases<Boolean> places = new Phrases<>();
        Words.lines("places.txt").forEach(line -> places.put(line, true));
        return places;
    }

    /** The token behind the kind of street or place that begins with this token; 0 if none does. */
    static int kindOfStreet(Tokens tokens, int token) {
        Phrases.Match<Boolean> street = TYPES.at(tokens, token);
        Phrases.Match<Boolean> kind = street == null ? PLACES.at(tokens, token) : street;
        return kind == null ? 0 : kind.next();
    }

    /** A span that is a street line. */
    private record Line(int start, int end) {}

    @Override
    public void find(Reading reading, Findings findings) {
        List<Line> lines = new ArrayList<>();
        Tokens tokens = reading.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            Line line = line(reading, i);
            if (line != null) {
                lines.add(line);
            }
        }
        unnamed(reading, lines);
        cells(reading, lines);
        for (Line line : lines) {
            String rule = reading.support(line.start, KINDS);
            String value = Fold.words(reading.text().substring(line.start, line.end));
            findings.add(
                    TraitType.ADDRESS, value, line.start, line.end, Check.NONE, rule == null ? "printed" : rule, 66);
            postal.after(reading, line.end, findings);
        }
        postal.find(reading, findings);
    }

    /** A number and a name right before a postal code and town, without a word for the kind of street: {@code 4 hent Ar Mor 29200 BREST}. */
    private void unnamed(Reading reading, List<Line> lines) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int number = tokens.nthNumber(n);
            int start = number + 1 < tokens.count() ? StreetNumber.before(reading, number + 1) : -1;
            if (start != tokens.start(number) || tokens.isDigits(number + 1) || !begins(reading, start)) {
                continue;
            }
            int end = StreetName.end(reading, number + 1);
            boolean street = end > 0
                    && end - start <= LONGEST
                    && StreetName.isCapital(reading, tokens.at(end) - 1)
                    && postal.follows(reading, end);
            if (street && lines.stream().noneMatch(line -> line.start < end && line.end > start)) {
                lines.add(new Line(start, end));
            }
        }
    }

    /** Whether nothing but a mark that divides stands before the number on its line. */
    private static boolean begins(Reading reading, int start) {
        int i = start - 1;
        while (NumberSpan.isSpace(reading.at(i))) {
            i--;
        }
        return "\n,;:|\t-–(".indexOf(reading.at(i)) >= 0 || reading.support(start, KINDS) != null;
    }

    private @Nullable Line line(Reading reading, int token) {
        Phrases.Match<Boolean> type =
                StreetNumber.mayPrecede(reading.tokens(), token) ? TYPES.at(reading.tokens(), token) : null;
        int start = type == null ? -1 : StreetNumber.before(reading, token);
        if (type != null && start >= 0) {
            Line line = street(reading, start, type);
            if (line != null) {
                return line;
            }
        }
        Phrases.Match<Boolean> place = PLACES.at(reading.tokens(), token);
        return place == null || place.next() >= reading.tokens().count() ? null : named(reading, token, place.next());
    }

    private @Nullable Line street(Reading reading, int start, Phrases.Match<Boolean> type) {
        int end = StreetName.end(reading, type.next());
        if (end < 0 || end - start > LONGEST) {
            return null;
        }
        boolean sure = type.meaning()
                || StreetName.isCapital(reading, type.next())
                || reading.support(start, KINDS) != null
                || postal.follows(reading, end);
        return sure ? new Line(start, end) : null;
    }

    /** "Résidence les Pins", "lieu-dit Kergoat": only when announced or before a postal code; who is addressed below is no part of it. */
    private @Nullable Line named(Reading reading, int token, int next) {
        if (CIVILITIES.contains(reading.tokens().hash(next))) {
            return null;
        }
        int start = reading.tokens().start(token);
        int end = StreetName.end(reading, next);
        boolean wanted = end > 0 && (reading.support(start, KINDS) != null || postal.follows(reading, end));
        return wanted && end - start <= LONGEST ? new Line(start, end) : null;
    }

    /** The whole cell of an address column up to its postal code. */
    private void cells(Reading reading, List<Line> lines) {
        for (Columns.Column column : reading.columns().all()) {
            if (!column.kinds().contains(Label.ADDRESS) || !mayBeStreet(reading, column)) {
                continue;
            }
            int start = column.field().start();
            int end = postal.startIn(reading, start, column.field().end());
            while (end > start && !Reading.isWord(reading.at(end - 1))) {
                end--;
            }
            boolean free =
                    lines.stream().noneMatch(line -> line.start < column.field().end() && line.end > start);
            if (free && end - start > 3 && end - start <= 2 * LONGEST) {
                lines.add(new Line(start, end));
            }
        }
    }

    /** A column {@code voie} may hold the way of a birth or of a drug: there a street begins like one. */
    private static boolean mayBeStreet(Reading reading, Columns.Column column) {
        if (!Fold.words(column.field().label()).equals("VOIE")) {
            return true;
        }
        Tokens tokens = reading.tokens();
        int first = tokens.at(column.field().start());
        return first < tokens.count()
                && (tokens.isDigits(first) || TYPES.at(tokens, first) != null || PLACES.at(tokens, first) != null);
    }
}
