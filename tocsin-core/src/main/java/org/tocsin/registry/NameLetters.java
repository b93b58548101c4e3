package org.tocsin.registry;

import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;

/**
 * Which letters a shown name has, to tell at once most people of whom it cannot speak: a name that agrees with theirs, or differs by
 * mistyped letters ({@link EditDistance}), has no letter that theirs lacks beyond as many. Given names that have other writings may be
 * any.
 */
public final class NameLetters {
    private static final int LETTERS = 26;
    private static final int OTHERS = 6;

    private final Words[] surnames;
    private final Words given;

    private NameLetters(Words[] surnames, Words given) {
        this.surnames = surnames;
        this.given = given;
    }

    /** The letters of a name. */
    public static NameLetters of(PersonName shown) {
        String both = shown.surname() + " " + shown.otherSurname();
        Words[] surnames = shown.otherSurname().isEmpty()
                ? new Words[] {new Words(shown.surname())}
                : new Words[] {new Words(shown.surname()), new Words(shown.otherSurname()), new Words(both)};
        return new NameLetters(surnames, new Words(shown.given()));
    }

    /** The letters of the words of a part of a name, worked out once for all people of whom it may speak. */
    private static final class Words {
        private static final int ANY = Integer.SIZE;

        private final int[] letters;
        /** How many letters of each word a known given name may lack. */
        private final int[] lacking;

        private final int together;
        private final int lackingTogether;

        Words(String folded) {
            String[] words = words(folded);
            letters = new int[words.length];
            lacking = new int[words.length];
            int all = 0;
            int length = 0;
            for (int i = 0; i < words.length; i++) {
                letters[i] = letters(words[i]);
                lacking[i] = GivenNameVariants.has(words[i])
                        ? ANY
                        : words[i].length() >= EditDistance.TWO_EDITS_FROM ? 2 : 1;
                all |= letters[i];
                length += words[i].length();
            }
            together = all;
            lackingTogether = length == 0 ? -1 : length >= EditDistance.RECOGNISABLE_FROM ? 2 : 1;
        }

        /** Whether a word has no letter that the known name lacks. */
        boolean anyWhole(int known) {
            for (int word : letters) {
                if ((word & ~known) == 0) {
                    return true;
                }
            }
            return false;
        }

        /** Whether one of the words may be one of the known given names, perhaps mistyped or in another writing. */
        boolean anyWithin(int known) {
            for (int i = 0; i < letters.length; i++) {
                if (Integer.bitCount(letters[i] & ~known) <= lacking[i]) {
                    return true;
                }
            }
            return false;
        }

        /** Whether all words together may be a known one, perhaps mistyped. */
        boolean isWithin(int known) {
            return Integer.bitCount(together & ~known) <= lackingTogether;
        }
    }

    private static String[] words(String folded) {
        return folded.isEmpty() ? new String[0] : folded.split(" ");
    }

    /** The letters of a person's surnames in the low half, of the given names in the high half. */
    static long of(Person person) {
        int surname = letters(Fold.words(person.birthName())) | letters(Fold.words(person.usedName()));
        return (long) letters(Fold.words(person.givenNames())) << 32 | (surname & 0xffff_ffffL);
    }

    /** One bit for each letter of the Latin alphabet, a few for all other characters. */
    private static int letters(String folded) {
        int letters = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != ' ') {
                letters |= 1 << (c >= 'A' && c <= 'Z' ? c - 'A' : LETTERS + c % OTHERS);
            }
        }
        return letters;
    }

    /** Whether the name may be that of a person with these letters. */
    boolean mayBe(long known) {
        int knownSurname = (int) known;
        int knownGiven = (int) (known >>> 32);
        boolean givenFits = given.anyWithin(knownGiven);
        for (Words surname : surnames) {
            if (surname.anyWhole(knownSurname) || (givenFits && surname.isWithin(knownSurname))) {
                return true;
            }
            boolean swapped = given.anyWhole(knownSurname) || given.isWithin(knownSurname);
            if (swapped && surname.anyWithin(knownGiven)) {
                return true;
            }
        }
        return false;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "NameLetters[hidden]";
    }
}
