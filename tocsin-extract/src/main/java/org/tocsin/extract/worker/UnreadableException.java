package org.tocsin.extract.worker;

import java.io.IOException;
import org.tocsin.model.Reason;

/** A content cannot be read, for a known reason. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /**
     * @param reason why
     * @param word   a technical word for the operator; never text or names of the release
     */
    public UnreadableException(Reason reason, String word) {
        super(word);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** A technical word for the operator. */
    public String word() {
        return String.valueOf(getMessage());
    }
}
