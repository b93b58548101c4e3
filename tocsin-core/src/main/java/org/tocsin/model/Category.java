package org.tocsin.model;

import java.util.Locale;

/** What kind of document it is; the list is a contract. */
public enum Category {
    PATHOLOGY,
    RADIOLOGY,
    LABORATORY,
    OPERATIVE_REPORT,
    ANAESTHESIA,
    ENDOSCOPY,
    OBSTETRICS,
    GYNAECOLOGY,
    PSYCHIATRY,
    AUTOPSY,
    PRESCRIPTION,
    DISCHARGE_LETTER,
    EMERGENCY,
    CONSULTATION,
    CORRESPONDENCE,
    BENEFITS_APPLICATION,
    IDENTITY_DOCUMENT,
    INVOICE,
    HR,
    PAYROLL,
    CONTRACT,
    DIRECTORY,
    APPOINTMENTS,
    CREDENTIALS,
    OTHER;

    /** The word used in result tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a result-table word.
     *
     * @throws IllegalArgumentException if the word is none of this list
     */
    public static Category of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
