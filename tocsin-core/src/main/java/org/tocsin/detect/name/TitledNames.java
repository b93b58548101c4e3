package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.detect.name.Token.Shape;
import org.tocsin.detect.name.UnitReader.Mode;
import org.tocsin.model.PersonName;

/** Finds names behind a civility or title: {@code Mme DUPONT}, {@code le Docteur de La Tour}, {@code bébé MARTIN}. */
final class TitledNames {
    private static final int MOST_UNITS = 5;

    private final Lexicon lexicon;
    private final UnitReader reader;
    private final NameParser parser;
    private final Suffix suffix;
    private final Homographs homographs;

    TitledNames(Lexicon lexicon, UnitReader reader, NameParser parser, Suffix suffix) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.parser = parser;
        this.suffix = suffix;
        this.homographs = new Homographs(lexicon);
    }

    /** The name behind a title at token {@code i}. */
    Optional<Spotted> at(Tokens tokens, int i, int limit, boolean path) {
        String kind = kind(tokens, i);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        int k = i + 1;
        while (k < limit && k - i < 5 && linked(tokens, k) && isMore(tokens, k, limit)) {
            kind = lexicon.title(tokens.get(k)).isEmpty() ? kind : "TITLE";
            k++;
        }
        if (k >= limit || !linked(tokens, k) || civilityBelow(tokens, k)) {
            return Optional.empty();
        }
        boolean lower = path || tokens.get(i).shape() == Shape.LOWER;
        List<Unit> units = units(tokens, k, limit, lower, path);
        return units.isEmpty() ? Optional.empty() : name(tokens, units, kind, limit, path);
    }

    private String kind(Tokens tokens, int i) {
        Token t = tokens.get(i);
        String kind = lexicon.title(t);
        if (kind.isEmpty()) {
            return kind;
        }
        if (t.folded().equals("NE")) {
            return i > 0 && tokens.get(i - 1).folded().equals("NOUVEAU") ? kind : "";
        }
        if (t.folded().equals("M")) {
            boolean marked = tokens.at(t.end()) == '.' || tokens.at(t.end()) == ' ';
            boolean sex = i > 0
                    && (tokens.get(i - 1).folded().equals("SEXE")
                            || tokens.get(i - 1).folded().equals("F"));
            return t.shape() == Shape.CAPS && marked && !sex && !afterInitial(tokens, i) ? "TITLE" : "";
        }
        if (t.folded().equals("ME")) {
            return t.shape() == Shape.TITLE ? "TITLE" : "";
        }
        return kind;
    }

    /** Whether the letter M belongs to initials or a name before it. */
    private static boolean afterInitial(Tokens tokens, int i) {
        if (i == 0 || tokens.gap(i) == Gap.BLOCK || tokens.gap(i) == Gap.LINE || tokens.gap(i) == Gap.CELL) {
            return false;
        }
        Token before = tokens.get(i - 1);
        return before.shape() == Shape.CAPS
                && (tokens.gap(i) == Gap.SPACE || tokens.gap(i) == Gap.HYPHEN)
                && tokens.at(tokens.get(i).end()) != '.';
    }

    /** Further titles, and the words that link them: {@code Monsieur et Madame}, {@code M. le Dr}. */
    private boolean isMore(Tokens tokens, int k, int limit) {
        String word = tokens.get(k).folded();
        if (!lexicon.title(tokens.get(k)).isEmpty()) {
            boolean paired = "ET".equals(tokens.get(k - 1).folded())
                    || "OU".equals(tokens.get(k - 1).folded());
            return !homographs.titled(tokens, k)
                    && (!word.equals("M") || (paired && tokens.at(tokens.get(k).end()) == '.'));
        }
        boolean link =
                word.equals("ET") || word.equals("OU") || word.equals("LE") || word.equals("LA") || word.equals("DE");
        return link && k + 1 < limit && !lexicon.title(tokens.get(k + 1)).isEmpty();
    }

    /** {@code Emploi : infirmière} over {@code M. DUPONT}: the line below begins with a title of its own. */
    private static boolean civilityBelow(Tokens tokens, int k) {
        String between =
                tokens.text().substring(tokens.get(k - 1).end(), tokens.get(k).start());
        return between.indexOf('\n') >= 0
                && tokens.get(k).folded().equals("M")
                && tokens.at(tokens.get(k).end()) == '.';
    }

    private static boolean linked(Tokens tokens, int k) {
        int from = tokens.get(k - 1).end();
        int to = tokens.get(k).start();
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = tokens.at(i);
            if (c == '\n') {
                breaks++;
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && "./:_()".indexOf(c) < 0) {
                return false;
            }
        }
        return breaks <= 1 && to - from <= 12 && (breaks == 0 || tokens.at(from) != ':');
    }

    private List<Unit> units(Tokens tokens, int k, int limit, boolean lower, boolean path) {
        List<Unit> out = new ArrayList<>();
        int at = k;
        while (at < limit
                && out.size() < MOST_UNITS
                && (out.isEmpty() || soft(tokens, at, out, path) || wraps(tokens, at, out))) {
            Optional<Unit> unit = reader.at(tokens, at, limit, path ? Mode.PATH : Mode.LABELLED, lower);
            if (unit.isEmpty() || isWord(tokens, unit.get(), lower, out)) {
                break;
            }
            out.add(unit.get());
            at = unit.get().end();
        }
        return out;
    }

    private boolean isWord(Tokens tokens, Unit unit, boolean lower, List<Unit> before) {
        Token head = tokens.get(unit.end() - 1);
        boolean name = unit.knownGiven() || unit.knownSurname();
        if (unit.initial()) {
            return false;
        }
        if (lexicon.stop(head)) {
            return !homographs.titled(tokens, unit, before);
        }
        return (lower && tokens.get(unit.first()).shape() == Shape.LOWER && (!name || unit.ambiguous()));
    }

    private static boolean soft(Tokens tokens, int at, List<Unit> units, boolean path) {
        Gap gap = tokens.gap(at);
        boolean initial = units.get(units.size() - 1).initial();
        return gap == Gap.SPACE
                || gap == Gap.HYPHEN
                || (gap == Gap.DOT && (initial || path))
                || (gap == Gap.UNDERSCORE && path);
    }

    /** A given name at the end of a long line, the surname in capitals on the next. */
    private static boolean wraps(Tokens tokens, int at, List<Unit> units) {
        Unit last = units.get(units.size() - 1);
        return tokens.gap(at) == Gap.LINE
                && tokens.column(tokens.get(at - 1).end()) >= 45
                && last.knownGiven()
                && !last.caps()
                && tokens.get(at).shape() == Shape.CAPS
                && tokens.get(at).folded().length() > 2;
    }

    private Optional<Spotted> name(Tokens tokens, List<Unit> all, String kind, int limit, boolean path) {
        List<Unit> units = believable(tokens, all);
        boolean weak = kind.equals("WEAK");
        if (units.size() == 1 && !single(units.get(0), weak)) {
            return Optional.empty();
        }
        PersonName name;
        int end = units.get(units.size() - 1).end();
        if (units.size() == 1) {
            name = new PersonName(units.get(0).folded(), "", "", true);
        } else {
            Optional<Parse> best = parser.whole(units);
            if (best.isEmpty()
                    || (weak && !best.get().knownGiven() && !best.get().initials())) {
                return Optional.empty();
            }
            name = best.get().name(parser.orderKnown(units, best.get()));
        }
        Optional<Suffix.Other> other = path ? Optional.empty() : suffix.at(tokens, end, limit);
        if (other.isPresent()) {
            name = Suffix.add(name, other.get());
            end = other.get().end();
        }
        String rule = kind.equals("NEWBORN") ? "newborn" : weak ? "shape" : "title";
        int start = tokens.get(units.get(0).first()).start();
        return Optional.of(
                new Spotted(new Found(name, start, tokens.get(end - 1).end(), rule, false), end));
    }

    private static boolean single(Unit unit, boolean weak) {
        if (unit.initial()) {
            return false;
        }
        if (weak) {
            return unit.caps() && unit.knownSurname() && !unit.ambiguous();
        }
        return unit.caps() || unit.knownSurname() || !unit.knownGiven();
    }

    /** The units up to the first that does not go with the ones before it. */
    private static List<Unit> believable(Tokens tokens, List<Unit> units) {
        int n = 1;
        while (n < units.size()) {
            Unit unit = units.get(n);
            List<Unit> before = units.subList(0, n);
            boolean anyKnown = unit.knownGiven() || before.stream().anyMatch(u -> u.knownGiven() || u.initial());
            boolean sameShape = unit.caps() == before.get(n - 1).caps();
            boolean first = n == 1
                    && !before.get(0).caps()
                    && unit.caps()
                    && unit.folded().length() > 2;
            boolean noCaps = before.stream().noneMatch(u -> u.caps() && !u.initial());
            boolean goes = unit.initial()
                    ? n == 1
                    : unit.knownGiven()
                            || first
                            || (anyKnown && noCaps)
                            || (n == 1 && closes(tokens, before.get(0), unit))
                            || (sameShape && unit.caps() && (unit.knownSurname() || anyKnown));
            if (!goes) {
                break;
            }
            n++;
        }
        return units.subList(0, n);
    }

    /** Whether an unknown word behind a surname in capitals ends the line or stands before a birth date: a rare given name. */
    private static boolean closes(Tokens tokens, Unit surname, Unit given) {
        int next = given.end();
        boolean shapes = surname.caps() && surname.folded().length() > 2 && given.shape() == Shape.TITLE;
        if (!shapes || given.ambiguous() || given.folded().length() < 3) {
            return false;
        }
        int end = tokens.get(next - 1).end();
        boolean born = next < tokens.size()
                && (tokens.get(next).folded().equals("NE")
                        || tokens.get(next).folded().equals("NEE"))
                && tokens.get(next).start() - end <= 3;
        char mark = tokens.at(end);
        boolean digits = next < tokens.size() && tokens.get(next).shape() == Shape.DIGITS;
        boolean dated = digits && tokens.get(next).start() - end <= 3;
        return tokens.endsCell(next - 1) || born || dated || mark == ',' || mark == ';';
    }
}
