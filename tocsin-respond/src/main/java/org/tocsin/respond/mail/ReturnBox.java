package org.tocsin.respond.mail;

import java.io.IOException;
import java.io.InputStream;

/** Where mails come back to. */
public interface ReturnBox {
    /**
     * Gives the mails that were not given before, one at a time, as far as the box can know.
     *
     * @throws org.tocsin.ports.CaseException if the box cannot be opened
     */
    void forEach(Visitor visitor) throws IOException;

    /** Receives mails. */
    @FunctionalInterface
    interface Visitor {
        /** One mail; what is not read of it does not matter. */
        void mail(InputStream octets) throws IOException;
    }
}
