package org.tocsin.model;

/** The kinds of pieces of identity. The normal form of each value is stated here; detectors emit it. */
public enum TraitType {
    /** NIR or NIA, also as INS matricule: 13 upper-case characters without key and spaces, Corsica as 2A/2B. */
    NIR,
    /** Hospital patient number (IPP): as in the registry, upper case without spaces. */
    PATIENT_ID,
    /** Stay number (IEP, NDA): upper case without spaces. */
    STAY_ID,
    /** The registry's own person id, for staff the matricule: upper case without spaces. */
    REGISTRY_ID,
    /** RPPS number: 11 digits. */
    RPPS,
    /** ADELI number: 9 characters. */
    ADELI,
    /** FINESS number of a facility: 9 characters. */
    FINESS,
    /** A human name: {@link PersonName#encoded()}. */
    NAME,
    /** Birth date {@code yyyy-mm-dd}; unknown month or day as 00. */
    BIRTH_DATE,
    /** Age in whole years, digits. */
    AGE,
    /** {@code F} or {@code M}. */
    SEX,
    /** E-mail address, lower case. */
    EMAIL,
    /** Phone number in E.164, for example {@code +33612345678}. */
    PHONE,
    /** Street line folded by {@link Fold#words}, for example {@code 12 RUE DES LILAS}. */
    ADDRESS,
    /** Postal code and city folded, for example {@code 91100 CORBEIL ESSONNES}; a city alone has no digits. */
    POSTAL_CITY,
    /** Place of birth, folded. */
    BIRTH_PLACE,
    /** IBAN without spaces, upper case. */
    IBAN,
    /** Payment card number, digits. */
    CARD,
    /** Number of an identity document (CNI, passport, residence permit), upper case without spaces. */
    ID_DOCUMENT,
    /** A secret shown: password, key or token. Its value is never kept: it is the word {@code secret}. */
    CREDENTIAL,
    /**
     * Number by which a country knows a human being, other than the NIR: NHS number, national insurance number, NRN, DNI, French tax
     * number; upper-case letters and digits without separators.
     */
    NATIONAL_ID
}
