package org.tocsin.link;

import java.util.Locale;

/** The parts of an evidence pattern that are weighed. */
enum Part {
    NAME,
    BIRTH_DATE,
    NIR,
    PATIENT_ID,
    REGISTRY_ID,
    PROFESSIONAL_ID,
    EMAIL,
    PHONE,
    ADDRESS,
    SEX,
    AGE;

    /** Most levels that a part has. */
    static final int LEVELS = NameLevel.values().length;

    /** The level of this part in a pattern. */
    Enum<?> level(Evidence e) {
        return switch (this) {
            case NAME -> e.name();
            case BIRTH_DATE -> e.birthDate();
            case NIR -> e.nir();
            case PATIENT_ID -> e.patientId();
            case REGISTRY_ID -> e.registryId();
            case PROFESSIONAL_ID -> e.professionalId();
            case EMAIL -> e.email();
            case PHONE -> e.phone();
            case ADDRESS -> e.address();
            case SEX -> e.sex();
            case AGE -> e.age();
        };
    }

    /** The level with this name. */
    Enum<?> level(String name) {
        String constant = name.toUpperCase(Locale.ROOT);
        return switch (this) {
            case NAME -> NameLevel.valueOf(constant);
            case BIRTH_DATE -> DateLevel.valueOf(constant);
            default -> Agreement.valueOf(constant);
        };
    }
}
