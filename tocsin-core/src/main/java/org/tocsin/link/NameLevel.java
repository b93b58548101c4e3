package org.tocsin.link;

/** How far the name of a mention agrees with a registry person. Stored by place in this list: levels are only added at its end. */
public enum NameLevel {
    /** Surname (birth or used) and a given name agree. */
    FULL(0),
    /** They agree with surname and given name in exchanged places. */
    SWAPPED(1),
    /** One of the two agrees, the other differs by one mistyped letter. */
    TYPO(2),
    /** The surname agrees, the given name is only an initial that agrees. */
    INITIAL(5),
    /** Both differ by one mistyped letter. */
    DOUBLE_TYPO(6),
    /** The surname agrees, no given name is shown. */
    SURNAME(8),
    /** The surname agrees, the given name is another one. */
    OTHER_GIVEN(10),
    /** The given name agrees, the surname is another one, as after an unrecorded marriage. */
    OTHER_SURNAME(11),
    /** No name is shown, or the registry has none. */
    MISSING(13),
    /** Neither agrees. */
    DIFFERENT(14),
    /** Exchanged places, and one of the two differs by one mistyped letter. */
    SWAPPED_TYPO(3),
    /** One of the two agrees, the other, a long one, differs by two mistyped letters. */
    TWO_TYPOS(4),
    /** The given name agrees; no surname is shown, or the registry has none. */
    GIVEN(9),
    /** The surname differs by one mistyped letter, the given name is another one, an initial or not shown. */
    TYPO_SURNAME(12),
    /** The surname agrees, the given name is one that the person bears behind the first. */
    SECOND_GIVEN(7);

    private final int rank;

    NameLevel(int rank) {
        this.rank = rank;
    }

    /** The better of two levels. */
    static NameLevel better(NameLevel a, NameLevel b) {
        return a.rank <= b.rank ? a : b;
    }

    /** Whether this is the whole name as the rules of confirmation ask for it, perhaps with one mistyped letter. */
    public boolean whole() {
        return this == FULL || this == SWAPPED || typo();
    }

    /** Whether surname and given name agree, but for one mistyped letter. */
    boolean typo() {
        return this == TYPO || this == SWAPPED_TYPO;
    }

    /** Whether surname and given name agree to the letter. */
    boolean exact() {
        return this == FULL || this == SWAPPED;
    }

    /** Whether somebody else of that name could be meant as well: the surname speaks for the person. */
    boolean competes() {
        return rank < GIVEN.rank || this == OTHER_GIVEN;
    }
}
