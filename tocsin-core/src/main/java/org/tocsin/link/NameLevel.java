package org.tocsin.link;

/** How far the name of a mention agrees with a registry person, from best to worst. */
public enum NameLevel {
    /** Surname (birth or used) and a given name agree. */
    FULL,
    /** They agree with surname and given name in exchanged places. */
    SWAPPED,
    /** One of the two agrees, the other differs by one mistyped letter. */
    TYPO,
    /** The surname agrees, the given name is only an initial that agrees. */
    INITIAL,
    /** Both differ by one mistyped letter. */
    DOUBLE_TYPO,
    /** The surname agrees, no given name is shown. */
    SURNAME,
    /** The surname agrees, the given name is another one. */
    OTHER_GIVEN,
    /** The given name agrees, the surname is another one, as after an unrecorded marriage. */
    OTHER_SURNAME,
    /** No name is shown, or the registry has none. */
    MISSING,
    /** Neither agrees. */
    DIFFERENT;

    /** Whether this is the whole name as the rules of confirmation ask for it, perhaps with one mistyped letter. */
    public boolean whole() {
        return this == FULL || this == SWAPPED || this == TYPO;
    }
}
