package org.tocsin.detect.name;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.detect.name.Phrases.Hit;
import org.tocsin.detect.name.ValueReader.Whole;

/** Finds names by the labels before them, on the same line or on the next. */
final class LabelledNames {
    private static final Phrases LABELS = new Phrases(Vocabulary.owned("labels.txt", "label-owners.txt"));
    private static final int MOST_TOKENS = 14;

    private enum Sign {
        COLON,
        LAYOUT,
        NONE
    }

    private final ValueReader values;

    LabelledNames(ValueReader values) {
        this.values = values;
    }

    /** The names behind labels; their tokens are added to {@code used}. */
    List<Found> in(Tokens tokens, BitSet used) {
        NameParts parts = new NameParts("label");
        int i = 0;
        while (i < tokens.size()) {
            Optional<Hit> hit = used.get(i) ? Optional.empty() : LABELS.at(tokens, i);
            i = hit.isEmpty() ? i + 1 : value(tokens, hit.get(), used, parts);
        }
        return parts.names();
    }

    private int value(Tokens tokens, Hit hit, BitSet used, NameParts parts) {
        Heading heading = Heading.valueOf(hit.key());
        int next = afterMark(tokens, hit.end());
        if (heading == Heading.END || next >= tokens.size()) {
            return hit.end();
        }
        Sign sign = sign(tokens, hit.end() - 1, next);
        boolean strong = sign == Sign.COLON;
        boolean begins = tokens.beginsCell(hit.first()) || (hit.first() > 0 && used.get(hit.first() - 1));
        boolean weakAllowed = heading != Heading.FULL && heading != Heading.USED && begins;
        boolean layoutAllowed = begins && (heading != Heading.FULL || hit.end() - hit.first() > 1);
        if (!strong && !(sign == Sign.LAYOUT ? layoutAllowed : weakAllowed)) {
            return hit.end();
        }
        int limit = limit(tokens, next, used);
        return limit == next ? next : read(tokens, heading, next, limit, sign, used, parts);
    }

    private int read(Tokens tokens, Heading heading, int from, int limit, Sign sign, BitSet used, NameParts parts) {
        boolean strong = sign == Sign.COLON;
        boolean lower = strong && limit - from <= 4 && wholeLine(tokens, limit);
        if (heading == Heading.FULL) {
            Optional<Whole> whole = values.whole(tokens, from, limit, lower);
            whole.ifPresent(w -> {
                parts.whole(
                        w.name(),
                        tokens.get(w.first()).start(),
                        tokens.get(w.end() - 1).end(),
                        w.newborn());
                used.set(w.first(), w.end());
            });
            return whole.map(Whole::end).orElse(from);
        }
        int first = values.skipTitles(tokens, from, limit);
        List<Unit> units = values.units(tokens, first, limit, lower, heading == Heading.GIVEN);
        units = heading == Heading.GIVEN || units.size() < 2 ? units : surnameOnly(units);
        if (units.isEmpty() || (units.get(0).initial() && heading != Heading.GIVEN)) {
            return from;
        }
        if (!strong
                && !units.get(0).knownSurname()
                && !units.get(0).knownGiven()
                && !units.get(0).caps()
                && !(sign == Sign.LAYOUT && completes(tokens, heading, units, limit, parts))) {
            return from;
        }
        return part(tokens, heading, units, limit, used, parts);
    }

    /** Whether these are the given names of a surname that stood under its own heading right before, and fill their cell or line. */
    private static boolean completes(Tokens tokens, Heading heading, List<Unit> units, int limit, NameParts parts) {
        Unit last = units.get(units.size() - 1);
        return heading == Heading.GIVEN
                && last.end() == limit
                && wholeLine(tokens, limit)
                && units.stream().allMatch(u -> u.shape() != Token.Shape.LOWER)
                && parts.awaitsGiven(tokens.get(units.get(0).first()).start());
    }

