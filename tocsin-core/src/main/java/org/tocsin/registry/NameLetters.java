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

    private final String[][] surnames;
    private final String[] given;

    private NameLetters(String[][] surnames, String[] given) {
        this.surnames = surnames;
        this.given = given;
    }

    /** The letters of a name. */
    public static NameLetters of(PersonName shown) {
        String both = shown.surname() + " " + shown.otherSurname();
        String[][] surnames = shown.otherSurname().isEmpty()
                ? new String[][] {words(shown.surname())}
                : new String[][] {words(shown.surname()), words(shown.otherSurname()), words(both)};
        return new NameLetters(surnames, words(shown.given()));
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
        boolean givenFits = anyWithin(given, knownGiven);
        for (String[] surname : surnames) {
            if (anyWhole(surname, knownSurname) || (givenFits && isWithin(surname, knownSurname))) {
                return true;
            }
            boolean swapped = anyWhole(given, knownSurname) || isWithin(given, knownSurname);
            if (swapped && anyWithin(surname, knownGiven)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyWhole(String[] words, int known) {
        for (String word : words) {
            if ((letters(word) & ~known) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words may be one of the known given names, perhaps mistyped or in another writing. */
    private static boolean anyWithin(String[] words, int known) {
        for (String word : words) {
            if (GivenNameVariants.has(word)
                    || Integer.bitCount(letters(word) & ~known)
                            <= (word.length() >= EditDistance.TWO_EDITS_FROM ? 2 : 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all words together may be a known one, perhaps mistyped. */
    private static boolean isWithin(String[] words, int known) {
        int letters = 0;
        int length = 0;
        for (String word : words) {
            letters |= letters(word);
            length += word.length();
        }
        return length > 0 && Integer.bitCount(letters & ~known) <= (length >= EditDistance.RECOGNISABLE_FROM ? 2 : 1);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "NameLetters[hidden]";
    }
}
