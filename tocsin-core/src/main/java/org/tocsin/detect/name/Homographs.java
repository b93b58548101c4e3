package org.tocsin.detect.name;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tocsin.detect.name.Token.Shape;
import org.tocsin.model.PersonName;

/** Surnames that are also words of documents or places: {@code Mme Sarah GRAND}, {@code TOURS Marie (15/12/1938)}. */
final class Homographs {
    private static final int MOST_WORDS = 5;

    private final Lexicon lexicon;

    Homographs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Whether a word of documents is a surname behind a title.
     *
     * @param unit   the word
     * @param before the units between the title and the word
     */
    boolean titled(Tokens tokens, Unit unit, List<Unit> before) {
        if (unit.shape() == Shape.LOWER) {
            return false;
        }
        if (before.isEmpty()) {
            int next = unit.end();
            boolean given = next < tokens.size() && tokens.gap(next) == Gap.SPACE && givenName(tokens.get(next));
            return given
                    && (lexicon.registered(unit.folded(), tokens.get(next).folded())
                            || (unit.caps() && tokens.get(next).shape() == Shape.TITLE));
        }
        Unit first = before.get(0);
        boolean given = first.knownGiven() && !first.ambiguous() && !first.initial() && before.size() <= 2;
        return given && (registered(unit, before) || (unit.caps() && !first.caps()) || born(tokens, unit));
    }

    /** Whether a word that could be a title is a surname in capitals before a given name: {@code M. PATIENT Pascal}. */
    boolean titled(Tokens tokens, int i) {
        Token t = tokens.get(i);
        boolean next = i + 1 < tokens.size() && tokens.gap(i + 1) == Gap.SPACE && givenName(tokens.get(i + 1));
        return t.shape() == Shape.CAPS
                && lexicon.title(t).equals("WEAK")
                && t.folded().length() > 2
                && next
                && tokens.get(i + 1).shape() == Shape.TITLE;
    }

    /** Whether the registry holds the word as surname with the given name before it. */
    boolean registered(Unit unit, List<Unit> before) {
        return unit.shape() != Shape.LOWER
                && before.size() == 1
                && lexicon.registered(unit.folded(), before.get(0).folded());
    }

    /** A name that the registry holds, and where it ends. */
    record Held(PersonName name, int end) {}

    /**
     * The longest name of the registry at token {@code i} in which a word of documents, a particle or a month stands for a part:
     * {@code LE Van Hai}, {@code BUI Mai}, {@code UHALDE Iban}.
     */
    Optional<Held> held(Tokens tokens, int i, int limit) {
        int last = i + 1;
        boolean doubtful = isDoubtful(tokens.get(i));
        while (last < Math.min(limit, i + MOST_WORDS) && joins(tokens, last)) {
            doubtful |= isDoubtful(tokens.get(last));
            last++;
        }
        for (int end = last; doubtful && end > i + 1; end--) {
            Optional<PersonName> name = divided(tokens, i, end);
            if (name.isPresent()) {
                return Optional.of(new Held(name.get(), end));
            }
        }
        return Optional.empty();
    }

    private boolean isDoubtful(Token token) {
        String word = token.folded();
        return lexicon.stop(token)
                || lexicon.particle(token)
                || (lexicon.ambiguous(token) && word.length() < 4)
                || !lexicon.title(token).isEmpty();
    }

    private static boolean joins(Tokens tokens, int k) {
        Gap gap = tokens.gap(k);
        return tokens.get(k).letters()
                && tokens.get(k).capital()
                && (gap == Gap.SPACE || gap == Gap.HYPHEN || gap == Gap.APOSTROPHE);
    }

    private Optional<PersonName> divided(Tokens tokens, int from, int end) {
        if (!tokens.get(from).letters() || !tokens.get(from).capital()) {
            return Optional.empty();
        }
        for (int k = from + 1; k < end; k++) {
            String left = words(tokens, from, k);
            String right = words(tokens, k, end);
            if (right.length() > 1 && lexicon.registered(left, right) && whole(left, right)) {
                return Optional.of(new PersonName(left, "", right, true));
            }
            if (left.length() > 1 && lexicon.registered(right, left) && whole(right, left)) {
                return Optional.of(new PersonName(right, "", left, true));
            }
        }
        return Optional.empty();
    }

    /** Whether the given names are all held: of several words the first may be held alone. */
    private boolean whole(String surname, String given) {
        return given.indexOf(' ') < 0
                || !lexicon.registered(surname, given.substring(0, given.indexOf(' ')))
                || lexicon.index().givenNameCount(given.substring(given.lastIndexOf(' ') + 1)) > 0;
    }

    private static String words(Tokens tokens, int from, int end) {
        StringJoiner out = new StringJoiner(" ");
        for (int k = from; k < end; k++) {
            out.add(tokens.get(k).folded());
        }
        return out.toString();
    }

    /** Whether {@code née} or an age follows, or a comma before such. */
    private boolean born(Tokens tokens, Unit unit) {
        int k = unit.end();
        if (k >= tokens.size() || tokens.get(k).start() - tokens.get(k - 1).end() > 3) {
            return false;
        }
        String word = tokens.get(k).folded();
        return word.equals("NE") || word.equals("NEE") || word.equals("AGE") || word.equals("AGEE");
    }

    private boolean givenName(Token token) {
        return token.capital()
                && lexicon.given(token) >= 4
                && !lexicon.stop(token)
                && lexicon.title(token).isEmpty();
    }

    /** A word of documents beside a given name at token {@code i}, where the registry holds the pair and more speaks for it. */
    Optional<Spotted> at(Tokens tokens, int i, int limit, Support support, boolean path) {
        if (i + 1 >= limit || !capitals(tokens, i, path)) {
            return Optional.empty();
        }
        Optional<Spotted> pair = path ? Optional.empty() : pair(tokens, i, limit, support);
        if (pair.isPresent()) {
            return pair;
        }
        Token a = tokens.get(i);
        Token b = tokens.get(i + 1);
        boolean surnameFirst = lexicon.stop(a) && givenName(b);
        boolean givenFirst = lexicon.stop(b) && givenName(a);
        if (surnameFirst == givenFirst) {
            return Optional.empty();
        }
        String surname = surnameFirst ? a.folded() : b.folded();
        String given = surnameFirst ? b.folded() : a.folded();
        boolean alone = tokens.beginsCell(i) && tokens.endsCell(i + 1);
        if (!lexicon.registered(surname, given) || !(path || alone || support.beside(a.start(), b.end()))) {
            return Optional.empty();
        }
        PersonName name = new PersonName(surname, "", given, true);
        return Optional.of(new Spotted(new Found(name, a.start(), b.end(), path ? "path" : "registry", false), i + 2));
    }

    /** A name of the registry that fills its cell, or beside which a birth date or number stands. */
    private Optional<Spotted> pair(Tokens tokens, int i, int limit, Support support) {
        return held(tokens, i, limit)
                .filter(h -> (tokens.beginsCell(i) && tokens.endsCell(h.end() - 1))
                        || support.beside(
                                tokens.get(i).start(), tokens.get(h.end() - 1).end()))
                .map(h -> new Spotted(
                        new Found(
                                h.name(),
                                tokens.get(i).start(),
                                tokens.get(h.end() - 1).end(),
                                "registry",
                                false),
                        h.end()));
    }

    private static boolean capitals(Tokens tokens, int i, boolean path) {
        if (!tokens.get(i).capital() || !tokens.get(i + 1).capital()) {
            return false;
        }
        Gap gap = tokens.gap(i + 1);
        return gap == Gap.SPACE || (path && gap == Gap.UNDERSCORE);
    }
}
