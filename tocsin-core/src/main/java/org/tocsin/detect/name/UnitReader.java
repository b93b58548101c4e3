package org.tocsin.detect.name;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.tocsin.detect.name.Token.Shape;

/** Reads the units of names from tokens. */
final class UnitReader {
    /** Which words may stand in a name. */
    enum Mode {
        /** Capitalised words that are no words of documents. */
        PROSE,
        /** Behind a label or title: particles may come first in lower case, a single stop word may be the name. */
        LABELLED,
        /** Any spelling, words joined by {@code _ - .}: paths and e-mail addresses. */
        PATH
    }

    private static final Map<String, String> SHORT_GIVEN =
            Map.of("CH", "C", "PH", "P", "TH", "T", "FR", "F", "CL", "C", "GUY", "G", "JPH", "J");

    private final Lexicon lexicon;

    UnitReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The unit that begins at token {@code i}, if the tokens up to {@code limit} make one. */
    Optional<Unit> at(Tokens tokens, int i, int limit, Mode mode, boolean lowerAllowed) {
        int head = skipParticles(tokens, i, limit, mode);
        if (head >= limit || !canHead(tokens, head, mode, lowerAllowed || mode == Mode.PATH)) {
            return Optional.empty();
        }
        Token token = tokens.get(head);
        if (head == i && isInitial(tokens, i)) {
            return Optional.of(initial(tokens, i, limit));
        }
        if (token.folded().length() < 2 || (mode != Mode.LABELLED && lexicon.stop(token))) {
            return Optional.empty();
        }
        int end = head + 1;
        while (mode != Mode.PATH
                && end < limit
                && (breton(tokens, end) || (tokens.gap(end) == Gap.HYPHEN && joins(token, tokens.get(end))))) {
            end += secondParticle(tokens, end, limit) ? 2 : 1;
        }
        return Optional.of(build(tokens, i, head, end));
    }

    private int skipParticles(Tokens tokens, int i, int limit, Mode mode) {
        int at = i;
        while (at - i < 3 && at + 1 < limit) {
            Token t = tokens.get(at);
            Gap gap = tokens.gap(at + 1);
            Token next = tokens.get(at + 1);
            boolean elided = gap == Gap.APOSTROPHE
                    && t.folded().length() == 1
                    && next.folded().length() > 1;
            boolean spaced = (gap == Gap.SPACE
                            || (mode == Mode.PATH && gap == Gap.UNDERSCORE)
                            || gap == Gap.HYPHEN
                            || (gap == Gap.DOT && t.folded().startsWith("ST")))
                    && t.folded().length() > 1
                    && lexicon.particle(t);
            boolean written = t.capital() || mode != Mode.PROSE;
            boolean followed = next.letters() && (next.capital() || mode == Mode.PATH || lexicon.particle(next));
            if (!(elided || spaced) || !written || !followed || (mode == Mode.PATH && lexicon.stop(next))) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean canHead(Tokens tokens, int i, Mode mode, boolean lowerAllowed) {
        Token t = tokens.get(i);
        if (!t.letters() || (!t.capital() && !lowerAllowed)) {
            return false;
        }
        if (mode == Mode.PATH) {
            return true;
        }
        boolean glued = (tokens.gap(i) == Gap.NONE && !behindDate(tokens, i))
                || (i + 1 < tokens.size() && tokens.gap(i + 1) == Gap.NONE);
        return !glued;
    }

    /** {@code né le 26/01/1981FRADIN Raymonde}: a tracked change or a cell ended between the year and the name. */
    private static boolean behindDate(Tokens tokens, int i) {
        if (i < 3 || !tokens.get(i).capital() || tokens.get(i).folded().length() < 3) {
            return false;
        }
        Token year = tokens.get(i - 1);
        return year.end() - year.start() == 4
                && year.shape() == Shape.DIGITS
                && tokens.get(i - 2).shape() == Shape.DIGITS
                && tokens.get(i - 3).shape() == Shape.DIGITS;
    }

    /** The Breton {@code c'h} inside a name: {@code Guivarc'h}, {@code LE FLOC'H}. */
    private static boolean breton(Tokens tokens, int k) {
        return tokens.gap(k) == Gap.APOSTROPHE
                && tokens.get(k - 1).folded().endsWith("C")
                && tokens.get(k).folded().startsWith("H");
    }

    /** The second surname of a compound has a particle: {@code LE CORRE-LE MEUR}. */
    private boolean secondParticle(Tokens tokens, int k, int limit) {
        return k + 1 < limit
                && tokens.gap(k + 1) == Gap.SPACE
                && lexicon.particle(tokens.get(k))
                && joins(tokens.get(k), tokens.get(k + 1));
    }

    private static boolean joins(Token head, Token next) {
        if (!next.letters() || next.folded().length() < 2) {
            return false;
        }
        return (head.shape() == Shape.CAPS) == (next.shape() == Shape.CAPS);
    }

    private static boolean isInitial(Tokens tokens, int i) {
        Token t = tokens.get(i);
        if (!t.capital()) {
            return false;
        }
        boolean dot = tokens.at(t.end()) == '.';
        if (t.folded().length() == 1) {
            char next = tokens.at(t.end());
            return next != '°'
                    && next != 'º'
                    && next != '\''
                    && next != '’'
                    && next != ':'
                    && next != '/'
                    && next != '%';
        }
        return dot && t.shape() == Shape.TITLE && SHORT_GIVEN.containsKey(t.folded());
    }

    private Unit initial(Tokens tokens, int i, int limit) {
        StringJoiner letters = new StringJoiner(" ");
        letters.add(letter(tokens.get(i)));
        int end = i + 1;
        while (end < limit && tokens.gap(end) == Gap.HYPHEN && isInitial(tokens, end)) {
            letters.add(letter(tokens.get(end)));
            end++;
        }
        return new Unit(i, end, letters.toString(), Shape.CAPS, true, 0, 0, false, tokens.gap(i));
    }

    private static String letter(Token t) {
        return t.folded().substring(0, 1);
    }

    private Unit build(Tokens tokens, int i, int head, int end) {
        StringJoiner words = new StringJoiner(" ");
        for (int k = i; k < end; k++) {
            words.add(tokens.get(k).folded());
        }
        Token main = tokens.get(head);
        double given = head > i ? 0 : lexicon.given(main);
        double surname = lexicon.surname(main) + (head > i ? 3 : 0);
        for (int k = head + 1; k < end; k++) {
            given = Math.min(given, Math.max(given > 0 ? 4 : 0, lexicon.given(tokens.get(k))));
            surname = Math.max(surname, lexicon.surname(tokens.get(k)));
        }
        boolean ambiguous = end - i == 1 && lexicon.ambiguous(main);
        Shape shape = tokens.get(head).shape();
        return new Unit(i, end, words.toString(), shape, false, given, surname, ambiguous, tokens.gap(i));
    }
}
