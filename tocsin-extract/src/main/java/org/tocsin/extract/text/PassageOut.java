package org.tocsin.extract.text;

import java.io.IOException;
import org.tocsin.model.Passage;

/** Receives passages in the order of the document. */
@FunctionalInterface
public interface PassageOut {
    /**
     * Takes one passage.
     *
     * @throws IOException if the receiver is gone or a budget ended the reading
     */
    void passage(Passage passage) throws IOException;
}
