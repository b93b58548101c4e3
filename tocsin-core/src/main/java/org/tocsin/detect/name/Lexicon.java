package org.tocsin.detect.name;

import org.tocsin.registry.PersonIndex;

/** What is known about single words: from the registry and from the lists shipped. */
final class Lexicon {
    /** A registry of this many people may hold a word once as a given name by mistake. */
    private static final int ONE_MISTAKE_IN = 20_000;

    private static final int SLOTS = 1 << 15;

    private final PersonIndex index;

    /** What the registry says of the words asked for lately. Read and written without a lock, as {@link Word} keeps its own. */
    private final Known[] kept = new Known[SLOTS];

    private record Known(long word, double given, double surname) {}

    Lexicon(PersonIndex index) {
        this.index = index;
    }

    PersonIndex index() {
        return index;
    }

    boolean stop(Token token) {
        return token.isIn(Word.STOP);
    }

    boolean ambiguous(Token token) {
        return token.isIn(Word.AMBIGUOUS);
    }

    boolean particle(Token token) {
        return token.isIn(Word.PARTICLE);
    }

    /** The kind of title that a word is, empty for none. */
    String title(Token token) {
        return token.word().title();
    }

    /** How much a word is a given name: 0 unknown, 4 or more known. */
    double given(Token token) {
        return known(token).given;
    }

    /** How much a word is a surname: 0 unknown, 4 or more known. */
    double surname(Token token) {
        return known(token).surname;
    }

    private Known known(Token token) {
        long id = token.word().id();
        int slot = (int) (id >>> 20) & (SLOTS - 1);
        Known before = kept[slot];
        if (before != null && before.word == id) {
            return before;
        }
        String word = token.folded();
        Known now = new Known(id, given(word, token.word()), surname(word, token.word()));
        kept[slot] = now;
        return now;
    }

    private double given(String folded, Word word) {
        int n = index.givenNameCount(folded);
        double registry = (long) n * ONE_MISTAKE_IN >= index.size() && n > 0 ? 4 + log(n) : 0;
        return registry + (word.isIn(Word.GIVEN_NAME) ? 5 : 0);
    }

    private double surname(String folded, Word word) {
        int n = index.surnameCount(folded);
        return (n > 0 ? 4 + log(n) : 0) + (word.isIn(Word.SURNAME) ? 4 : 0);
    }

    /** Whether a word not known as a given name is one mistyped. */
    boolean almostGiven(String word) {
        return word.length() > 4 && !index.similarGivenNames(word).isEmpty();
    }

    /** Whether the registry holds somebody of this name. */
    boolean registered(String surname, String given) {
        return index.hasFullName(surname, given);
    }

    private static double log(int n) {
        return Math.log(n + 1.0) / Math.log(2) / 2;
    }
}
