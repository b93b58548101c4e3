package org.tocsin.link;

/** How far one trait of a mention agrees with a registry person. Stored by place in this list: levels are only added at its end. */
public enum Agreement {
    MISSING,
    AGREES,
    /** It agrees, but nothing beside it says what it is. */
    AGREES_UNLABELLED,
    DIFFERS,
    /**
     * A number with one wrong or exchanged digit; an e-mail with one wrong letter or at another provider; a street of the same place
     * with a mistyped word or without its number.
     */
    NEAR,
    /** The same street, but another house or another postal code. */
    STREET,
    /** The same postal code, another street or none shown. */
    PLACE,
    /** The same town, another postal code or none shown. */
    TOWN
}
