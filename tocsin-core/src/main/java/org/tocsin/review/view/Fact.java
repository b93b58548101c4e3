package org.tocsin.review.view;

/**
 * One trait of a candidate: what the registry says and what the document says about the human being in question.
 *
 * @param kind       what it is
 * @param label      the same in words
 * @param registry   what the registry holds, empty if nothing; identifiers end in their last digits unless the document shows them
 * @param document   what the document shows, empty if nothing
 * @param comparison how far the two agree
 * @param words      the same in words: {@code one letter differs}
 */
public record Fact(Kind kind, String label, String registry, String document, Comparison comparison, String words) {
    /** What is compared. */
    public enum Kind {
        NAME,
        BIRTH_NAME,
        BIRTH_DATE,
        /** What the document says of it, beside the birth date that the registry knows. */
        AGE,
        SEX,
        NIR,
        PATIENT_ID,
        REGISTRY_ID,
        PROFESSIONAL_ID,
        /** Post or speciality of staff and partners. */
        FUNCTION,
        ADDRESS,
        EMAIL,
        PHONE
    }

    /** How far what the document shows agrees with the registry. */
    public enum Comparison {
        AGREES,
        SIMILAR,
        DIFFERS,
        /** The registry knows it, the document does not show it. */
        NOT_IN_DOCUMENT,
        /** The document shows it, the registry does not know it. */
        NOT_IN_REGISTRY
    }

    /** Whether the document shows it. */
    public boolean shown() {
        return !document.isEmpty();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Fact[" + kind + ", " + comparison + "]";
    }
}
