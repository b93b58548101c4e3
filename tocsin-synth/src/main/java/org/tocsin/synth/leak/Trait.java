package org.tocsin.synth.leak;

/** A piece of identity that an invented document shows. */
enum Trait {
    LAST("identity"),
    FIRST("identity"),
    INITIAL("identity"),
    DOB("identity"),
    AGE(""),
    NIR("national_id"),
    IPP("patient_id"),
    STAY("patient_id"),
    ADDRESS("contact"),
    PHONE("contact"),
    EMAIL("contact"),
    MATRICULE("employment"),
    RPPS(""),
    IBAN("financial"),
    IN_PATH("");

    /** The data class that showing it exposes, empty when none. */
    final String dataClass;

    Trait(String dataClass) {
        this.dataClass = dataClass;
    }
}
