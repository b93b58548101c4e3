package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.detect.name.UnitReader.Mode;
import org.tocsin.model.PersonName;

/** Finds names without label: surname and given name side by side, in any order and shape. */
final class FreeNames {
    private static final int MOST_UNITS = 8;

    private final Lexicon lexicon;
    private final UnitReader reader;
    private final NameParser parser;
    private final Acceptance acceptance;
    private final Suffix suffix;
    private final TitledNames titled;
    private final Homographs homographs;

    FreeNames(Lexicon lexicon, UnitReader reader, NameParser parser, Suffix suffix) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.parser = parser;
        this.suffix = suffix;
        this.acceptance = new Acceptance(lexicon);
        this.homographs = new Homographs(lexicon);
        this.titled = new TitledNames(lexicon, reader, parser, suffix);
    }

    /** The names in these tokens outside the masked ones, in order. */
    List<Found> in(Tokens tokens, BitSet masked, Support support, boolean path) {
        List<Found> out = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (masked.get(i)) {
                i++;
                continue;
            }
            int limit = masked.nextSetBit(i);
            limit = limit < 0 ? tokens.size() : limit;
            Optional<Spotted> spotted = titled.at(tokens, i, limit, path);
            if (spotted.isEmpty()) {
                spotted = homographs.at(tokens, i, limit, support, path);
            }
            if (spotted.isEmpty()) {
                spotted = run(tokens, i, limit, support, path);
            }
            if (spotted.isPresent()) {
                out.add(spotted.get().found());
                i = Math.max(i + 1, spotted.get().end());
            } else {
                i++;
            }
        }
        return out;
    }

    private Optional<Spotted> run(Tokens tokens, int i, int limit, Support support, boolean path) {
        if (!path && !tokens.get(i).capital() && !lowerStart(tokens, i)) {
            return Optional.empty();
        }
        List<Unit> units = units(tokens, i, limit, path);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        if (units.size() > 1) {
            for (Parse p : parser.prefixes(units)) {
                boolean supported = support.beside(
                        tokens.get(i).start(), tokens.get(p.last().end() - 1).end());
                if (path ? acceptance.path(p, supported) : acceptance.prose(tokens, p, supported)) {
                    return Optional.of(spotted(tokens, units, p, limit, path));
                }
            }
        }
        return path ? Optional.empty() : withOther(tokens, units.get(0), limit);
    }

    /** A surname alone, with the surname at birth behind it. */
    private Optional<Spotted> withOther(Tokens tokens, Unit unit, int limit) {
        if (unit.initial() || (!unit.caps() && !unit.knownSurname())) {
            return Optional.empty();
        }
        return suffix.at(tokens, unit.end(), limit).map(o -> {
            PersonName name = Suffix.add(new PersonName(unit.folded(), "", "", true), o);
            int end = tokens.get(o.end() - 1).end();
            return new Spotted(new Found(name, tokens.get(unit.first()).start(), end, "birth name", false), o.end());
        });
    }

    private Spotted spotted(Tokens tokens, List<Unit> units, Parse p, int limit, boolean path) {
        PersonName name = p.name(parser.orderKnown(units, p));
        int end = Math.max(p.last().end(), Acceptance.first(p).end());
        Optional<Suffix.Other> other = path ? Optional.empty() : suffix.at(tokens, end, limit);
        if (other.isPresent()) {
            name = Suffix.add(name, other.get());
            end = other.get().end();
        }
        int start = tokens.get(Acceptance.first(p).first()).start();
        String rule = path ? "path" : p.registered() ? "registry" : "shape";
        return new Spotted(new Found(name, start, tokens.get(end - 1).end(), rule, false), end);
    }

    /** Whether all-lower-case writing may begin a name here: the registry knows the word and its neighbour. */
    private boolean lowerStart(Tokens tokens, int i) {
        Token t = tokens.get(i);
        if (!t.letters() || t.word().length() < 4 || i + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean plain = !t.isIn(Word.AMBIGUOUS | Word.STOP)
                && !next.isIn(Word.AMBIGUOUS | Word.STOP)
                && next.word().length() > 3;
        if (!plain || next.capital() || tokens.gap(i + 1) != Gap.SPACE) {
            return false;
        }
        return (lexicon.given(next) >= 5 && lexicon.surname(t) >= 4 && lexicon.registered(t.folded(), next.folded()))
                || (lexicon.given(t) >= 5
                        && lexicon.surname(next) >= 4
                        && lexicon.registered(next.folded(), t.folded()));
    }

    private List<Unit> units(Tokens tokens, int i, int limit, boolean path) {
        List<Unit> out = new ArrayList<>();
        int at = i;
        boolean lower = !path && !tokens.get(i).capital();
        while (at < limit && out.size() < MOST_UNITS && (out.isEmpty() || soft(tokens, at, out, path))) {
            Mode mode = path ? Mode.PATH : Mode.PROSE;
            Optional<Unit> unit = reader.at(tokens, at, limit, mode, lower);
            if (unit.isEmpty() && !out.isEmpty() && !path) {
                unit = particled(tokens, at, limit);
            }
            if (unit.isEmpty()) {
                break;
            }
            out.add(unit.get());
            at = unit.get().end();
        }
        return out;
    }

    /** A surname with a particle in lower case behind another unit: {@code Marie de La Tour}. */
    private Optional<Unit> particled(Tokens tokens, int at, int limit) {
        String word = tokens.get(at).folded();
        if (!lexicon.particle(tokens.get(at))
                || tokens.gap(at) != Gap.SPACE
                || word.equals("LES")
                || word.equals("LE")) {
            return Optional.empty();
        }
        return reader.at(tokens, at, limit, Mode.LABELLED, false)
                .filter(u -> u.end() > at + 1 && !lexicon.stop(tokens.get(u.end() - 1)));
    }

    private static boolean soft(Tokens tokens, int at, List<Unit> units, boolean path) {
        Gap gap = tokens.gap(at);
        boolean initial = units.get(units.size() - 1).initial();
        return switch (gap) {
            case SPACE, COMMA, CARET -> true;
            case CELL, LINE -> !path;
            case HYPHEN ->
                path || units.get(units.size() - 1).caps() != (tokens.get(at).shape() == Token.Shape.CAPS);
            case DOT -> path || initial;
            case UNDERSCORE -> true;
            default -> false;
        };
    }
}
