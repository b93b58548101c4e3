package org.tocsin.respond.severity;

/** The circumstances of a breach (CB). */
public record Circumstances(
        Confidentiality confidentiality, Integrity integrity, Availability availability, boolean malicious) {
    /** Who may have the data. */
    public enum Confidentiality {
        NO_EVIDENCE,
        KNOWN_RECIPIENTS,
        PUBLISHED
    }

    /** Whether data were altered. */
    public enum Integrity {
        INTACT,
        RECOVERABLE,
        NOT_RECOVERABLE
    }

    /** Whether data could not be had. */
    public enum Availability {
        RECOVERED,
        TEMPORARY,
        PERMANENT
    }
}
