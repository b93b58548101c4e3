package org.tocsin.link;

/** The rules that allow a link to be confirmed without a human. */
public enum Rule {
    /** An identifier that the registry holds for one human being. */
    IDENTIFIER,
    /** Name and birth date held by one human being. */
    NAME_AND_BIRTH_DATE,
    /** Whole name and address, e-mail or phone that agree, with nothing against it. */
    NAME_AND_CONTACT,
    /** None: a human decides. */
    NONE
}
