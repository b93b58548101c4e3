package org.tocsin.model;

/** What the check digits of a trait say. A checksum is confidence, not a gate. */
public enum Check {
    /** The check digits are right. */
    VALID,
    /** The check digits are wrong, but a label or the registry supports the value. */
    INVALID,
    /** One damaged character was repaired and the check digits are then right. */
    REPAIRED,
    /** This kind of trait has no check digits, or they are not shown. */
    NONE
}
