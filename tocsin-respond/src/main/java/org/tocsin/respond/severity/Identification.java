package org.tocsin.respond.severity;

/** How easily the published data name the person (EI), ascending. */
public enum Identification {
    NEGLIGIBLE,
    LIMITED,
    SIGNIFICANT,
    MAXIMUM
}
