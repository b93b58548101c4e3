package org.tocsin.ports;

/** A case cannot be used; the message names the place and the remedy and no person. */
public class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong and what helps. */
    public CaseException(String message) {
        super(message);
    }

    /** What is wrong and what helps, and why; the cause's own message is not shown to users. */
    public CaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
