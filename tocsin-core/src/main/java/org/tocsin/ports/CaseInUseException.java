package org.tocsin.ports;

/** Another run uses the case. */
public class CaseInUseException extends CaseException {
    private static final long serialVersionUID = 1L;

    /** What is wrong and what helps. */
    public CaseInUseException(String message) {
        super(message);
    }
}
