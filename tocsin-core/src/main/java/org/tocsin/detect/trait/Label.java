package org.tocsin.detect.trait;

/** What a label or a column heading announces. */
enum Label {
    NIR,
    INS,
    PATIENT_ID,
    STAY_ID,
    REGISTRY_ID,
    RPPS,
    ADELI,
    FINESS,
    BIRTH_DATE,
    DEATH_DATE,
    OTHER_DATE,
    AGE,
    SEX,
    EMAIL,
    PHONE,
    IBAN,
    RIB,
    CARD,
    ID_DOCUMENT,
    ADDRESS,
    POSTAL_CODE,
    CITY,
    BIRTH_PLACE,
    CREDENTIAL,
    /** A number by which a country knows a human being, see the country packs. */
    NATIONAL_ID,
    /** A number that names a thing and not a person: invoice, batch, company. */
    OTHER_NUMBER
}