    private int part(Tokens tokens, Heading heading, List<Unit> units, int limit, BitSet used, NameParts parts) {
        int first = units.get(0).first();
        int end = units.get(units.size() - 1).end();
        boolean full = heading == Heading.SURNAME
                && units.size() > 1
                && units.stream().anyMatch(u -> u.knownGiven() && !u.caps())
                && units.stream().anyMatch(Unit::caps);
        Optional<Whole> whole = full ? values.whole(tokens, first, limit, false) : Optional.empty();
        if (whole.isPresent()) {
            end = whole.get().end();
            parts.whole(
                    whole.get().name(),
                    tokens.get(first).start(),
                    tokens.get(end - 1).end(),
                    whole.get().newborn());
        } else {
            parts.add(
                    heading,
                    Parse.join(units),
                    tokens.get(first).start(),
                    tokens.get(end - 1).end());
            Optional<Suffix.Other> other =
                    heading == Heading.GIVEN ? Optional.empty() : values.other(tokens, end, limit);
            if (other.isPresent()) {
                end = other.get().end();
                parts.add(
                        Heading.BIRTH,
                        other.get().surname(),
                        tokens.get(first).start(),
                        tokens.get(end - 1).end());
            }
        }
        used.set(first, end);
        return end;
    }

    /** Drops words behind a surname that are clearly something else: a title-case word behind capitals that is no given name. */
    private static List<Unit> surnameOnly(List<Unit> units) {
        int n = 1;
        while (n < units.size()
                && (units.get(n).caps() == units.get(0).caps() || units.get(n).knownGiven())) {
            n++;
        }
        return units.subList(0, n);
    }

    /** Skips the {@code s} and {@code e} of {@code Prénom(s)} and {@code Patient(e)}. */
    private static int afterMark(Tokens tokens, int i) {
        if (i < tokens.size()
                && tokens.get(i).folded().length() <= 2
                && tokens.at(tokens.get(i).start() - 1) == '(') {
            return i + 1;
        }
        return i;
    }

    private static Sign sign(Tokens tokens, int last, int next) {
        int layout = 0;
        for (int k = tokens.get(last).end(); k < tokens.get(next).start(); k++) {
            char c = tokens.at(k);
            if (c == ':' || c == '=' || (c == '>' && k == tokens.get(last).end())) {
                return Sign.COLON;
            }
            if (c == '\n'
                    || c == '\t'
                    || c == '|'
                    || (c == ' ' && tokens.at(k + 1) == ' ' && tokens.at(k + 2) == ' ')) {
                layout++;
            }
        }
        return layout > 0 ? Sign.LAYOUT : Sign.NONE;
    }

    /** The number of the token at which a value that begins at {@code from} must end. */
    private static int limit(Tokens tokens, int from, BitSet used) {
        if (blankBefore(tokens, from)) {
            return from;
        }
        int k = from;
        while (k < tokens.size() && k - from < MOST_TOKENS && !used.get(k)) {
            Gap gap = tokens.gap(k);
            if (k > from && (gap == Gap.CELL || gap == Gap.LINE || newline(tokens, k))) {
                break;
            }
            Optional<Hit> label = LABELS.at(tokens, k);
            if (label.isPresent() && (k > from || isLabel(tokens, label.get()))) {
                Heading kind = Heading.valueOf(label.get().key());
                boolean other = isLabel(tokens, label.get())
                        || label.get().end() - k > 1
                        || (kind != Heading.BIRTH && kind != Heading.USED && !marries(tokens, k, from));
                if (other) {
                    break;
                }
            }
            k++;
        }
        return k;
    }

    /** {@code Patiente : CADIOU épouse PENNEC Maëlle}: behind a comma it would be another person, {@code CADIOU Maëlle, épouse PENNEC Paul}. */
    private static boolean marries(Tokens tokens, int k, int from) {
        return k > from && tokens.gap(k) == Gap.SPACE && tokens.get(k).isIn(Word.OTHER_SURNAME);
    }

    private static boolean isLabel(Tokens tokens, Hit hit) {
        int next = afterMark(tokens, hit.end());
        int stop = next < tokens.size() ? tokens.get(next).start() : tokens.end();
        for (int k = tokens.get(hit.end() - 1).end(); k < stop; k++) {
            char c = tokens.at(k);
            if (c == ':' || c == '=') {
                return true;
            }
        }
        return hit.end() - hit.first() > 2;
    }

    private static boolean blankBefore(Tokens tokens, int i) {
        int lines = 0;
        for (int k = i == 0 ? 0 : tokens.get(i - 1).end(); k < tokens.get(i).start(); k++) {
            lines += tokens.at(k) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    private static boolean newline(Tokens tokens, int i) {
        for (int k = tokens.get(i - 1).end(); k < tokens.get(i).start(); k++) {
            if (tokens.at(k) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean wholeLine(Tokens tokens, int limit) {
        return limit >= tokens.size() || tokens.beginsCell(limit);
    }
}
