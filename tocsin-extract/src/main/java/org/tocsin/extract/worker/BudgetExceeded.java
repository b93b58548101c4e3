package org.tocsin.extract.worker;

import java.io.IOException;
import org.tocsin.model.Reason;

/** A budget of the content came to its end. Readers let it pass. */
public final class BudgetExceeded extends IOException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /**
     * @param reason how the item ends: {@code TOO_LARGE}, {@code BOMB} or {@code TIMEOUT}
     * @param word   the name of the budget, for the operator
     */
    public BudgetExceeded(Reason reason, String word) {
        super(word);
        this.reason = reason;
    }

    /** How the item ends. */
    public Reason reason() {
        return reason;
    }

    /** The name of the budget. */
    public String word() {
        return String.valueOf(getMessage());
    }
}
