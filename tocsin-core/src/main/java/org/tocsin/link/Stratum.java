package org.tocsin.link;

/** What a link mainly rests on: probabilities are corrected for each by itself, since one map for all would hide the weakest. */
public enum Stratum {
    IDENTIFIER,
    NAME_AND_BIRTH_DATE,
    NAME_AND_CONTACT,
    NAME,
    OTHER;

    /** The stratum of a pattern. */
    public static Stratum of(Evidence e) {
        if (e.identifierAgrees()) {
            return IDENTIFIER;
        }
        boolean named = e.name() != NameLevel.MISSING && e.name() != NameLevel.DIFFERENT;
        if (!named) {
            return OTHER;
        }
        if (e.birthDate() == DateLevel.EXACT) {
            return NAME_AND_BIRTH_DATE;
        }
        return e.contactAgrees() ? NAME_AND_CONTACT : NAME;
    }
}
