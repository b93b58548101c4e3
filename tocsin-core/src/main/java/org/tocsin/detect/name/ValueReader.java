package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.detect.name.UnitReader.Mode;
import org.tocsin.model.PersonName;

/** Reads the value that a label or column announces: whatever stands there is a name or a part of one. */
final class ValueReader {
    private static final int MOST_UNITS = 6;

    private final Lexicon lexicon;
    private final UnitReader reader;
    private final NameParser parser;
    private final Suffix suffix;
    private final Homographs homographs;

    ValueReader(Lexicon lexicon, UnitReader reader, NameParser parser, Suffix suffix) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.parser = parser;
        this.suffix = suffix;
        this.homographs = new Homographs(lexicon);
    }

    /** A whole name and the number of the token after it. */
    record Whole(PersonName name, int first, int end, boolean newborn) {}

    /** The units of a value between two tokens. */
    List<Unit> units(Tokens tokens, int from, int limit, boolean lower, boolean commas) {
        List<Unit> out = new ArrayList<>();
        int at = from;
        while (at < limit && out.size() < MOST_UNITS && (out.isEmpty() || soft(tokens, at, out, commas))) {
            Optional<Unit> unit = reader.at(tokens, at, limit, Mode.LABELLED, lower);
            if (unit.isEmpty() || stops(tokens, unit.get(), out, lower)) {
                break;
            }
            out.add(unit.get());
            at = unit.get().end();
        }
        return out;
    }

    private boolean stops(Tokens tokens, Unit unit, List<Unit> before, boolean lower) {
        Token head = tokens.get(unit.end() - 1);
        boolean known = unit.knownSurname() || unit.knownGiven();
        if (unit.initial()) {
            return false;
        }
        if (lexicon.stop(head)) {
            return before.isEmpty() ? !known : !homographs.registered(unit, before);
        }
        return lower && !tokens.get(unit.end() - 1).capital() && !known && lexicon.ambiguous(head);
    }

    private static boolean soft(Tokens tokens, int at, List<Unit> units, boolean commas) {
        Gap gap = tokens.gap(at);
        boolean initial = units.get(units.size() - 1).initial();
        return gap == Gap.SPACE
                || gap == Gap.HYPHEN
                || gap == Gap.CARET
                || (gap == Gap.COMMA && commas)
                || (gap == Gap.DOT && initial);
    }

    /** The whole name in a value; surname alone if it cannot be a given name. */
    Optional<Whole> whole(Tokens tokens, int from, int limit, boolean lower) {
        int k = skipTitles(tokens, from, limit);
        Optional<Homographs.Held> held = k < limit ? homographs.held(tokens, k, limit) : Optional.empty();
        if (held.isPresent()) {
            return Optional.of(withOther(tokens, held.get(), k, limit));
        }
        List<Unit> units = k < limit ? units(tokens, k, limit, lower, true) : List.of();
        if (units.isEmpty() || (units.size() == 1 && units.get(0).initial())) {
            return Optional.empty();
        }
        Optional<PersonName> name = named(units);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int end = units.get(units.size() - 1).end();
        Optional<Suffix.Other> other = suffix.at(tokens, end, limit);
        if (other.isPresent()) {
            name = Optional.of(Suffix.add(name.get(), other.get()));
            end = other.get().end();
        }
        boolean newborn = k > from && lexicon.title(tokens.get(k - 1)).equals("NEWBORN");
        return Optional.of(new Whole(name.get(), units.get(0).first(), end, newborn));
    }

    private Whole withOther(Tokens tokens, Homographs.Held held, int first, int limit) {
        Optional<Suffix.Other> other = suffix.at(tokens, held.end(), limit);
        return new Whole(
                other.map(o -> Suffix.add(held.name(), o)).orElse(held.name()),
                first,
                other.map(Suffix.Other::end).orElse(held.end()),
                false);
    }

    /** The number of the first token behind civilities and titles. */
    int skipTitles(Tokens tokens, int from, int limit) {
        int k = from;
        while (k < limit && k - from < 4 && isTitle(tokens, k)) {
            k++;
        }
        return k < limit ? k : from;
    }

    private boolean isTitle(Tokens tokens, int k) {
        String word = tokens.get(k).folded();
        if (word.equals("ET") || word.equals("LE")) {
            return k + 1 < tokens.size() && !lexicon.title(tokens.get(k + 1)).isEmpty();
        }
        boolean one = word.equals("M")
                && tokens.at(tokens.get(k).end()) != '.'
                && tokens.at(tokens.get(k).end()) != ' ';
        return !lexicon.title(tokens.get(k)).isEmpty() && !one;
    }

    private Optional<PersonName> named(List<Unit> units) {
        boolean known = units.stream().anyMatch(u -> u.knownGiven() || u.knownSurname());
        if (!known && units.stream().allMatch(u -> u.shape() == Token.Shape.LOWER)) {
            return Optional.empty();
        }
        if (units.size() == 1) {
            Unit only = units.get(0);
            return only.caps() || only.knownSurname() || !only.knownGiven()
                    ? Optional.of(new PersonName(only.folded(), "", "", true))
                    : Optional.empty();
        }
        Optional<Parse> best = parser.whole(units).filter(p -> p.score() > -8);
        return best.map(p -> p.name(parser.orderKnown(units, p)));
    }

    /** The other surname behind a surname value. */
    Optional<Suffix.Other> other(Tokens tokens, int at, int limit) {
        return suffix.at(tokens, at, limit);
    }
}
