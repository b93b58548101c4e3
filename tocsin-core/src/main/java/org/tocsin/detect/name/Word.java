package org.tocsin.detect.name;

import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.Token.Shape;
import org.tocsin.model.Fold;
import org.tocsin.registry.Hash;

/**
 * A word or number as a text writes it, with what the lists shipped say about it. Texts repeat their words: those met lately are kept
 * in a table of fixed size, so that folding and looking up is done once. A word that is not kept is worked out again, which costs time
 * only. Safe for many threads.
 */
final class Word {
    /** What lists say of a word, one bit each. */
    static final int STOP = 1;

    static final int AMBIGUOUS = 1 << 1;
    static final int PARTICLE = 1 << 2;
    static final int PLACE = 1 << 3;
    static final int UNIT = 1 << 4;
    static final int EPONYM_TRIGGER = 1 << 5;
    static final int OTHER_SURNAME = 1 << 6;
    static final int GIVEN_NAME = 1 << 7;
    static final int SURNAME = 1 << 8;

    private static final WordLists LISTED = listed();
    private static final int SLOT_BITS = 15;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LONGEST = 40;
    private static final int LONGEST_NUMBER = 4;
    /** Read and written without a lock: a word is complete before it is put here, and which of two is kept does not matter. */
    private static final @Nullable Word[] KEPT = new Word[SLOTS];

    /** The hash of the word as written, under which it is kept; 64 bits make a false match of two words impossible in practice. */
    private final long key;

    private final String folded;
    private final int length;
    private final long id;
    private final int hash;
    private final Shape shape;
    private final int lists;
    private final String title;

    private Word(String written, long key) {
        this.key = key;
        boolean digits = Character.isDigit(written.charAt(0));
        folded = digits ? written : Fold.words(written);
        length = folded.length();
        id = Hash.of(folded);
        hash = folded.hashCode();
        shape = digits ? Shape.DIGITS : shape(written);
        int marks = digits ? 0 : LISTED.of(id);
        lists = WordLists.lists(marks);
        title = LISTED.title(marks);
    }

    private static WordLists listed() {
        WordLists out = new WordLists();
        out.add(Vocabulary.words("not-names.txt"), STOP);
        out.add(Vocabulary.words("ambiguous.txt"), AMBIGUOUS);
        out.add(Vocabulary.words("eponyms.txt"), AMBIGUOUS);
        out.add(Vocabulary.words("particles.txt"), PARTICLE);
        out.add(Vocabulary.words("institutions.txt"), PLACE);
        out.add(Vocabulary.words("institution-units.txt"), UNIT);
        out.add(Vocabulary.words("eponym-triggers.txt"), EPONYM_TRIGGER);
        out.add(Vocabulary.words("other-surname.txt"), OTHER_SURNAME);
        out.add(Vocabulary.words("given-names.txt"), GIVEN_NAME);
        out.add(Vocabulary.words("surnames.txt"), SURNAME);
        out.addTitles(Vocabulary.keyed("titles.txt"));
        return out;
    }

    /**
     * The word between two offsets of a text, which is not empty.
     *
     * @param hash of the characters between them, of 64 bits
     */
    static Word of(String text, int start, int end, long hash) {
        // words that differ in their last letter differ in few bits of their hash: they must not all meet in a few
        // places
        int slot = (int) (((hash ^ (hash >>> 32)) * SPREAD) >>> (Long.SIZE - SLOT_BITS));
        Word kept = KEPT[slot];
        if (kept != null && kept.key == hash) {
            return kept;
        }
        Word other = KEPT[slot ^ 1];
        if (other != null && other.key == hash) {
            return other;
        }
        Word word = new Word(text.substring(start, end), hash);
        // long numbers hardly come again and would drive out words that do
        if (end - start <= (word.shape == Shape.DIGITS ? LONGEST_NUMBER : LONGEST)) {
            KEPT[slot ^ 1] = kept;
            KEPT[slot] = word;
        }
        return word;
    }

    private static Shape shape(String written) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        if (!Character.isUpperCase(written.charAt(0))) {
            return Shape.LOWER;
        }
        return lower == 0 || (upper > lower && lower == 1) ? Shape.CAPS : Shape.TITLE;
    }

    String folded() {
        return folded;
    }

    /** How many characters the folded form has. */
    int length() {
        return length;
    }

    /** The folded form as a number: 64 bits of hash, so that words are compared without their letters. */
    long id() {
        return id;
    }

    /** The hash of the folded form. */
    int hash() {
        return hash;
    }

    Shape shape() {
        return shape;
    }

    /** The kind of title that this is, empty for none. */
    String title() {
        return title;
    }

    /** Whether one of these lists holds the word. */
    boolean isIn(int these) {
        return (lists & these) != 0;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Word[" + shape + "]";
    }
}
