package org.tocsin.model;

import java.util.Locale;

/** What kind of personal data a document shows about a person; the list is a contract. */
public enum DataClass {
    IDENTITY,
    CONTACT,
    NATIONAL_ID,
    PATIENT_ID,
    HEALTH,
    HEALTH_SENSITIVE,
    FINANCIAL,
    BENEFITS,
    IDENTITY_DOCUMENT,
    CREDENTIALS,
    EMPLOYMENT,
    FAMILY;

    /** The word used in result tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a result-table word.
     *
     * @throws IllegalArgumentException if the word is none of this list
     */
    public static DataClass of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
