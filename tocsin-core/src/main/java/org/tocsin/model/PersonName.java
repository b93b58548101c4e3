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
        String[] parts = value.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a name value has 4 parts, this one has " + parts.length);
        }
        return new PersonName(parts[0], parts[1], parts[2], parts[3].equals("1"));
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
