package org.tocsin.ports;

/**
 * The database of a case does not answer, or stopped to in the middle of a step: what was to be written in that step is not kept, unless
 * {@link #isOpen} says that nobody knows. Everything that was written before is kept; once the database is back the step can be done
 * again.
 */
public class CaseAwayException extends CaseException {
    private static final long serialVersionUID = 1L;

    private final boolean open;

    /**
     * What is wrong and what helps.
     *
     * @param open whether the connection was lost while the step was being made durable, so that it may be kept
     */
    public CaseAwayException(String message, boolean open, Throwable cause) {
        super(message, cause);
        this.open = open;
    }

    /** Whether it is not known if the last step was kept; the case tells once it answers again. */
    public boolean isOpen() {
        return open;
    }
}
