package org.tocsin.link;

/** How far one trait of a mention agrees with a registry person. */
public enum Agreement {
    MISSING,
    AGREES,
    /** It agrees, but nothing beside it says what it is. */
    AGREES_UNLABELLED,
    DIFFERS
}
