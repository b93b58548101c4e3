package org.tocsin.store;

/** What became of a transaction whose commit was not answered. */
enum Kept {
    /** All of it is in the tables. */
    YES,
    /** Nothing of it is. */
    NO,
    /** The database does not say. */
    UNKNOWN
}
