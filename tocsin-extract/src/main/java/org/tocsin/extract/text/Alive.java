package org.tocsin.extract.text;

import java.io.IOException;

/** Says that reading goes on; called often by every loop over a content. */
@FunctionalInterface
public interface Alive {
    /**
     * Marks progress.
     *
     * @throws IOException if the budget is spent
     */
    void alive() throws IOException;
}
