package org.tocsin.detect.table;

/** What the cells under a heading hold. */
enum Meaning {
    /** A name of the row's own person. */
    NAME,
    /** The row's own person by its part: patient, agent. */
    SUBJECT,
    GIVEN,
    BIRTH,
    /** A number that means one person. */
    ID,
    /** Another fact about a person. */
    ABOUT,
    /** Somebody who works. */
    STAFF,
    /** A relative. */
    KIN,
    /** Attendance, signature, kinship. */
    BAR,
    DATE,
    OTHER,
    UNKNOWN
}
