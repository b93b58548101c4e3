package org.tocsin.model;

import java.util.List;

/**
 * A human name as a passage shows it, folded by {@link Fold#words}.
 *
 * @param surname      the surname under which the person appears, never empty
 * @param otherSurname the other surname where the text gives two ("DUPONT née MARTIN", "MARTIN épouse DUPONT"), else empty
 * @param given        given names separated by spaces, initials as single letters, empty if none is shown
 * @param orderKnown   false where surname and given name could be swapped
 */
public record PersonName(String surname, String otherSurname, String given, boolean orderKnown) {
    private static final char SEPARATOR = '|';

    /** Whether given names are shown and each is a single letter. */
    public boolean initialOnly() {
        return !given.isEmpty() && givenNames().stream().allMatch(g -> g.length() == 1);
    }

    /** The given names in order. */
    public List<String> givenNames() {
        return given.isEmpty() ? List.of() : List.of(given.split(" "));
    }

    /** The value of a {@link TraitType#NAME} trait. */
    public String encoded() {
        return surname + SEPARATOR + otherSurname + SEPARATOR + given + SEPARATOR + (orderKnown ? '1' : '0');
    }

    /** The reverse of {@link #encoded}. */
    public static PersonName decode(String value) {
        int surname = value.indexOf(SEPARATOR);
        int other = value.indexOf(SEPARATOR, surname + 1);
        int given = value.indexOf(SEPARATOR, other + 1);
        if (surname < 0 || other <= surname || given <= other || value.indexOf(SEPARATOR, given + 1) >= 0) {
            long parts = 1 + value.chars().filter(c -> c == SEPARATOR).count();
            throw new IllegalArgumentException("a name value has 4 parts, this one has " + parts);
        }
        return new PersonName(
                value.substring(0, surname),
                value.substring(surname + 1, other),
                value.substring(other + 1, given),
                value.substring(given + 1).equals("1"));
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
