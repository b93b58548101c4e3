package org.tocsin.review;

/** Why something was not done. Nothing changed. */
public enum Refusal {
    /** Another account holds the doubt. */
    CLAIMED,
    /** Somebody decided since the doubt was shown. */
    DECIDED_MEANWHILE,
    /** The human being is no longer found in the document. */
    GONE,
    /** The doubt, or the answer, is about the reviewer, their household or named colleagues. */
    OWN_CIRCLE,
    /** Documents of this category are reserved to others. */
    RESERVED,
    /** This person was not proposed. */
    NO_CANDIDATE,
    /** The registry has nobody with this number. */
    NO_PERSON,
    /** There is no decision of this account left to undo, or no such batch. */
    NOTHING_TO_UNDO,
    /** Somebody decided about the same human being later. */
    DECIDED_LATER,
    /** The tables were made by an earlier version: a relink makes them ready. */
    OLD_TABLES
}
