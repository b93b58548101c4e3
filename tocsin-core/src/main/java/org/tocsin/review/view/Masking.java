package org.tocsin.review.view;

/** Whether other people's data in a text is masked. */
public enum Masking {
    MASKED,
    /** Shown in full: only where a reason was given and written to the journal. */
    UNMASKED
}
