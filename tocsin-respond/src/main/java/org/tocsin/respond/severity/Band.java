package org.tocsin.respond.severity;

import java.util.Locale;

/** Bands of severity, ascending. */
public enum Band {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in result tables. */
    public String word() {
        return word;
    }
}
