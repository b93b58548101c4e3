package org.tocsin.ports;

/** Sealed bytes do not open: they were changed, moved, or belong to another key. */
public class SealBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which place does not open; a place names no person. */
    public SealBrokenException(String place) {
        super("sealed data at " + place + " does not open: it was changed, moved, or belongs to another case key");
    }
}
